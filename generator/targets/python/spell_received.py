"""Type -> annotation as it comes back: what pydantic reads at run time, and what a type checker shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ...model.types import (
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Variant,
)
from ..target import Code
from .anything import is_anything
from .arranged import arranged
from .name import Book
from .spell_text import literal
from .symbols import Namer, Symbol, builtin
from .tags import has_later, tag_indexes
from .values import by_kind

MODELS = "._runtime.models"

SCALARS = {
    ScalarKind.STRING: builtin("str"),
    ScalarKind.INTEGER: builtin("int"),
    ScalarKind.NUMBER: builtin("float"),
    ScalarKind.BOOLEAN: builtin("bool"),
    ScalarKind.DATE: Symbol(MODELS, "Date"),
    ScalarKind.DATE_TIME: Symbol(MODELS, "DateTime"),
    ScalarKind.BASE64: builtin("str"),
    ScalarKind.BINARY: builtin("str"),  # within JSON: bytes that are not text come back as a BinaryResult
}

OPEN = {str: Symbol(MODELS, "Open"), int: Symbol(MODELS, "OpenInt")}


def received(type_: Type, scope: Namer, book: Book) -> Code:
    """`list[Conversation] | None`, `Open[Literal["a"]]`, `DateTime`. Enters `scope` for annotations."""
    return joined(_parts(type_, scope, book))


def joined(parts: Iterable[str]) -> Code:
    """Parts as a union, each once, None last: where all are None, it is None."""
    return Code(" | ".join(sorted(dict.fromkeys(parts), key=lambda part: part == "None")))


def _parts(type_: Type, scope: Namer, book: Book) -> Iterator[str]:
    """The members of the union that a type is, mostly one."""
    match type_:
        case Scalar(kind=kind):
            yield scope.use(SCALARS[kind])
        case Literal(value=value):
            yield literal_type(value, scope)
        case Enum(kind=kind):
            yield from _enum(type_, kind, scope)
        case Array(items=items):
            yield f"{scope.use(builtin('list'))}[{received(items, scope, book)}]"
        case Map(values=values):
            yield f"{scope.use(builtin('dict'))}[{scope.use(builtin('str'))}, {received(values, scope, book)}]"
        case Union():
            yield from _union(type_, scope, book)
        case Nullable(inner=inner):
            yield from _parts(inner, scope, book)
            yield "None"
        case Named(id=id):
            meant = book.meaning(id)
            if isinstance(meant, Named):
                yield scope.use(book.received[meant.id])
            else:
                yield from _parts(meant, scope, book)
        case Any():
            yield scope.use(builtin("object"))
        case Object():
            raise AssertionError("an object stands only at the top of a definition")
        case _:
            assert_never(type_)


def literal_type(value: str | int | float | bool | None, scope: Namer) -> str:
    """Of exactly one value, whichever way it goes."""
    if value is None:
        return "None"
    if isinstance(value, float):
        return scope.use(builtin("float"))  # Literal holds no fractions (PEP 586)
    return f"{scope.use(Symbol('typing', 'Literal'))}[{literal(value)}]"


def _enum(enum: Enum, kind: ScalarKind, scope: Namer) -> Iterator[str]:
    """Known values of each Python type, and what else that type can hold."""
    for type_, values in by_kind(enum):
        if type_ is bool or type_ is float:
            yield scope.use(builtin(type_.__name__))
            continue
        known = f"{scope.use(Symbol('typing', 'Literal'))}[{', '.join(map(literal, values))}]"
        wider = Symbol(MODELS, "OpenFloat") if type_ is int and kind is ScalarKind.NUMBER else OPEN[type_]
        yield f"{scope.use(wider)}[{known}]"


def _union(union: Union, scope: Namer, book: Book) -> Iterator[str]:
    if is_anything(union, book):
        yield scope.use(builtin("object"))
        return
    tags = tag_indexes(union, scope, book)
    if tags and union.discriminator is not None:
        parts = list(dict.fromkeys(part for variant in union.variants for part in _parts(variant.type, scope, book)))
        tagged = scope.use(Symbol(MODELS, "Tagged"))
        mapping = ", ".join(f"{literal(tag)}: {index}" for tag, index in tags.items())
        yield _annotated(parts, f"{tagged}({literal(union.discriminator)}, {{{mapping}}})", scope)
        return
    parts = list(dict.fromkeys(part for group in arranged(union, book) for part in _in_order(group, scope, book)))
    if len(parts) > 1 and has_later(union, scope, book):
        yield _annotated(parts, f"{scope.use(Symbol('._runtime.later', 'Either'))}()", scope)
    else:
        yield from parts


def _in_order(group: tuple[Variant, ...], scope: Namer, book: Book) -> Iterator[str]:
    """The members of variants; of several variants, as one union that is tried from left to right."""
    parts = list(dict.fromkeys(part for variant in group for part in _parts(variant.type, scope, book)))
    if len(group) == 1 or len(parts) == 1:
        yield from parts
    else:
        yield _annotated(parts, f'{scope.use(Symbol(MODELS, "Field"))}(union_mode="left_to_right")', scope)


def _annotated(parts: Iterable[str], mark: str, scope: Namer) -> str:
    return f"{scope.use(Symbol('typing', 'Annotated'))}[{joined(parts)}, {mark}]"
