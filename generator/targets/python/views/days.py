"""Where an operation's arguments hold days: to Python a `datetime` is a `date`, so a caller may give either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from ....model.api import FlatBody, Location, Operation
from ....model.types import (
    Access,
    Any,
    Array,
    Definition,
    Enum,
    Field,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from ..name import Book

Path = tuple[str, ...]

PLACES = {
    Location.PATH: "path",
    Location.QUERY: "query",
    Location.HEADER: "headers",
    Location.COOKIE: "cookies",
}
"""What the runtime calls them."""

EVERY = "*"
"""Every item of an array, every value of a map."""


def days(operation: Operation, book: Book) -> tuple[Path, ...]:
    """`("query", "on")`, `("body", "stays", "*", "from")`: the place, then wire names down to a day."""
    return tuple(dict.fromkeys(_days(operation, _Walk(book.definitions))))


def _days(operation: Operation, walk: _Walk) -> Iterator[Path]:
    for parameter in operation.parameters:
        for path in walk.paths(parameter.type, frozenset()):
            yield (PLACES[parameter.location], parameter.wire, *path)
    if operation.body is not None:
        shape = operation.body.shape
        inner = (
            walk.fields(shape.fields, frozenset())
            if isinstance(shape, FlatBody)
            else walk.paths(shape.type, frozenset())
        )
        for path in inner:
            yield ("body", *path)


class _Walk:
    """`within`: the definitions that a type lies in; what holds itself is followed once."""

    def __init__(self, definitions: Mapping[TypeId, Definition]) -> None:
        self._definitions = definitions

    def paths(self, type_: Type, within: frozenset[TypeId]) -> Iterator[Path]:
        match type_:
            case Scalar(kind=kind):
                if kind is ScalarKind.DATE:
                    yield ()
            case Array(items=inner) | Map(values=inner):
                yield from ((EVERY, *path) for path in self.paths(inner, within))
            case Nullable(inner=inner):
                yield from self.paths(inner, within)
            case Union(variants=variants):
                inside = [path for variant in variants for path in self.paths(variant.type, within)]
                moment = any(self._is_moment(variant.type) for variant in variants)
                yield from (path for path in inside if path or not moment)
            case Named(id=id):
                if id not in within:
                    yield from self.paths(self._definitions[id].type, within | {id})
            case Object(fields=fields):
                yield from self.fields(fields, within)
            case Literal() | Enum() | Any():
                return
            case _:
                assert_never(type_)

    def fields(self, fields: tuple[Field, ...], within: frozenset[TypeId]) -> Iterator[Path]:
        for field in fields:
            if field.access is not Access.READ_ONLY:
                yield from ((field.wire, *path) for path in self.paths(field.type, within))

    def _is_moment(self, type_: Type) -> bool:
        if isinstance(type_, Nullable):
            return self._is_moment(type_.inner)
        if isinstance(type_, Named):
            return self._is_moment(self._definitions[type_.id].type)
        return isinstance(type_, Scalar) and type_.kind is ScalarKind.DATE_TIME
