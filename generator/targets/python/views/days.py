"""Where an operation's arguments hold days: to Python a `datetime` is a `date`, so a caller may give either."""

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
"""Types that are looked at for one operation, those that lie least deep first: nobody writes days in deeper ones."""


def days(operation: Operation, book: Book) -> tuple[Path, ...]:
    """`("query", "on")`, `("body", "stays", "*", "from")`: the place, then wire names down to a day."""
    return tuple(dict.fromkeys(_Walk(book.definitions).days(_places(operation))))


@dataclass(frozen=True, slots=True)
class _Place:
    """`within`: the definitions that it lies in."""

    path: Path
    type: Type
    within: frozenset[TypeId] = frozenset()


def _places(operation: Operation) -> Iterator[_Place]:
    for parameter in operation.parameters:
        yield _Place((PLACES[parameter.location], parameter.wire), parameter.type)
    match operation.body.shape if operation.body is not None else None:
        case FlatBody(fields=fields):
            yield from _of_fields(_Place(("body",), Object(fields, None)), fields)
        case WholeBody(type=type_):
            yield _Place(("body",), type_)
        case None:
            return


def _of_fields(place: _Place, fields: tuple[Field, ...]) -> Iterator[_Place]:
    for field in fields:
        if field.access is not Access.READ_ONLY:
            yield _Place((*place.path, field.wire), field.type, place.within)


class _Walk:
    """What holds itself is followed once."""

    def __init__(self, definitions: Mapping[TypeId, Definition]) -> None:
        self._definitions = definitions

    def days(self, places: Iterable[_Place]) -> Iterator[Path]:
        waiting = deque(places)
        for _ in range(MOST):
            if not waiting:
                return
            place = waiting.popleft()
            if _is_of(place.type, ScalarKind.DATE):
                yield place.path
            waiting.extend(self._inside(place))

    def _inside(self, place: _Place) -> Iterator[_Place]:
        path, within = place.path, place.within
        match place.type:
            case Array(items=inner) | Map(values=inner):
                yield _Place((*path, EVERY), inner, within)
            case Nullable(inner=inner):
                yield _Place(path, inner, within)
            case Union(variants=variants):
                types = [variant.type for variant in variants]
                moment = any(self._is(type_, ScalarKind.DATE_TIME) for type_ in types)
                yield from (
                    _Place(path, type_, within) for type_ in types if not moment or not self._is(type_, ScalarKind.DATE)
                )
            case Named(id=id):
                if id not in within:
                    yield _Place(path, self._definitions[id].type, within | {id})
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
        return _is_of(type_, kind)


def _is_of(type_: Type, kind: ScalarKind) -> bool:
    return isinstance(type_, Scalar) and type_.kind is kind
