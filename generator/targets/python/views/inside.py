"""What lies within an operation's arguments, place by place: where the runtime looks for days and for spellings."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ....model.api import FlatBody, Location, Operation, WholeBody
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


MOST = 2000
"""Types that are looked at for one operation, those that lie least deep first: nobody writes deeper ones by hand."""


def inside(operation: Operation, book: Book) -> Iterator[Place]:
    """All of them, those that lie least deep first."""
    return _Walk(book.definitions).all(_places(operation))


@dataclass(frozen=True, slots=True)
class Place:
    """`path`: the part of the request, then wire names. `within`: the definitions that it lies in."""

    path: Path
    type: Type
    within: frozenset[TypeId] = frozenset()


def _places(operation: Operation) -> Iterator[Place]:
    for parameter in operation.parameters:
        yield Place((PLACES[parameter.location], parameter.wire), parameter.type)
    match operation.body.shape if operation.body is not None else None:
        case FlatBody(fields=fields):
            yield from _of_fields(Place(("body",), Object(fields, None)), fields)
        case WholeBody(type=type_):
            yield Place(("body",), type_)
        case None:
            return


def _of_fields(place: Place, fields: tuple[Field, ...]) -> Iterator[Place]:
    for field in fields:
        if field.access is not Access.READ_ONLY:
            yield Place((*place.path, field.wire), field.type, place.within)


class _Walk:
    """What holds itself is followed once."""

    def __init__(self, definitions: Mapping[TypeId, Definition]) -> None:
        self._definitions = definitions

    def all(self, places: Iterable[Place]) -> Iterator[Place]:
        waiting = deque(places)
        for _ in range(MOST):
            if not waiting:
                return
            place = waiting.popleft()
            yield place
            waiting.extend(self._inside(place))

    def _inside(self, place: Place) -> Iterator[Place]:
        path, within = place.path, place.within
        match place.type:
            case Array(items=inner) | Map(values=inner):
                yield Place((*path, EVERY), inner, within)
            case Nullable(inner=inner):
                yield Place(path, inner, within)
            case Union(variants=variants):
                types = [variant.type for variant in variants]
                moment = any(self._is(type_, ScalarKind.DATE_TIME) for type_ in types)
                yield from (
                    Place(path, type_, within) for type_ in types if not moment or not self._is(type_, ScalarKind.DATE)
                )
            case Named(id=id):
                if id not in within:
                    yield Place(path, self._definitions[id].type, within | {id})
            case Object(fields=fields):
                yield from _of_fields(place, fields)
            case Scalar() | Literal() | Enum() | Any():
                return
            case _:
                assert_never(place.type)

    def _is(self, type_: Type, kind: ScalarKind) -> bool:
        """A scalar of that kind, by whatever names."""
        seen: set[TypeId] = set()
        while isinstance(type_, Nullable | Named):
            if isinstance(type_, Nullable):
                type_ = type_.inner
                continue
            if type_.id in seen:
                return False
            seen.add(type_.id)
            type_ = self._definitions[type_.id].type
        return is_of(type_, kind)


def is_of(type_: Type, kind: ScalarKind) -> bool:
    return isinstance(type_, Scalar) and type_.kind is kind
