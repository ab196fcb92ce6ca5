"""What each definition belongs to: the outermost definition around it, its resource's arguments, or what it wraps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ...model.api import Api, ChannelResult, JsonResult, Operation, PageResult
from ...model.types import Definition, Named, Nested, OfOperation, OperationId, Role, Type, TypeId
from .homes import Owner, ParamsOf, Uses, needs_of

IN_ARGUMENTS = (Role.BODY, Role.PARAMETER)


def received_owners(api: Api, named: Sequence[TypeId], uses: Uses) -> dict[TypeId, Owner]:
    """The outermost definition around each; an envelope belongs to what it brings."""
    owners: dict[TypeId, Owner] = {id: root(id, api.definitions) for id in named}
    needs = needs_of(owners, uses)
    needed = {other for owner, others in needs.items() for other in others if other != owner}
    brings: dict[Owner, Owner] = {}
    for operation in api.operations:
        envelope = _envelope(operation, api.definitions)
        if envelope is None or envelope not in needs or envelope in needed:
            continue
        inside = _content(operation, needs[envelope] - {envelope}, owners, uses)
        if inside is not None and inside not in brings:
            brings[envelope] = inside
    return {id: brings.get(owner, owner) for id, owner in owners.items()}


def _envelope(operation: Operation, definitions: Mapping[TypeId, Definition]) -> TypeId | None:
    """The definition of what comes back, if it is the operation's own."""
    match operation.result:
        case JsonResult(type=Named(id)) | PageResult(envelope=Named(id)):
            return id if isinstance(definitions[id].origin, OfOperation) else None
        case _:
            return None


def _content(
    operation: Operation, needed: Collection[Owner], owners: Mapping[TypeId, Owner], uses: Uses
) -> Owner | None:
    """What an envelope is about: the items of a page, else the only thing that it names."""
    if isinstance(operation.result, PageResult):
        items = [owners[id] for id in uses.by(operation.result.pagination.item)]
        return items[0] if len(items) == 1 and items[0] in needed else None
    return next(iter(needed)) if len(needed) == 1 else None


def sent_owners(api: Api, named: Sequence[TypeId], resources: Mapping[OperationId, ParamsOf]) -> dict[TypeId, Owner]:
    """The outermost definition around each; what is inline in arguments belongs to the resource."""
    return {id: _sent_owner(root(id, api.definitions), api.definitions, resources) for id in named}


def _sent_owner(
    top: TypeId, definitions: Mapping[TypeId, Definition], resources: Mapping[OperationId, ParamsOf]
) -> Owner:
    match definitions[top].origin:
        case OfOperation(operation=operation, role=role) if role in IN_ARGUMENTS:
            return resources[operation]
        case _:
            return top


def root(id: TypeId, definitions: Mapping[TypeId, Definition]) -> TypeId:
    """The outermost owner of a nested definition."""
    while isinstance(origin := definitions[id].origin, Nested) and origin.parent in definitions:
        id = origin.parent
    return id


def frame_types(api: Api) -> Iterator[Type]:
    """What channels send."""
    return (each.result.sends for each in api.operations if isinstance(each.result, ChannelResult))
