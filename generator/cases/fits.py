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
    Constraints,
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


def same(one: Json, other: Json) -> bool:
    """Equal as JSON: `true` is not 1 (JSON Schema 2020-12 Core, section 4.2.2)."""
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)


def _fits_array(value: list[Json], type: Array, definitions: Mapping[TypeId, Definition], hidden: Access) -> bool:
    if not (type.min_items or 0) <= len(value) <= (math.inf if type.max_items is None else type.max_items):
        return False
    if type.unique and any(same(one, other) for at, one in enumerate(value) for other in value[:at]):
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
            return whole and not isinstance(value, bool) and _fits_number(value, type.constraints)
        case ScalarKind.NUMBER:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and _fits_number(value, type.constraints)
        case ScalarKind.STRING | ScalarKind.DATE | ScalarKind.DATE_TIME | ScalarKind.BASE64 | ScalarKind.BINARY:
            return isinstance(value, str) and _fits_text(value, type)
        case _:
            assert_never(type.kind)


def _fits_number(value: float, asked: Constraints) -> bool:
    return (
        (asked.minimum is None or value >= asked.minimum)
        and (asked.maximum is None or value <= asked.maximum)
        and (asked.exclusive_minimum is None or value > asked.exclusive_minimum)
        and (asked.exclusive_maximum is None or value < asked.exclusive_maximum)
        and (asked.multiple_of is None or math.isclose(math.remainder(value, asked.multiple_of), 0, abs_tol=1e-9))
    )


def _fits_text(value: str, type: Scalar) -> bool:
    asked = type.constraints
    shape = {ScalarKind.DATE: DATE, ScalarKind.DATE_TIME: DATE_TIME, ScalarKind.BASE64: BASE64}.get(type.kind)
    shape = shape or FORMATS.get(type.format or "")
    return (
        (asked.min_length or 0) <= len(value) <= (math.inf if asked.max_length is None else asked.max_length)
        and (asked.pattern is None or matches(asked.pattern, value))
        and (shape is None or shape.fullmatch(value) is not None)
    )


def matches(pattern: str, value: str) -> bool:
    """Anywhere in the text (JSON Schema 2020-12 Validation, section 6.3.3); a pattern we can't read, always."""
    try:
        return re.search(pattern, value) is not None
    except re.error:
        return True
