"""Operation -> method: its signature, its docstring and the calls it makes, for the sync or for the async class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ....model.api import Operation, StreamResult
from ...calls import NO_EXAMPLE
from ...target import Code
from ..arguments import Argument, Arguments, Slot
from ..layout import parameter
from ..name import Book
from ..spell_text import described, literal, quoted, sectioned
from ..symbols import Scope, Symbol
from .flavour import Flavour
from .outcome import Outcome, Timing, outcomes
from .signature import NOTHING, OPTIONS, Part, Signature, chosen, parts, piecemeal, signature

OVERLOAD = Symbol("typing", "overload")
DEPRECATED = Symbol("._runtime.deprecation", "deprecated")

CLOSED = Code(")")

INDENT = 8
"""Columns before the body of a method."""

EXAMPLE = "Example (async: `await` it):"


@dataclass(frozen=True, slots=True)
class Call:
    """`opening`: the lines up to and with the parenthesis, `closing`: its end. `leading`: arguments without names."""

    opening: tuple[Code, ...]
    leading: tuple[Code, ...]
    parts: tuple[Part, ...]
    named: tuple[Code, ...]
    closing: Code = CLOSED


@dataclass(frozen=True, slots=True)
class Head:
    """`parameters`: with annotation and default, without commas; `self` is left out."""

    parameters: tuple[Code, ...]
    returns: Code


@dataclass(frozen=True, slots=True)
class Method:
    """`prefix`: `async ` or nothing. `overloads`: none, or one for each way to call it; `overload`: the decorator."""

    decorators: tuple[Code, ...]
    overload: Code
    overloads: tuple[Head, ...]
    prefix: Code
    name: Code
    head: Head
    docstring: Code
    imports: tuple[Code, ...]
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the sync and the async method share. `switch`: the argument that chooses between the whole and a stream.

    `described`: the lines of the docstring, but for the example.
    """

    operation: Operation
    name: str
    given: Arguments
    signature: Signature
    switch: Argument | None
    described: tuple[str, ...]
    decorators: tuple[Code, ...]
    parts: tuple[Part, ...]
    width: int


def draft(operation: Operation, given: Arguments, scope: Scope, book: Book, width: int) -> Draft:
    explained = [(argument.name, _described(argument)) for argument in given]
    text = sectioned(operation.summary, operation.description)
    return Draft(
        operation=operation,
        name=book.methods[operation.id],
        given=given,
        signature=signature(given, scope, book),
        switch=_switch(operation, given),
        described=tuple(described(text, INDENT, width, explained)),
        decorators=_decorators(operation, scope),
        parts=parts(given),
        width=width,
    )


def constant(name: str) -> Code:
    """What the endpoint of a method is called."""
    return Code(f"_{name.strip('_').upper()}")


def method(sketch: Draft, flavour: Flavour, scope: Scope, book: Book) -> Method:
    """As if it were not deprecated: `marked` says so."""
    found = outcomes(sketch.operation, flavour, scope, book)
    at_once = all(outcome.timing is Timing.AT_ONCE for outcome in found)
    taken = piecemeal(sketch.signature, sketch.given, flavour.iterables, scope, book)
    either = replace(taken, returns=Code(" | ".join(outcome.annotation for outcome in found)))
    overloads = _overloads(sketch, either, found, scope)
    return Method(
        decorators=(),
        overload=Code(scope.need(OVERLOAD)) if overloads else NOTHING,
        overloads=tuple(_head(overload, sketch.width) for overload in overloads),
        prefix=NOTHING if at_once else flavour.define,
        name=Code(sketch.name),
        head=_head(either, sketch.width),
        docstring=_documented(sketch, book),
        imports=scope.statements([symbol for outcome in found for symbol in outcome.symbols]),
        calls=_calls(sketch, found, flavour),
    )


def _documented(sketch: Draft, book: Book) -> Code:
    """The same text for both flavours: compiled, it is there once."""
    example = book.shown.lines(sketch.operation)
    shown = [EXAMPLE, *(f"    {line}" for line in example)] if example else [NO_EXAMPLE]
    lines = [*sketch.described, *([""] if sketch.described else []), *shown]
    return quoted(lines, INDENT, sketch.width)


