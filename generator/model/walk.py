"""What uses what: a type's references, what is reachable from inputs and outputs, definitions that form circles."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, assert_never

from .api import (
    Api,
    BinaryResult,
    Body,
    ChannelResult,
    FlatBody,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    Result,
    StreamResult,
    TextResult,
)
from .types import (
    Access,
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    TypeId,
    Union,
)

Node = TypeVar("Node", bound=Hashable)


def references(type: Type, hidden: Access | None = None) -> Iterator[TypeId]:
    """The definitions that a type names, in order, repeated where it repeats them; not in fields of access `hidden`."""
    match type:
        case Named(id=id):
            yield id
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            yield from references(inner, hidden)
        case Union(variants=variants):
            for variant in variants:
                yield from references(variant.type, hidden)
        case Object(fields=fields, extra=extra):
            for field in fields:
                if field.access is not hidden:
                    yield from references(field.type, hidden)
            if extra is not None:
                yield from references(extra, hidden)
        case Scalar() | Literal() | Enum() | Any():
            return
        case _:
            assert_never(type)


def reachable(
    definitions: Mapping[TypeId, Definition], types: Iterable[Type], hidden: Access | None = None
) -> tuple[TypeId, ...]:
    """All definitions that `types` name, directly or through others, in the order of `definitions`."""
    found: set[TypeId] = set()
    waiting = [id for type in types for id in references(type, hidden)]
    while waiting:
        id = waiting.pop()
        if id not in found and id in definitions:
            found.add(id)
            waiting.extend(references(definitions[id].type, hidden))
    return tuple(id for id in definitions if id in found)


def sent(api: Api) -> tuple[TypeId, ...]:
    """Definitions that a client writes: in parameters, bodies and the frames it sends."""
    return reachable(api.definitions, (type for operation in api.operations for type in _sent(operation)))


def received(api: Api) -> tuple[TypeId, ...]:
    """Definitions that a client reads: in results, errors, webhooks and the frames it receives."""
    return reachable(api.definitions, received_types(api))


def received_types(api: Api) -> Iterator[Type]:
    """Everything that comes back, itself and not what it names."""
    for operation in api.operations:
        yield from _received(operation)
    for webhook in api.webhooks:
        yield webhook.payload


def of_operation(operation: Operation) -> Iterator[Type]:
    """Everything that goes out or comes back, itself and not what it names."""
    yield from _sent(operation)
    yield from _received(operation)


def _sent(operation: Operation) -> Iterator[Type]:
    for parameter in operation.parameters:
        yield parameter.type
    if operation.body is not None:
        yield from _written(operation.body)
    if isinstance(operation.result, ChannelResult):
        yield operation.result.sends


def _written(body: Body) -> Iterator[Type]:
    """The whole type, and the fields: those of a union are merged, so that they can have types of their own."""
    yield body.type
    if body.alternative is not None:
        yield body.alternative.type
    if isinstance(body.shape, FlatBody):
        for field in body.shape.fields:
            yield field.type


def _received(operation: Operation) -> Iterator[Type]:
    yield from _read(operation.result)
    for error in operation.errors:
        if error.type is not None:
            yield error.type


def _read(result: Result) -> Iterator[Type]:
    match result:
        case NoResult() | TextResult() | BinaryResult():
            return
        case JsonResult(type=type) | ChannelResult(receives=type):
            yield type
        case PageResult(envelope=envelope, pagination=pagination):
            yield envelope
            yield pagination.item
            if pagination.meta_type is not None:
                yield pagination.meta_type
        case StreamResult(event=event, whole=whole):
            yield event
            if whole is not None:
                yield whole
        case _:
            assert_never(result)


def groups(definitions: Mapping[TypeId, Definition]) -> tuple[tuple[TypeId, ...], ...]:
    """Definitions that need each other in a circle, together; every other one alone.

    What is used comes before what uses it; inside a group the order is that of `definitions`.
    """
    edges = {id: _uses(definitions, id) for id in definitions}
    rank = {id: number for number, id in enumerate(definitions)}
    return tuple(tuple(sorted(group, key=rank.__getitem__)) for group in circles(edges))


def _uses(definitions: Mapping[TypeId, Definition], id: TypeId) -> tuple[TypeId, ...]:
    return tuple(dict.fromkeys(use for use in references(definitions[id].type) if use in definitions))


def circles(edges: Mapping[Node, Sequence[Node]]) -> Iterator[list[Node]]:
    """Nodes that reach each other, together; every other one alone; what is reached comes before what reaches it.

    Every node is a key of `edges`. (Tarjan's algorithm for strongly connected components, with a stack of its own:
    documents nest deeper than Python does.)
    """
    found: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    open_ids: dict[Node, None] = {}
    for root in edges:
        walk = [] if root in found else [(root, iter(edges[root]))]
        while walk:
            id, rest = walk[-1]
            if id not in found:
                found[id] = lowest[id] = len(found)
                open_ids[id] = None
            following = next((use for use in rest if _joins(use, id, found, lowest, open_ids)), None)
            if following is not None:
                walk.append((following, iter(edges[following])))
                continue
            walk.pop()
            if walk:
                above = walk[-1][0]
                lowest[above] = min(lowest[above], lowest[id])
            if lowest[id] == found[id]:
                yield _closed(id, open_ids)


def _joins(
    use: Node, id: Node, found: Mapping[Node, int], lowest: dict[Node, int], open_ids: Mapping[Node, None]
) -> bool:
    """Whether `use` is still to be walked; one that is being walked pulls `id` into its circle."""
    if use in open_ids:
        lowest[id] = min(lowest[id], found[use])
    return use not in found


def _closed(id: Node, open_ids: dict[Node, None]) -> list[Node]:
    """Takes a finished component off the stack: everything opened since `id`."""
    group = []
    while True:
        last, _ = open_ids.popitem()
        group.append(last)
        if last == id:
            return group
