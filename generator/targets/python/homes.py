"""Which module each type lives in. A module per root owner; modules that need each other in a circle become one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ...model.types import Access, Definition, Nested, OfOperation, OperationId, Role, Type, TypeId
from ...model.walk import circles, references


@dataclass(frozen=True, slots=True)
class ParamsOf:
    """The module of an operation's params class, where the types nested in its arguments live too."""

    operation: OperationId


Owner: TypeAlias = TypeId | ParamsOf
"""What a module is made for: a definition that is nested in no other, or an operation's arguments."""

IN_ARGUMENTS = (Role.BODY, Role.PARAMETER)


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


def root(id: TypeId, definitions: Mapping[TypeId, Definition]) -> TypeId:
    """The outermost owner of a nested definition."""
    while isinstance(origin := definitions[id].origin, Nested) and origin.parent in definitions:
        id = origin.parent
    return id


def sent_owner(id: TypeId, definitions: Mapping[TypeId, Definition]) -> Owner:
    top = root(id, definitions)
    match definitions[top].origin:
        case OfOperation(operation=operation, role=role) if role in IN_ARGUMENTS:
            return ParamsOf(operation)
        case _:
            return top


def grouped(owners: Mapping[TypeId, Owner], uses: Uses) -> dict[Owner, Owner]:
    """Owner -> the owner whose module it shares: the first of its circle in document order, mostly itself."""
    order = {owner: place for place, owner in enumerate(dict.fromkeys(owners.values()))}
    edges: dict[Owner, set[Owner]] = {owner: set() for owner in order}
    for id, owner in owners.items():
        edges[owner].update(owners[used] for used in uses.of(id) if used in owners)
    ordered = {owner: sorted(targets, key=order.__getitem__) for owner, targets in edges.items()}
    first: dict[Owner, Owner] = {}
    for circle in circles(ordered):
        home = min(circle, key=order.__getitem__)
        first.update(dict.fromkeys(circle, home))
    return first