def marked(plain: Method, sketch: Draft, flavour: Flavour) -> Method:
    """The method of a subclass that says it is deprecated, and asks the class above."""
    return replace(plain, decorators=sketch.decorators, imports=(), calls=(_asking(plain, "super()", sketch, flavour),))


def delegated(sketch: Draft, flavour: Flavour, scope: Scope, book: Book, resource: Symbol) -> Method:
    """The method of a client that asks a resource which is made for this one call."""
    plain = method(sketch, flavour, scope.annotating(), book)
    asked = f"{scope.local(resource)}(self)"
    return replace(
        plain,
        overload=Code(scope.need(OVERLOAD)) if plain.overloads else NOTHING,
        decorators=sketch.decorators,
        imports=scope.statements([resource]),
        calls=(_asking(plain, asked, sketch, flavour),),
    )


def _asking(plain: Method, asked: str, sketch: Draft, flavour: Flavour) -> Call:
    """The same method of `asked`, with the same arguments."""
    wait = flavour.wait if plain.prefix else NOTHING
    return Call(
        opening=(Code(f"return {wait}{asked}.{sketch.name}("),),
        leading=tuple(parameter.name for parameter in sketch.signature.positional),
        parts=(),
        named=tuple(Code(f"{parameter.name}={parameter.name}") for parameter in sketch.signature.keywords),
    )


def _head(spelled: Signature, width: int) -> Head:
    before, after = (
        tuple(parameter(each.name, each.annotation, each.default, INDENT, width) for each in group)
        for group in (spelled.positional, spelled.keywords)
    )
    return Head((*before, Code("*"), *after), spelled.returns)


def _described(argument: Argument) -> str:
    return f"Deprecated. {argument.description}".strip() if argument.deprecated else argument.description


def _decorators(operation: Operation, scope: Scope) -> tuple[Code, ...]:
    if not operation.deprecated:
        return ()
    reason = literal(f"{operation.method} {operation.path} is deprecated by the API's provider")
    return (Code(f"@{scope.need(DEPRECATED)}({reason})"),)


def _switch(operation: Operation, given: Arguments) -> Argument | None:
    result = operation.result
    if not isinstance(result, StreamResult) or result.whole is None:
        return None
    return next((field for field in given.of(Slot.FIELD) if field.wire == result.switch), None)


def _overloads(sketch: Draft, either: Signature, found: Sequence[Outcome], scope: Scope) -> tuple[Signature, ...]:
    """Where a switch chooses what comes back: one for each choice, and one for whoever passes a choice on."""
    if sketch.switch is None:
        return ()
    whole, stream = found
    return (
        chosen(either, sketch.switch, whole.annotation, scope, choice=False),
        chosen(either, sketch.switch, stream.annotation, scope, choice=True),
        chosen(either, sketch.switch, either.returns, scope, choice=None),
    )


def _calls(sketch: Draft, found: Sequence[Outcome], flavour: Flavour) -> tuple[Call, ...]:
    """The stream's call stands under the switch, the other after it."""
    if sketch.switch is None:
        return (_call(sketch, found[0], flavour, ()),)
    whole, stream = found
    condition = Code(f"if {sketch.switch.name}:")
    return (_call(sketch, stream, flavour, (condition,)), _call(sketch, whole, flavour, ()))


def _call(sketch: Draft, outcome: Outcome, flavour: Flavour, condition: tuple[Code, ...]) -> Call:
    wait = flavour.wait if outcome.timing is Timing.AWAITED else ""
    margin = "    " * len(condition)
    before = f"{outcome.cast}({literal(outcome.annotation)}, " if outcome.cast else ""
    keyword = "whole" if sketch.given.of(Slot.FIELD) else "body"
    whole = [f"{keyword}={argument.name}" for argument in sketch.given.of(Slot.WHOLE)]
    options = [f"{name}={name}" for name in (*OPTIONS, "timeout")]
    return Call(
        opening=(*condition, Code(f"{margin}return {before}{wait}self.{outcome.function}(")),
        leading=(constant(sketch.name), *outcome.leading),
        parts=sketch.parts,
        named=tuple(map(Code, (*whole, *options))),
        closing=Code("))") if before else CLOSED,
    )
