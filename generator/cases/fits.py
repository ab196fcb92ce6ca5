"""Whether a JSON value is one of a type's: by the validation keywords that the model keeps, formats included."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any as Json
from typing import TypeAlias, assert_never

from ..model.types import (
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
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from .bounds import holds_number, holds_text
from .equal import key, same

FORMATS = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
    "email": re.compile(r"[^@\s]+@[^@\s]+"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+"),
    "url": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+"),
    "time": re.compile(r"\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})"),
    "ipv4": re.compile(r"\d{1,3}(\.\d{1,3}){3}"),
}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})")
BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")


Leaf: TypeAlias = Any | Literal | Enum | Scalar | Array | Map | Object
"""A type that is not only another name, null, or a choice."""


def fits(value: Json, type: Type, definitions: Mapping[TypeId, Definition], hidden: Access = Access.READ_ONLY) -> bool:
    """Fields of access `hidden` are not asked for: values are judged as they are sent, unless told otherwise."""
    return fitting(value, type, definitions, hidden) is not None


def fitting(value: Json, type: Type, definitions: Mapping[TypeId, Definition], hidden: Access) -> Leaf | None:
    """The first of all that a value may be which it is."""
    return next((leaf for leaf in _leaves(type, definitions) if _fits(value, leaf, definitions, hidden)), None)


def _leaves(type: Type, definitions: Mapping[TypeId, Definition]) -> Iterator[Leaf]:
    """All that a value may be, each definition looked into once: a union may lead back to itself."""
    waiting, seen = [type], set[TypeId]()
    while waiting:
        match waiting.pop(0):
            case Nullable(inner=inner):
                yield Literal(None)
                waiting.insert(0, inner)
            case Named(id=id):
                if id not in seen:
                    seen.add(id)
                    waiting.insert(0, definitions[id].type)
            case Union(variants=variants):
                waiting[:0] = [variant.type for variant in variants]
            case leaf:
                yield leaf


def _fits(value: Json, type: Leaf, definitions: Mapping[TypeId, Definition], hidden: Access) -> bool:
    match type:
        case Any():
            return True
        case Literal(value=only):
            return same(value, only)
        case Enum(values=values):
            return any(same(value, known.value) for known in values)
        case Scalar():
            return _fits_scalar(value, type)
        case Array():
            return isinstance(value, list) and _fits_array(value, type, definitions, hidden)
        case Map(values=values):
            return isinstance(value, dict) and all(fits(item, values, definitions, hidden) for item in value.values())
        case Object():
            return isinstance(value, dict) and _fits_object(value, type, definitions, hidden)
        case _:
            assert_never(type)


def _fits_array(value: list[Json], type: Array, definitions: Mapping[TypeId, Definition], hidden: Access) -> bool:
    if not (type.min_items or 0) <= len(value) <= (math.inf if type.max_items is None else type.max_items):
        return False
    if type.unique and len({key(one) for one in value}) < len(value):
        return False
    return all(fits(item, type.items, definitions, hidden) for item in value)


def _fits_object(
    value: dict[str, Json], type: Object, definitions: Mapping[TypeId, Definition], hidden: Access
) -> bool:
    known = {field.wire: field for field in type.fields}
    for field in type.fields:
        required = field.presence is Presence.REQUIRED and field.access is not hidden
        if field.wire not in value and required:
            return False
    extra = type.extra
    return all(
        (
            fits(item, known[key].type, definitions, hidden)
            if key in known
            else extra is not None and fits(item, extra, definitions, hidden)
        )
        for key, item in value.items()
    )


def _fits_scalar(value: Json, type: Scalar) -> bool:
    match type.kind:
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER:
            whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
            return whole and not isinstance(value, bool) and holds_number(value, type.constraints)
        case ScalarKind.NUMBER:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and holds_number(value, type.constraints)
        case ScalarKind.STRING | ScalarKind.DATE | ScalarKind.DATE_TIME | ScalarKind.BASE64 | ScalarKind.BINARY:
            return isinstance(value, str) and _fits_text(value, type)
        case _:
            assert_never(type.kind)


def _fits_text(value: str, type: Scalar) -> bool:
    shape = {ScalarKind.DATE: DATE, ScalarKind.DATE_TIME: DATE_TIME, ScalarKind.BASE64: BASE64}.get(type.kind)
    shape = shape or FORMATS.get(type.format or "")
    return holds_text(value, type.constraints) and (shape is None or shape.fullmatch(value) is not None)
