"""Which definitions come back and which are sent, and which are spelled where they are used instead of getting a name.

A definition can be both, and then becomes two types: read-only fields are not sent, write-only ones don't come back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ...model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    FlatBody,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    Result,
    StreamResult,
    TextResult,
    WholeBody,
)
from ...model.types import (
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


@dataclass(frozen=True, slots=True)
class Reach:
    """`received` and `sent` in the order of the definitions. `inlined`: those without a name of their own in Python."""

    received: tuple[TypeId, ...]
    sent: tuple[TypeId, ...]
    inlined: Collection[TypeId]


def reach(api: Api) -> Reach:
    definitions = api.definitions
    received = _closure(definitions, _received_types(api), Access.WRITE_ONLY)
    sent = _closure(definitions, _sent_types(api), Access.READ_ONLY)
    inlined = {id for id, definition in definitions.items() if _is_plain(definition.type)}
    inlined -= {id for id in inlined if _leads_back(id, definitions, inlined)}
    return Reach(
        tuple(id for id in definitions if id in received),
        tuple(id for id in definitions if id in sent),
        inlined,
    )


def references(type_: Type, hidden: Access) -> Iterator[TypeId]:
    """The ids that a type names, in order, repeated as often; fields of access `hidden` are not looked at."""
    match type_:
        case Named(id):
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
            assert_never(type_)


def through(id: TypeId, definitions: Mapping[TypeId, Definition], inlined: Collection[TypeId]) -> Named | Type:
    """What a name means, behind the names that are inlined."""
    while id in inlined:
        type_ = definitions[id].type
        if not isinstance(type_, Named):
            return type_
        id = type_.id
    return Named(id)


def result_types(result: Result) -> Iterator[Type]:
    """Everything that comes back from an operation, when it succeeds."""
    match result:
        case JsonResult(type=type_):
            yield type_
        case PageResult(envelope=envelope, pagination=pagination):
            yield envelope
            yield pagination.item
            if pagination.meta_type is not None:
                yield pagination.meta_type
        case StreamResult(event=event, whole=whole):
            yield event
            if whole is not None:
                yield whole
        case ChannelResult(receives=receives):
            yield receives
        case NoResult() | TextResult() | BinaryResult():
            return
        case _:
            assert_never(result)


def argument_types(operation: Operation) -> Iterator[Type]:
    for parameter in operation.parameters:
        yield parameter.type
    if operation.body is not None:
        match operation.body.shape:
            case FlatBody(fields=fields):
                yield from (field.type for field in fields)
            case WholeBody(type=type_):
                yield type_
            case _:
                assert_never(operation.body.shape)


def _received_types(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from result_types(operation.result)
        for error in operation.errors:
            if error.type is not None:
                yield error.type
    for webhook in api.webhooks:
        yield webhook.payload


def _sent_types(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from argument_types(operation)
        if isinstance(operation.result, ChannelResult):
            yield operation.result.sends


def _closure(definitions: Mapping[TypeId, Definition], start: Iterable[Type], hidden: Access) -> set[TypeId]:
    waiting = [id for type_ in start for id in references(type_, hidden)]
    seen: set[TypeId] = set()
    while waiting:
        id = waiting.pop()
        if id not in seen:
            seen.add(id)
            waiting.extend(references(definitions[id].type, hidden))
    return seen


def _is_plain(type_: Type) -> bool:
    """Short enough to be written wherever it is used."""
    match type_:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            return _is_plain(inner)
        case Scalar() | Literal() | Any() | Named():
            return True
        case Enum() | Union() | Object():
            return False
        case _:
            assert_never(type_)


def _leads_back(start: TypeId, definitions: Mapping[TypeId, Definition], inlined: Collection[TypeId]) -> bool:
    """Whether a plain type names itself by way of other plain types (`type: array, items: {$ref: itself}`)."""
    seen: set[TypeId] = set()
    waiting = [start]
    while waiting:
        for id in references(definitions[waiting.pop()].type, Access.BOTH):
            if id == start:
                return True
            if id in inlined and id not in seen:
                seen.add(id)
                waiting.append(id)
    return False
