"""What a method returns, and the function of the runtime that gets it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from ....model.api import (
    BinaryResult,
    ChannelResult,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    StreamResult,
    TextResult,
)
from ...target import Code
from ..name import Book
from ..name_pages import PageNames
from ..spell_type import Returned, Seen, inner_value, received_value, returned, sent_value
from ..symbols import Scope, Symbol, builtin
from .flavour import SYNC, Flavour

CAST = Symbol("typing", "cast")
NONE_TYPE = Symbol("types", "NoneType")
ASYNC_PAGES = Symbol("._runtime.pages", "AsyncPages")


class Timing(Enum):
    AWAITED = "awaited"  # an `async def` in the async class
    AT_ONCE = "at once"  # a plain `def` in both: what it returns does the waiting


@dataclass(frozen=True, slots=True)
class Outcome:
    """`function`: of the resource's base class; `leading`: its arguments after the endpoint; `symbols`: what they need,
    imported inside the method. `annotation`: what comes back. `cast`: empty, or the function that says so to checkers.
    """

    function: Code
    leading: tuple[Code, ...]
    symbols: tuple[Symbol, ...]
    annotation: Code
    timing: Timing = Timing.AWAITED
    cast: str = ""


def outcomes(operation: Operation, flavour: Flavour, scope: Scope, book: Book) -> tuple[Outcome, ...]:
    """One; or two where the caller chooses: the whole first, then the stream."""
    match operation.result:
        case NoResult():
            nothing = Code(scope.need(NONE_TYPE))
            return (Outcome(Code("_call"), (nothing,), (), Code("None")),)
        case JsonResult():
            return (_json(returned(operation, scope, book), scope),)
        case TextResult():
            text = Code(scope.use(builtin("str")))
            return (Outcome(Code("_call"), (text,), (), text),)
        case BinaryResult():
            response = Code(scope.need(flavour.binary))
            return (Outcome(Code("_call"), (response,), (), response),)
        case PageResult():
            return (_page(operation, operation.result, flavour, scope, book),)
        case StreamResult(event, whole):
            stream = _stream(received_value(event, scope, book), flavour, scope)
            return (stream,) if whole is None else (_json(returned(operation, scope, book), scope), stream)
        case ChannelResult(sends, receives):
            return (_channel(sent_value(sends, scope, book), received_value(receives, scope, book), flavour, scope),)
        case _:
            assert_never(operation.result)


def _json(result: Returned, scope: Scope) -> Outcome:
    return Outcome(Code("_call"), (result.expression,), result.symbols, result.annotation, cast=_cast(scope, result))


def _cast(scope: Scope, *values: Returned) -> str:
    return scope.need(CAST) if any(value.seen is Seen.OBJECT for value in values) else ""


def page_base(operation: Operation, result: PageResult, scope: Scope, book: Book) -> tuple[str, str]:
    """What a page's class is generic in: the type of its items, and that of its meta."""
    meta_type = result.pagination.meta_type
    item = returned(operation, scope, book).annotation
    return item, "None" if meta_type is None else received_value(meta_type, scope, book).annotation


def _page(operation: Operation, result: PageResult, flavour: Flavour, scope: Scope, book: Book) -> Outcome:
    """The page's class arrives without its parameters at run time: its items come, typed, out of the envelope."""
    envelope = inner_value(result.envelope, scope, book)
    if operation.id in book.types.pages:
        listed = returned(operation, scope, book).annotation
        return _own_page(book.types.pages[operation.id], listed, envelope, flavour, scope)
    item, meta = page_base(operation, result, scope, book)
    page = f"{scope.use(builtin('type'))}[{scope.need(flavour.page)}[{item}, {meta}]]"
    return Outcome(
        function=Code("_page"),
        leading=(Code(f'{scope.need(CAST)}("{page}", {scope.need(flavour.page)})'), envelope.expression),
        symbols=envelope.symbols,
        annotation=Code(f"{scope.use(flavour.paginator)}[{item}, {meta}]"),
        timing=Timing.AT_ONCE,
    )


def _own_page(names: PageNames, item: str, envelope: Returned, flavour: Flavour, scope: Scope) -> Outcome:
    """A page that has a class of its own."""
    page = names.sync if flavour is SYNC else names.asynchronous
    name = scope.use(page)
    annotation = name if flavour is SYNC else f"{scope.use(ASYNC_PAGES)}[{item}, {name}]"
    return Outcome(
        function=Code("_page"),
        leading=(Code(name), envelope.expression),
        symbols=(page, *envelope.symbols),
        annotation=Code(annotation),
        timing=Timing.AT_ONCE,
        cast=scope.need(CAST),
    )


def _stream(event: Returned, flavour: Flavour, scope: Scope) -> Outcome:
    annotation = Code(f"{scope.use(flavour.stream)}[{event.annotation}]")
    return Outcome(Code("_stream"), (event.expression,), event.symbols, annotation, cast=_cast(scope, event))


def _channel(sends: Returned, receives: Returned, flavour: Flavour, scope: Scope) -> Outcome:
    annotation = Code(f"{scope.use(flavour.channel)}[{sends.annotation}, {receives.annotation}]")
    return Outcome(
        function=Code("_open"),
        leading=(sends.expression, receives.expression),
        symbols=(*sends.symbols, *receives.symbols),
        annotation=annotation,
        timing=Timing.AT_ONCE,
        cast=_cast(scope, sends, receives),
    )
