"""One schema against the type that was made of it, keyword by keyword."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.document import Document
from generator.document.pointer import escape
from generator.model.types import (
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Object,
    Type,
    TypeId,
    Union,
    Variant,
)

from .shapes import Shapes, holds
from .told import Told

DOCUMENTATION = (
    "title",
    "description",
    "summary",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
)
NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
CONTENT = ("contentEncoding", "contentMediaType")

WORDS_ONLY = frozenset(
    (*DOCUMENTATION, "$schema", "$id", "$anchor", "$comment", "$dynamicAnchor", "$defs", "definitions", "xml")
)
"""Say nothing of a shape."""

ELSEWHERE = frozenset(("required", "discriminator", "format", "nullable", "type"))
"""Looked at with the rest."""

BOUNDS = frozenset((*NUMBERS, "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", *CONTENT))
"""Narrow a scalar or an array: documented where there is room, left to the server to check everywhere."""


SILENT = WORDS_ONLY | ELSEWHERE | BOUNDS


class Schemas:
    """`seen`: ids of what was found in the model. `lost`: what was not, and what nothing was said of."""

    def __init__(self, document: Document, definitions: Mapping[TypeId, Definition], told: Told) -> None:
        self.document = document
        self.shapes = Shapes(definitions)
        self.told = told
        self.seen: set[str] = set()
        self.lost: dict[str, str] = {}
        self._done: set[tuple[str, Type, bool]] = set()
        self._merging = False

    def account(self, id: str, type: Type) -> None:
        """What is merged may say less than its parts: of values, those that all parts have in common."""
        outside, self._merging = self._merging, self._merging and type != Named(TypeId(id))
        if (id, type, self._merging) not in self._done:
            self._done.add((id, type, self._merging))
            self.seen.add(id)
            self._keywords(id, type)
        self._merging = outside

    def _keywords(self, id: str, type: Type) -> None:
        raw = self.document.get(id)
        if not isinstance(raw, dict):
            return
        if Any() in self.shapes.of(type):
            self._untyped(id, raw)
            return
        for keyword, value in raw.items():
            if keyword in _KEYWORDS:
                _KEYWORDS[keyword](self, f"{id}/{keyword}", value, type)
            elif keyword not in SILENT and not keyword.startswith("x-") and not self.told.speaks(f"{id}/{keyword}"):
                self.lose(f"{id}/{keyword}", "the keyword is in nothing")

    def lose(self, id: str, why: str) -> None:
        if not self.told.speaks(id) and not self.told.covers(id):
            self.lost.setdefault(id, why)

    def _untyped(self, id: str, raw: Mapping[str, object]) -> None:
        """Any value will do; then the document must say no more than that, or a diagnostic why."""
        if any(each.code == "untyped-choice" for each in self.told.at(id)):
            self.told.cover(f"{id}/oneOf")
            self.told.cover(f"{id}/anyOf")
            return
        for keyword in ("$ref", "allOf", "oneOf", "anyOf"):
            for below in _below(f"{id}/{keyword}", raw.get(keyword)):
                self.account(below, Any())
        says = [key for key in raw if key in _KEYWORDS and key not in ("$ref", "allOf", "oneOf", "anyOf")]
        kinds = raw.get("type") not in (None, "null", ["null"])
        if says or kinds:
            self.lose(id, "untyped")
        for key in says:
            self.seen.update(_below(f"{id}/{key}", raw[key]))

    def _reference(self, id: str, value: object, type: Type) -> None:
        self._merge(id, value, type)

    def _merge(self, id: str, value: object, type: Type) -> None:
        outside, self._merging = self._merging, True
        self._each(id, value, type)
        self._merging = outside

    def _each(self, id: str, value: object, type: Type) -> None:
        for below in _below(id, value):
            self.account(below, type)

    def _properties(self, id: str, value: object, type: Type) -> None:
        objects = [shape for shape in self.shapes.of(type) if isinstance(shape, Object)]
        for name in value if isinstance(value, dict) else ():
            types = [field.type for shape in objects for field in shape.fields if field.wire == str(name)]
            self._all(f"{id}/{escape(str(name))}", types, "no field")

    def _values(self, id: str, value: object, type: Type) -> None:
        """additionalProperties and its kin: a boolean has no type."""
        if isinstance(value, dict) and value:
            self._all(id, list(self._rest(type)), "no type for further fields")
        self.seen.add(id)

    def _patterns(self, id: str, value: object, type: Type) -> None:
        for below in _below(id, value):
            self._all(below, list(self._rest(type)), "no type for further fields")

    def _rest(self, type: Type) -> Iterable[Type]:
        for shape in self.shapes.of(type):
            match shape:
                case Map(values=values):
                    yield values
                case Object(extra=extra) if extra is not None:
                    yield extra

    def _items(self, id: str, value: object, type: Type) -> None:
        types = [shape.items for shape in self.shapes.of(type) if isinstance(shape, Array)]
        for below in [id] if isinstance(value, dict) else _below(id, value):
            self._all(below, types, "no items")

    def _known_values(self, id: str, value: object, type: Type) -> None:
        shapes = self.shapes.of(type)
        stated = [each for each in (value if isinstance(value, list) else [value]) if each is not None]
        known = [each for each in stated if any(holds(shape, each) for shape in shapes)]
        narrowed = self._merging and any(isinstance(shape, (Literal, Enum)) for shape in shapes)
        if known != stated and not narrowed and not self.told.speaks(id.rpartition("/")[0]):
            self.lose(id, f"its values are not {', '.join(map(repr, known)) or 'there'} alone")

    def _all(self, id: str, types: Sequence[Type], why: str) -> None:
        found = [type for type in dict.fromkeys(types) if type != Any()] or types[:1]
        if found:
            self.account(id, found[0] if len(found) == 1 else Union(tuple(map(Variant, found))))
            return
        self.seen.add(id)
        self.lose(id, why)
        raw = self.document.get(id)
        if isinstance(raw, dict) and isinstance(raw.get("$ref"), str):
            self.told.cover(raw["$ref"])


def _below(id: str, value: object) -> list[str]:
    match value:
        case list():
            return [f"{id}/{number}" for number in range(len(value))]
        case dict():
            return [f"{id}/{escape(str(name))}" for name in value]
        case str():
            return [value]
        case _:
            return []


_KEYWORDS: Mapping[str, Callable[[Schemas, str, object, Type], None]] = {
    "$ref": Schemas._reference,
    "allOf": Schemas._merge,
    "oneOf": Schemas._each,
    "anyOf": Schemas._each,
    "properties": Schemas._properties,
    "additionalProperties": Schemas._values,
    "unevaluatedProperties": Schemas._values,
    "patternProperties": Schemas._patterns,
    "items": Schemas._items,
    "additionalItems": Schemas._items,
    "unevaluatedItems": Schemas._items,
    "prefixItems": Schemas._items,
    "enum": Schemas._known_values,
    "const": Schemas._known_values,
}
