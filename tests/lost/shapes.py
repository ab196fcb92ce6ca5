"""A type of the model, opened: what a value of it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.types import (
    Any,
    Definition,
    Enum,
    Literal,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)

WORDS = {
    ScalarKind.INTEGER: ("integer", "number"),
    ScalarKind.NUMBER: ("number", "integer"),
    ScalarKind.BOOLEAN: ("boolean",),
}
"""What JSON Schema calls a kind of scalar; a string where it isn't here."""


class Shapes:
    def __init__(self, definitions: Mapping[TypeId, Definition]) -> None:
        self._definitions = definitions
        self._known: dict[Type, tuple[Type, ...]] = {}

    def of(self, type: Type) -> tuple[Type, ...]:
        """No name, union or null among them."""
        if type not in self._known:
            self._known[type] = tuple(dict.fromkeys(self._opened(type, set())))
        return self._known[type]

    def null(self, type: Type) -> bool:
        """Whether it admits null."""
        match type:
            case Nullable() | Any() | Literal(value=None):
                return True
            case Union(variants=variants):
                return any(self.null(variant.type) for variant in variants)
            case Named(id=id):
                return not isinstance(self._definitions[id].type, Named) and self.null(self._definitions[id].type)
            case _:
                return False

    def _opened(self, type: Type, seen: set[TypeId]) -> Iterator[Type]:
        match type:
            case Nullable(inner=inner):
                yield from self._opened(inner, seen)
            case Union(variants=variants):
                for variant in variants:
                    yield from self._opened(variant.type, seen)
            case Named(id=id):
                if id not in seen:
                    seen.add(id)
                    yield from self._opened(self._definitions[id].type, seen)
            case _:
                yield type


def holds(shape: Type, value: object) -> bool:
    """Whether a value that the document lists is one that the shape knows."""
    match shape:
        case Literal(value=known):
            return _same(known, value)
        case Enum(values=values):
            return any(_same(each.value, value) for each in values)
        case Scalar(kind=ScalarKind.BOOLEAN):
            return isinstance(value, bool)
        case _:
            return False


def _same(known: object, value: object) -> bool:
    if isinstance(known, str) and not isinstance(value, str):  # YAML's 1 among strings
        return known in (str(value), str(value).lower())
    return known == value and isinstance(known, bool) == isinstance(value, bool)
