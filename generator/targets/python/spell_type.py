"""Type -> annotation. The names it needs are claimed from the module's `Scope`, which spells the imports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum as PyEnum
from typing import assert_never

from ...model.api import Operation
from ...model.types import Any, Array, Enum, Literal, Map, Named, Nullable, Object, Scalar, ScalarKind, Type, Union
from ..target import Code
from .name import Book
from .name_results import result_type
from .spell_received import received
from .spell_sent import has_typed_rest, sent
from .spell_text import literal
from .symbols import Scope, Symbol, builtin

__all__ = ["Returned", "Seen", "inner_value", "received", "received_value", "returned", "sent", "sent_value"]


class Seen(PyEnum):
    """What checkers make of a type that is used as a value."""

    CLASS = "class"  # `type[X]` by itself: a cast would be redundant
    UNION = "union"  # `type[X]` by a cast
    OBJECT = "object"  # no `type[X]` at all: a literal in it


@dataclass(frozen=True, slots=True)
class Returned:
    """A type that a method needs as a value. `annotation` is entered in `scope` for typing. `symbols`: what the method
    imports (`scope.statements`); `expression`: the value, a class or `cast("type[A | B]", A | B)`. `seen`: how checkers
    take the value; what is made from one that they take as any object is cast by whoever made it."""

    annotation: Code
    symbols: tuple[Symbol, ...]
    expression: Code
    seen: Seen


def returned(operation: Operation, scope: Scope, book: Book) -> Returned:
    """The JSON result of an operation by its promised name: for a page its items, for a stream that can be whole, the
    whole. Not for an operation without such a result."""
    type_ = result_type(operation.result)
    assert type_ is not None
    symbol = book.results.get(operation.id)
    if symbol is None:
        return received_value(type_, scope, book)
    return _value(Code(scope.use(symbol)), (symbol,), _seen(type_, book), scope)


def received_value(type_: Type, scope: Scope, book: Book) -> Returned:
    """The same for any received type: a page's envelope and meta, a stream's event, a channel's frames, a webhook."""
    if _is_binary(type_):
        return _bytes(scope)
    names = _Recorder(scope.use)
    annotation = received(type_, names, book)
    return _value(annotation, tuple(names.symbols), _seen(type_, book), scope)


def inner_value(type_: Type, scope: Scope, book: Book) -> Returned:
    """A received type's value that no annotation outside of the method names: imported within it and nowhere else."""
    names = _Recorder(scope.local)
    annotation = received(type_, names, book)
    return _value(annotation, tuple(names.symbols), _seen(type_, book), scope)


def sent_value(type_: Type, scope: Scope, book: Book) -> Returned:
    """The same for a type that is given: what a channel sends. A typed dict is a class; what is not is cast."""
    if _is_binary(type_):
        return _bytes(scope)
    names = _Recorder(scope.use)
    annotation = sent(type_, names, book)
    seen = Seen.CLASS if _is_object(type_, book) else Seen.UNION
    return _value(annotation, tuple(names.symbols), seen, scope)


def _is_binary(type_: Type) -> bool:
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.BINARY


def _bytes(scope: Scope) -> Returned:
    """Bytes as they are: a binary frame, never within JSON."""
    name = Code(scope.use(builtin("bytes")))
    return Returned(name, (builtin("bytes"),), name, Seen.CLASS)


@dataclass(slots=True)
class _Recorder:
    """Uses names of a scope and remembers which: what a method must import to evaluate an annotation itself."""

    name: Callable[[Symbol], str]
    symbols: dict[Symbol, None] = field(default_factory=dict)

    def use(self, symbol: Symbol) -> str:
        self.symbols[symbol] = None
        return self.name(symbol)

    def names_only(self, symbol: Symbol) -> bool:
        """Methods import what they use."""
        return False


def _value(annotation: Code, symbols: tuple[Symbol, ...], seen: Seen, scope: Scope) -> Returned:
    if seen is Seen.CLASS:
        return Returned(annotation, symbols, annotation, seen)
    cast = scope.need(Symbol("typing", "cast"))
    taken = annotation if seen is Seen.UNION else scope.use(builtin("object"))
    text = literal(f"{scope.use(builtin('type'))}[{taken}]")
    return Returned(annotation, symbols, Code(f"{cast}({text}, {annotation})"), seen)


def _seen(type_: Type, book: Book) -> Seen:
    if _is_class(type_, book):
        return Seen.CLASS
    return Seen.OBJECT if _has_literal(type_, book) else Seen.UNION


def _has_literal(type_: Type, book: Book) -> bool:
    """Whether it, or a case of it, is a literal."""
    match type_:
        case Literal() | Enum():
            return True
        case Nullable(inner=inner):
            return _has_literal(inner, book)
        case Union(variants=variants):
            return any(_has_literal(variant.type, book) for variant in variants)
        case Named(id=id) if not isinstance(book.definitions[id].type, Object):
            return _has_literal(book.definitions[id].type, book)
        case _:
            return False


def _is_object(type_: Type, book: Book) -> bool:
    """Whether a type that is given is a typed dict and nothing else."""
    meant = book.meaning(type_.id) if isinstance(type_, Named) else type_
    inner = book.definitions[meant.id].type if isinstance(meant, Named) else meant
    return isinstance(inner, Object) and not has_typed_rest(inner, book)


def _is_class(type_: Type, book: Book) -> bool:
    """Whether checkers take a received type's annotation as `type[X]` by itself: a cast would be redundant."""
    match type_:
        case Scalar() | Array() | Map() | Any() | Object():
            return True
        case Literal(value=value):
            return isinstance(value, float)
        case Enum(values=values):
            return {type(each.value) for each in values} in ({bool}, {float})
        case Union(variants=variants):
            return len(variants) == 1 and _is_class(variants[0].type, book)
        case Nullable():
            return False
        case Named(id=id):
            return _is_class(book.definitions[id].type, book)
        case _:
            assert_never(type_)
