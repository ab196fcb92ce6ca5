"""Owners of types whose modules name each other without importing each other: what is built when it is first used.

A model holds the validators of all that it names, and of what they name. Where hundreds of objects lead to each other,
each would hold all of them; and where one leads to the next a thousand times, building goes deeper than Python does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ...model.types import TypeId
from ...model.walk import circles
from .homes import Owner, Uses, needs_of

MOST_TOGETHER = 60
"""Definitions of a circle that are built at once, in one module."""

DEEPEST_TOGETHER = 20
"""Definitions that lie within each other and are built at once."""


@dataclass(frozen=True, slots=True)
class Apart:
    """`circles`: owner -> a name for the circle that it stands in, where that is too large for one module; members name
    each other so. `deep`: owners with so much below them that everyone names them so. Each has a module of its own."""

    circles: Mapping[Owner, int]
    deep: Collection[Owner]

    def owners(self) -> Collection[Owner]:
        return {*self.circles, *self.deep}

    def divides(self, user: Owner, used: Owner) -> bool:
        """Whether `user` names `used` without holding it."""
        if user == used:
            return False
        return used in self.deep or (used in self.circles and self.circles.get(user) == self.circles[used])

    def modules(self, module: Callable[[Owner], str]) -> dict[str, frozenset[str]]:
        """Module -> those that it names without importing them; `""`: any other module."""
        deep = frozenset(map(module, self.deep))
        members: dict[int, set[str]] = {}
        for owner, circle in self.circles.items():
            members.setdefault(circle, set(deep)).add(module(owner))
        known = {circle: frozenset(found) for circle, found in members.items()}
        return {"": deep, **{module(owner): known[circle] for owner, circle in self.circles.items()}}


def apart(owners: Mapping[TypeId, Owner], uses: Uses) -> Apart:
    """Large circles are cut first; then what is still too deep."""
    needs = {owner: tuple(needed) for owner, needed in needs_of(owners, uses).items()}
    groups = list(circles(needs))
    definitions: dict[Owner, int] = {}
    for owner in owners.values():
        definitions[owner] = definitions.get(owner, 0) + 1
    large = [group for group in groups if len(group) > 1 and sum(map(definitions.__getitem__, group)) > MOST_TOGETHER]
    cut = Apart({owner: number for number, group in enumerate(large) for owner in group}, ())
    deep = _deep({id: [use for use in uses.of(id) if use in owners] for id in owners}, owners, cut)
    return Apart(cut.circles, {owner for group in groups if not deep.isdisjoint(group) for owner in group})


def _deep(uses: Mapping[TypeId, list[TypeId]], owners: Mapping[TypeId, Owner], cut: Apart) -> set[Owner]:
    """The owners whose definitions have `DEEPEST_TOGETHER` others below them, counted anew above each such owner."""
    held = {id: [use for use in used if not cut.divides(owners[id], owners[use])] for id, used in uses.items()}
    depth: dict[TypeId, int] = {}
    deep: set[Owner] = set()
    for group in circles(held):
        below = 0
        for id in group:
            for use in held[id]:
                if owners[use] != owners[id] and depth.get(use, 0) >= DEEPEST_TOGETHER:
                    deep.add(owners[use])
                elif owners[use] not in deep or owners[use] == owners[id]:
                    below = max(below, depth.get(use, 0))
        depth.update(dict.fromkeys(group, below + len(group)))
    return deep
