"""Unions as Python has them at run time: which member a discriminator's value chooses."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.types import Any, Enum, Literal, Named, Nullable, Object, Scalar, ScalarKind, Type, TypeId, Union
from .anything import is_anything
from .arranged import arranged
from .name import Book
from .symbols import Namer
from .values import by_kind

PLAIN = {
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.DATE: "Date",
    ScalarKind.DATE_TIME: "DateTime",
}
"""Scalars that are no `str` when they come back."""


def tag_indexes(union: Union, scope: Namer, book: Book) -> dict[str, int]:
    """Discriminator value -> index among the union's arguments as Python has them at run time: nested plain unions are
    flattened, equal members fall together, None is last. Empty where the discriminator decides nothing."""
    arguments: dict[str, int] = {}
    found: dict[str, int] = {}
    if union.discriminator is None:
        return found
    for variant in union.variants:
        members = [member for member in _arguments(variant.type, scope, book) if member != "None"]
        for member in members:
            arguments.setdefault(member, len(arguments))
        if len(members) == 1:
            for tag in variant.tags:
                found.setdefault(tag, arguments[members[0]])
    return found if len(arguments) > 1 else {}


def _arguments(type_: Type, scope: Namer, book: Book) -> Iterator[str]:
    """What `typing.get_args` would tell apart: a word for each member."""
    match type_:
        case Scalar(kind=kind):
            yield PLAIN.get(kind, "str")
        case Enum(kind=kind):
            yield from (type_.__name__ for type_, _ in by_kind(type_))
        case Nullable(inner=inner):
            yield from _arguments(inner, scope, book)
            yield "None"
        case Any():
            yield "object"
        case Union() if is_anything(type_, book):
            yield "object"
        case Union() if not tag_indexes(type_, scope, book) and not has_later(type_, scope, book):
            for group in arranged(type_, book):
                yield from _arguments(group[0].type, scope, book) if len(group) == 1 else (repr(group),)
        case Named(id=id):
            meant = book.meaning(id)
            inner = book.definitions[meant.id].type if isinstance(meant, Named) else meant
            if isinstance(meant, Named) and _is_whole(meant.id, scope, book):
                yield meant.id
            else:
                yield from _arguments(inner, scope, book)
        case Literal(value=None):
            yield "None"
        case _:
            yield repr(type_)


def _is_whole(id: TypeId, scope: Namer, book: Book) -> bool:
    """Whether a name stays one member of a union, and is not replaced by the members that it stands for."""
    if isinstance(book.definitions[id].type, Object) or id in book.types.reach.lazy:
        return True
    return scope.names_only(book.received[id])


def has_later(union: Union, scope: Namer, book: Book) -> bool:
    """Whether a case of a union is of a module that is not imported: pydantic doesn't see into it when it chooses."""
    return any(_is_later(variant.type, scope, book) for variant in union.variants)


def _is_later(type_: Type, scope: Namer, book: Book) -> bool:
    meant = book.meaning(type_.id) if isinstance(type_, Named) else type_
    match meant:
        case Named(id=id):
            return scope.names_only(book.received[id])
        case Nullable(inner=inner):
            return _is_later(inner, scope, book)
        case _:
            return False
