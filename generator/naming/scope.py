"""Names claimed, each once. Who asks first keeps the plain name; what others get depends on those before them only."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Scope:
    """The names of one place, compared without regard to case: they become file names, and some disks have no case."""

    taken: dict[str, Hashable] = field(default_factory=dict)

    def free(self, name: str, owner: Hashable) -> bool:
        return self.taken.get(name.lower(), owner) == owner

    def claim(self, wish: str, owner: Hashable) -> str:
        """`wish` where it is free or `owner`'s already, else with the first number, from 2, that makes it so."""
        name, number = wish, 1
        while not self.free(name, owner):
            number += 1
            name = f"{wish}{number}"
        self.taken[name.lower()] = owner
        return name
