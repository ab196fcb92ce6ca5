"""Type -> annotation as it is given: what a caller may pass. Says nothing of absence: `| Omit`, `Required`.

Containers are read-only protocols, so that what a caller has fits without a cast: a `dict[str, str]` is a
`Mapping[str, object]`, a `list[A]` a `Sequence[A | B]`. Where a text would pass for a sequence of texts, it is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ...model.types import (
    Access,
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
)
from ...model.walk import references
from ..target import Code
from .anything import is_anything
from .name import Book
from .spell_received import joined, literal_type
from .spell_text import literal
from .symbols import Namer, Symbol, builtin
from .values import by_kind

SEQUENCE = Symbol("collections.abc", "Sequence")
SEQUENCE_NOT_STR = Symbol("._runtime.sequences", "SequenceNotStr")
MAPPING = Symbol("collections.abc", "Mapping")

SCALARS = {
    ScalarKind.STRING: (builtin("str"),),
    ScalarKind.INTEGER: (builtin("int"),),
    ScalarKind.NUMBER: (builtin("float"),),
    ScalarKind.BOOLEAN: (builtin("bool"),),
    ScalarKind.DATE: (builtin("str"), Symbol("datetime", "date")),
    ScalarKind.DATE_TIME: (builtin("str"), Symbol("datetime", "datetime")),
    ScalarKind.BASE64: (builtin("str"),),
    ScalarKind.BINARY: (Symbol("._runtime.files", "FileTypes"),),
}


def sent(type_: Type, scope: Namer, book: Book) -> Code:
    """`Sequence[MessageParam] | None`, `Literal["a"] | str`, `str | datetime`, `FileTypes`. Entered in `scope`."""
    return joined(_parts(type_, scope, book))


def _parts(type_: Type, scope: Namer, book: Book) -> Iterator[str]:
    """The members of the union that a type is."""
    match type_:
        case Scalar(kind=kind):
            yield from map(scope.use, SCALARS[kind])
        case Literal(value=value):
            yield literal_type(value, scope)
        case Enum():
            yield from _enum(type_, scope)
        case Array(items=items):
            sequence = SEQUENCE_NOT_STR if takes_text(items, book) else SEQUENCE
            yield f"{scope.use(sequence)}[{sent(items, scope, book)}]"
        case Map(values=values):
            yield f"{scope.use(MAPPING)}[{scope.use(builtin('str'))}, {sent(values, scope, book)}]"
        case Union(variants=variants):
            if is_anything(type_, book):
                yield scope.use(builtin("object"))
            else:
                for variant in variants:
                    yield from _parts(variant.type, scope, book)
        case Nullable(inner=inner):
            yield from _parts(inner, scope, book)
            yield "None"
        case Named(id=id):
            meant = book.meaning(id)
            if isinstance(meant, Named):
                yield scope.use(book.sent[meant.id])
                yield from _open_object(book.definitions[meant.id].type, scope, book)
            else:
                yield from _parts(meant, scope, book)
        case Any():
            yield scope.use(builtin("object"))
        case Object():
            raise AssertionError("an object stands only at the top of a definition")
        case _:
            assert_never(type_)


def _open_object(type_: Type, scope: Namer, book: Book) -> Iterator[str]:
    """A typed dict has no keys but its own (PEP 728 is not in Python 3.10): where the document has a type for others,
    any mapping of the right values will do. Values that have names of their own are not told apart."""
    if not isinstance(type_, Object) or type_.extra is None or is_anything(type_.extra, book):
        return
    values = [type_.extra, *(field.type for field in type_.fields if field.access is not Access.READ_ONLY)]
    if any(True for value in values for _ in references(value)):
        value = scope.use(builtin("object"))
    else:
        value = joined(part for each in values for part in _parts(each, scope, book))
    yield f"{scope.use(MAPPING)}[{scope.use(builtin('str'))}, {value}]"


def has_typed_rest(type_: Type, book: Book) -> bool:
    return isinstance(type_, Object) and type_.extra is not None and not is_anything(type_.extra, book)


def _enum(enum: Enum, scope: Namer) -> Iterator[str]:
    for type_, values in by_kind(enum):
        if type_ is str or type_ is int:
            yield f"{scope.use(Symbol('typing', 'Literal'))}[{', '.join(map(literal, values))}]"
        wider = "float" if type_ is int and enum.kind is ScalarKind.NUMBER else type_.__name__
        yield scope.use(builtin(wider))


def takes_text(type_: Type, book: Book) -> bool:
    """Whether a `str` would do for a value of this type."""
    match type_:
        case Scalar(kind=kind):
            return builtin("str") in SCALARS[kind] or kind is ScalarKind.BINARY
        case Literal(value=value):
            return isinstance(value, str)
        case Enum(values=values):
            return any(isinstance(each.value, str) for each in values)
        case Nullable(inner=inner):
            return takes_text(inner, book)
        case Union(variants=variants):
            return any(takes_text(variant.type, book) for variant in variants)
        case Named(id=id):
            meant = book.meaning(id)
            if not isinstance(meant, Named):
                return takes_text(meant, book)
            inner = book.definitions[meant.id].type
            return not isinstance(inner, Object | Array) and takes_text(inner, book)
        case Any():
            return True
        case Array() | Map() | Object():
            return False
        case _:
            assert_never(type_)
