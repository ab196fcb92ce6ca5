"""Which module each type lives in: one for each owner, but for owners that can't or need not be apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ...model.types import Access, Definition, Type, TypeId
from ...model.walk import circles, references


@dataclass(frozen=True, slots=True)
class ParamsOf:
    """The module of a resource's params classes, where the types nested in its arguments live too."""

    resource: tuple[str, ...]


Owner: TypeAlias = TypeId | ParamsOf
"""What a module is made for: a definition that is nested in no other, or the arguments of a resource's methods."""

Needs: TypeAlias = Mapping[Owner, Collection[Owner]]


@dataclass(frozen=True, slots=True)
class Uses:
    """Which definitions with a name of their own a definition names, behind those that are inlined."""

    definitions: Mapping[TypeId, Definition]
    inlined: Collection[TypeId]
    hidden: Access

    def of(self, id: TypeId) -> tuple[TypeId, ...]:
        return self.by(self.definitions[id].type)

    def by(self, type_: Type) -> tuple[TypeId, ...]:
        found: dict[TypeId, None] = {}
        waiting = list(references(type_, self.hidden))[::-1]
        while waiting:
            used = waiting.pop()
            if used in self.inlined:
                waiting.extend(list(references(self.definitions[used].type, self.hidden))[::-1])
            else:
                found[used] = None
        return tuple(found)


def homes(needs: Needs, asked_for: Iterable[Owner], apart: Collection[Owner] = ()) -> dict[Owner, Owner]:
    """Owner -> the owner in whose module it lives; one of `apart` in its own.

    Owners that need each other in a circle share the module of the first of them. One that a single other module needs,
    and that nothing else asks for, lives there too: it would be loaded with it anyway, and is a file less.
    """
    order = {owner: place for place, owner in enumerate(needs)}
    edges = {owner: sorted(needed, key=order.__getitem__) for owner, needed in needs.items()}
    joined = {owner: [other for other in others if other not in apart] for owner, others in edges.items()}
    groups = [sorted(group, key=order.__getitem__) for group in circles(joined)]
    first = {owner: group[0] for group in groups for owner in group}
    kept = {first[owner] for owner in asked_for if owner in first}
    users: dict[Owner, set[Owner]] = {}
    for owner, needed in edges.items():
        for other in needed:
            users.setdefault(first[other], set()).add(first[owner])
    final: dict[Owner, Owner] = {}
    for home in (group[0] for group in reversed(groups)):
        stays = home in kept or home in apart or isinstance(home, ParamsOf)
        needing = {home} if stays else {final[user] for user in users.get(home, ()) if user != home}
        final[home] = needing.pop() if len(needing) == 1 else home
    return {owner: final[home] for owner, home in first.items()}


def needs_of(owners: Mapping[TypeId, Owner], uses: Uses) -> dict[Owner, set[Owner]]:
    """Owner -> the owners of what its definitions name, in document order."""
    needs: dict[Owner, set[Owner]] = {owner: set() for owner in owners.values()}
    for id, owner in owners.items():
        needs[owner].update(owners[used] for used in uses.of(id) if used in owners)
    return needs
