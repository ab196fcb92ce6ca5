"""Rules for single schemas: types, enums, defaults, bounds. JSON Schema 2020-12, Validation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any

from ...patterns import is_regular
from ..loading import Document
from ..walk import Site
from .loosely import listed
from .rule import Fault, Find

_TYPES = frozenset({"null", "boolean", "object", "array", "number", "string", "integer"})

BOUNDS = {
    "minimum": "maximum",
    "exclusiveMinimum": "exclusiveMaximum",
    "minLength": "maxLength",
    "minItems": "maxItems",
    "minProperties": "maxProperties",
}
"""Lower bounds and the upper ones they must not exceed."""

NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")


def types_of(schema: dict[str, Any]) -> tuple[str, ...]:
    """The known types a schema names, none where it names none (or what can't be one)."""
    named = schema.get("type")
    listed = named if isinstance(named, list) else [named]
    return tuple(kind for kind in listed if isinstance(kind, str) and kind in _TYPES)


def fits(value: object, types: tuple[str, ...]) -> bool:
    """Section 6.1.1: 1.0 is an integer, true is no number."""
    match value:
        case None:
            return "null" in types
        case bool():
            return "boolean" in types
        case int():
            return "integer" in types or "number" in types
        case float():
            return "number" in types or ("integer" in types and value.is_integer())
        case str():
            return "string" in types
        case list():
            return "array" in types
        case _:
            return "object" in types


def show(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"


def default_mismatch(document: Document, site: Site) -> Iterator[Fault]:
    schema, value = site.value, site.value["default"]
    types = types_of(schema)
    if types and not fits(value, types):
        yield Fault(site.id, f"the default {show(value)} is not of type {' or '.join(types)}")
    elif value is not None and listed(schema, "enum") and value not in schema["enum"]:
        yield Fault(site.id, f"the default {show(value)} is none of the enum's values")


def enum_empty(document: Document, site: Site) -> Iterator[Fault]:
    if site.value["enum"] == []:
        yield Fault(f"{site.id}/enum", "an enum without values allows nothing")


def enum_repeated(document: Document, site: Site) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, value in enumerate(listed(site.value, "enum")):
        text = json.dumps(value, sort_keys=True)
        if text in seen:
            yield Fault(f"{site.id}/enum/{index}", f"the enum has {show(value)} twice")
        seen.add(text)


def enum_differs_in_case(document: Document, site: Site) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for index, value in enumerate(listed(site.value, "enum")):
        if isinstance(value, str) and seen.setdefault(value.lower(), value) != value:
            place = f"{site.id}/enum/{index}"
            yield Fault(place, f"only letter case tells {show(value)} from {show(seen[value.lower()])}")


def enum_type_mismatch(document: Document, site: Site) -> Iterator[Fault]:
    types = types_of(site.value)
    for index, value in enumerate(listed(site.value, "enum")):
        if types and value is not None and not fits(value, types):
            yield Fault(f"{site.id}/enum/{index}", f"the enum's {show(value)} is not of type {' or '.join(types)}")


def enum_null(document: Document, site: Site) -> Iterator[Fault]:
    types = types_of(site.value)
    if types and "null" not in types and None in listed(site.value, "enum"):
        yield Fault(f"{site.id}/enum", f"the enum has null, the type ({' or '.join(types)}) has not")


def enum_without_null(document: Document, site: Site) -> Iterator[Fault]:
    values = listed(site.value, "enum")
    if "null" in types_of(site.value) and values and None not in values:
        yield Fault(f"{site.id}/enum", "the type has null, the enum has not")


def const_type_mismatch(document: Document, site: Site) -> Iterator[Fault]:
    types = types_of(site.value)
    if types and not fits(site.value["const"], types):
        yield Fault(f"{site.id}/const", f"the const {show(site.value['const'])} is not of type {' or '.join(types)}")


def unknown_type(document: Document, site: Site) -> Iterator[Fault]:
    named = site.value["type"]
    for kind in named if isinstance(named, list) else [named]:
        if not isinstance(kind, str) or kind not in _TYPES:
            yield Fault(f"{site.id}/type", f"{show(kind)} is no type of JSON Schema")


def array_without_items(document: Document, site: Site) -> Iterator[Fault]:
    if "array" in types_of(site.value) and not site.value.keys() & {
        "items",
        "prefixItems",
        "contains",
        "$ref",
        "allOf",
    }:
        yield Fault(site.id, "an array that doesn't say of what")


def empty_range(low: str) -> Find:
    def find(document: Document, site: Site) -> Iterator[Fault]:
        high = BOUNDS[low]
        bottom, top = site.value[low], site.value.get(high)
        if isinstance(bottom, (int, float)) and isinstance(top, (int, float)) and bottom > top:
            yield Fault(f"{site.id}/{low}", f"{low} ({bottom}) is above {high} ({top})")

    return find


def invalid_pattern(document: Document, site: Site) -> Iterator[Fault]:
    pattern = site.value["pattern"]
    if isinstance(pattern, str) and not is_regular(pattern):
        yield Fault(f"{site.id}/pattern", f"{show(pattern)} is no regular expression of ECMA-262")


def impossible_bound(key: str) -> Find:
    """Bounds that the standard doesn't allow: no multiples of nothing, no negative counts, no infinite numbers."""

    def find(document: Document, site: Site) -> Iterator[Fault]:
        bound = site.value[key]
        if isinstance(bound, (int, float)) and not isinstance(bound, bool) and not _can_bound(key, bound):
            yield Fault(f"{site.id}/{key}", f"{key} can't be {bound}")

    return find


def _can_bound(key: str, bound: float) -> bool:
    if isinstance(bound, float) and not isfinite(bound):
        return False
    return bound > 0 if key == "multipleOf" else key not in COUNTS or bound >= 0


def read_and_write_only(document: Document, site: Site) -> Iterator[Fault]:
    if site.value["readOnly"] is True and site.value.get("writeOnly") is True:
        yield Fault(site.id, "readOnly and writeOnly together leave nobody who may use it")


def nullable_in_31(document: Document, site: Site) -> Iterator[Fault]:
    if not document.version.startswith("3.0"):
        for identifier in document.upgrade.nullable:
            yield Fault(identifier, "`nullable` was dropped in OpenAPI 3.1, where it says nothing")


def null_type(document: Document, site: Site) -> Iterator[Fault]:
    for identifier in document.upgrade.nulls:
        yield Fault(f"{identifier}/type", 'the type is null itself instead of the word "null"')


def dynamic_reference(document: Document, site: Site) -> Iterator[Fault]:
    yield Fault(f"{site.id}/$dynamicRef", "`$dynamicRef` is not followed")
