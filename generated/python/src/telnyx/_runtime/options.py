"""What a single call may be given besides its documented arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from httpx import Timeout

from .public import published
from .sentinels import Omit

__all__ = ["Body", "Deadline", "Headers", "Query", "Timeout"]


class Deadline(Timeout):
    """A `timeout` for a whole call: `max_time` seconds with its retries, waits and the reading of the body.

    `step`: for each step of it, as `timeout` is otherwise.
    """

    def __init__(self, max_time: float, step: float | Timeout | None = None) -> None:
        if not max_time > 0:
            raise ValueError(f"Deadline: max_time must be more than 0, not {max_time!r}")
        super().__init__(max_time if step is None else step)
        self.max_time = max_time


Headers: TypeAlias = Mapping[str, str | Omit]
"""Sent besides the client's own, in place of those with equal names in any case. `omit` takes one away."""

Query: TypeAlias = Mapping[str, object]
"""Sent besides the documented parameters, and in place of those with equal names. Arrays repeat the name."""

Body: TypeAlias = Mapping[str, object]
"""Fields added to a body that is an object, in place of those with equal names."""


published(globals())
