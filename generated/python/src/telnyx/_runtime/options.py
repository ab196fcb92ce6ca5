"""What a single call may be given besides its documented arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from httpx import Timeout

from .sentinels import Omit

__all__ = ["Body", "Headers", "Query", "Timeout"]

Headers: TypeAlias = Mapping[str, str | Omit]
"""Sent besides the client's own, in place of those with equal names in any case. `omit` takes one away."""

Query: TypeAlias = Mapping[str, object]
"""Sent besides the documented parameters, and in place of those with equal names. Arrays repeat the name."""

Body: TypeAlias = Mapping[str, object]
"""Fields added to a body that is an object, in place of those with equal names."""
