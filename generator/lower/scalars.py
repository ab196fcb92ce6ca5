"""Scalars and enums: what a gathered schema without properties, items or choices is."""

from __future__ import annotations

from math import isfinite
from typing import TypeGuard

from ..model.types import (
    UNCONSTRAINED,
    Any,
    Constraints,
    Enum,
    Literal,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Value,
    Variant,
)
from .ledger import Ledger
from .sketch import Sketch

_KINDS = {
    "string": ScalarKind.STRING,
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
}

_STRING_FORMATS = {
    "date": ScalarKind.DATE,
    "date-time": ScalarKind.DATE_TIME,
    "byte": ScalarKind.BASE64,
    "binary": ScalarKind.BINARY,
}

_ENCODINGS = {"base64": ScalarKind.BASE64, "base64url": ScalarKind.BASE64}

_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")


def scalar(sketch: Sketch, name: str) -> Scalar:
    """`name`: string, integer, number or boolean."""
    stated = sketch.validation.get("format")
    format = stated if isinstance(stated, str) else None
    kind = _KINDS[name]
    if kind is ScalarKind.STRING:
        encoding = str(sketch.validation.get("contentEncoding", "")).lower()
        kind = _STRING_FORMATS.get(format or "") or _ENCODINGS.get(encoding) or _media_kind(sketch) or kind
    return Scalar(kind, format, _constraints(sketch, name))


def _media_kind(sketch: Sketch) -> ScalarKind | None:
    """OpenAPI 3.1.1, section 4.8.14.2: a string with a contentMediaType and no contentEncoding is raw bytes."""
    media = sketch.validation.get("contentMediaType")
    if not isinstance(media, str) or "contentEncoding" in sketch.validation:
        return None
    return None if media.startswith("text/") or media.endswith("json") else ScalarKind.BINARY


def _constraints(sketch: Sketch, name: str) -> Constraints:
    if name == "string":
        found = Constraints(
            min_length=count(sketch, "minLength"),
            max_length=count(sketch, "maxLength"),
            pattern=pattern if isinstance(pattern := sketch.validation.get("pattern"), str) else None,
        )
    else:
        found = Constraints(
            minimum=_number(sketch, "minimum"),
            maximum=_number(sketch, "maximum"),
            exclusive_minimum=_number(sketch, "exclusiveMinimum"),
            exclusive_maximum=_number(sketch, "exclusiveMaximum"),
            multiple_of=_divisor(sketch),
        )
    return UNCONSTRAINED if found == UNCONSTRAINED else found


def _number(sketch: Sketch, keyword: str) -> float | None:
    value = sketch.validation.get(keyword)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if isinstance(value, int) or isfinite(value) else None


def _divisor(sketch: Sketch) -> float | None:
    """None where nothing could be its multiple (JSON Schema 2020-12 Validation, section 6.2.1)."""
    value = _number(sketch, "multipleOf")
    return value if value is not None and value > 0 else None


def count(sketch: Sketch, keyword: str) -> int | None:
    """None where it is no count (sections 6.3.1 and 6.3.2)."""
    value = _number(sketch, keyword)
    return int(value) if value is not None and value >= 0 else None


def enum(ledger: Ledger, sketch: Sketch, values: list[object]) -> Type:
    """The type of an enum: null is left to the caller, repeated values count once, mixed kinds are a union."""
    known = [_as_declared(sketch, value) for value in values if value is not None]
    scalars = [value for value in known if _is_scalar(value)]
    if len(scalars) != len(known):
        ledger.warn("enum-of-objects", sketch.part.id, "An enum has a value that is no scalar.", "read as any value")
        return Any()
    unique = list({(type(value), value): value for value in scalars}.values())
    if not unique:
        return Literal(None)
    described = _descriptions(sketch, values)
    groups: dict[ScalarKind, list[Value]] = {}
    for value in unique:
        groups.setdefault(_kind(value), []).append(Value(value, described.get(str(value), "")))
    types = [_closed(kind, found) for kind, found in _numbers_together(groups).items()]
    return types[0] if len(types) == 1 else Union(tuple(Variant(each) for each in types))


def _closed(kind: ScalarKind, values: list[Value]) -> Type:
    if len(values) == 1:
        return Literal(values[0].value)
    return Scalar(kind) if kind is ScalarKind.BOOLEAN else Enum(kind, tuple(values))


def _numbers_together(groups: dict[ScalarKind, list[Value]]) -> dict[ScalarKind, list[Value]]:
    if ScalarKind.INTEGER in groups and ScalarKind.NUMBER in groups:
        groups[ScalarKind.NUMBER] = groups.pop(ScalarKind.INTEGER) + groups[ScalarKind.NUMBER]
    return groups


def _as_declared(sketch: Sketch, value: object) -> object:
    """YAML reads `enum: [1, on]` of a string as a number and a boolean; the declared type says what was meant."""
    if sketch.types != ("string",) or isinstance(value, (str, dict, list)):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


def _descriptions(sketch: Sketch, values: list[object]) -> dict[str, str]:
    for key in _DESCRIPTIONS:
        match sketch.part.raw.get(key):
            case list(texts):
                return {str(value): str(text) for value, text in zip(values, texts, strict=False)}
            case dict(texts):
                return {str(value): str(text) for value, text in texts.items()}
    return {}


def _is_scalar(value: object) -> TypeGuard[str | int | float | bool]:
    return isinstance(value, (str, int, float, bool))


def _kind(value: str | int | float | bool) -> ScalarKind:
    match value:
        case bool():
            return ScalarKind.BOOLEAN
        case str():
            return ScalarKind.STRING
        case int():
            return ScalarKind.INTEGER
        case float():
            return ScalarKind.NUMBER
