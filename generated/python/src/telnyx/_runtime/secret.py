"""A secret as a caller may give it: the text itself, or a function that gives it anew for each attempt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

Secret: TypeAlias = str | Callable[[], str]
AsyncSecret: TypeAlias = str | Callable[[], str | Awaitable[str]]


class Asked:
    """A secret that a function gives. `argument`: what the client calls it."""

    __slots__ = ("argument", "source")

    def __init__(self, argument: str, source: Callable[[], object]) -> None:
        self.argument, self.source = argument, source


Given: TypeAlias = str | Asked
"""What a client holds of a secret."""
