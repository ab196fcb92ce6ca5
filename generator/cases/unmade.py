"""Why no example of a type can be made, and of which."""

from __future__ import annotations

from ..model.types import TypeId


class Unmade(Exception):
    """The message says why. `home`: the definition it is in, once that is known; `path`: the fields that lead there."""

    def __init__(self, reason: str, home: TypeId | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.home = home
        self.path: tuple[str, ...] = ()

    def within(self, wire: str) -> None:
        """It is in the field `wire` of what is being made."""
        if self.home is None:
            self.path = (wire, *self.path)

    def inside(self, home: TypeId) -> None:
        """It is in the definition `home`, if it isn't in one that stands in it."""
        self.home = self.home or home


class Endless(Unmade):
    """A required value contains itself without end: no finite value is valid."""

    def __init__(self, home: TypeId) -> None:
        super().__init__("what it requires contains itself, so it has no finite value", home)
