"""What an operation takes and what it gives, as lists of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ...cases.bodies import given_whole
from ...model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    FlatBody,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageResult,
    StreamResult,
    TextResult,
    WholeBody,
)
from ...model.types import (
    Access,
    Array,
    Definition,
    Field,
    Named,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)

DATA = "data"
"""The field of an envelope that holds what was asked for."""

ABOUT = frozenset({"data", "errors", "links", "meta", "metadata", "object"})
"""The fields of an envelope. Where there is another beside `data`, the object is what was asked for."""

TEXT = Scalar(ScalarKind.STRING)


@dataclass(frozen=True, slots=True)
class Item:
    """A field by its wire name. An empty name: the whole body."""

    wire: str
    type: Type
    presence: Presence
    description: str = ""


def taken(operation: Operation) -> Iterator[Item]:
    """Without what stands in the path: the path says it."""
    for parameter in operation.parameters:
        if parameter.location is not Location.PATH:
            yield Item(parameter.wire, parameter.type, parameter.presence, parameter.description)
    body = operation.body
    if body is None:
        return
    if body.alternative is not None and given_whole(body):
        yield Item("", body.alternative.type, body.presence, body.description)
        return
    match body.shape:
        case FlatBody(fields=fields):
            yield from (Item(one.wire, one.type, one.presence, one.description) for one in fields)
        case WholeBody(type=type):
            yield Item("", type, body.presence, body.description)
        case _:
            assert_never(body.shape)


def given(operation: Operation, api: Api) -> tuple[Item, ...] | Type | None:
    """The fields of the items, of the data object or of the whole; the type of what has no fields; None: nothing."""
    match operation.result:
        case NoResult():
            return None
        case JsonResult(type=type):
            return _told(type, api.definitions)
        case PageResult(pagination=pagination):
            return _fields(pagination.item, api.definitions) or pagination.item
        case StreamResult(whole=whole, event=event):
            return _told(event if whole is None else whole, api.definitions)
        case TextResult():
            return TEXT
        case BinaryResult():
            return Scalar(ScalarKind.BINARY)
        case ChannelResult(receives=receives):
            return _told(receives, api.definitions)
        case _:
            assert_never(operation.result)


def _told(type: Type, definitions: Mapping[TypeId, Definition]) -> tuple[Item, ...] | Type:
    fields = _fields(type, definitions)
    data = next((one for one in fields if one.wire == DATA), None)
    if data is not None and {one.wire for one in fields} <= ABOUT:
        inner = _fields(data.type, definitions)
        return inner or fields
    return fields or type


def _fields(type: Type, definitions: Mapping[TypeId, Definition]) -> tuple[Item, ...]:
    """Of an object, of each item of a list, of all variants of a union, each once; of anything else, none."""
    return tuple(_once(type, definitions, set()).values())


def _once(type: Type, definitions: Mapping[TypeId, Definition], seen: set[TypeId]) -> dict[str, Item]:
    match type:
        case Named(id=id) if id not in seen:
            seen.add(id)
            return _once(definitions[id].type, definitions, seen)
        case Nullable(inner=inner) | Array(items=inner):
            return _once(inner, definitions, seen)
        case Object(fields=fields):
            return {one.wire: _item(one) for one in fields if one.access is not Access.WRITE_ONLY}
        case Union(variants=variants):
            found = [_once(one.type, definitions, seen) for one in variants]
            return {wire: item for one in reversed(found) for wire, item in one.items()}
        case _:
            return {}


def _item(field: Field) -> Item:
    return Item(field.wire, field.type, field.presence, field.description)
