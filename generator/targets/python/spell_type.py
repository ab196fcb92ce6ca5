"""Type -> annotation. The names it needs are claimed from the module's `Scope`, which spells the imports."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.api import Operation
from ...model.types import Type
from ..target import Code
from .name import Book
from .symbols import Scope


def received(type_: Type, scope: Scope, book: Book) -> Code:
    """As it comes back: `list[Conversation] | None`, `Open[Literal["a"]]`, `datetime`. Enters `scope` for annotations."""
    raise NotImplementedError


def sent(type_: Type, scope: Scope, book: Book) -> Code:
    """As it is given: `Sequence[MessageParam] | None`, `Literal["a"] | str`, `str | datetime`, `FileTypes`. Says nothing of absence:
    `| Omit` is the caller's to add."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Returned:
    """What a method returns. `annotation`: entered in `scope` for typing. `imports`: the statements for inside the method;
    `expression`: what is passed as `returns` there: a class, or `cast("type[list[X]]", list[X])` (then `cast` is needed
    at run time, and is entered in `scope` so)."""

    annotation: Code
    imports: tuple[Code, ...]
    expression: Code


def returned(operation: Operation, scope: Scope, book: Book) -> Returned:
    """The JSON result of an operation by its promised name; for a page, of its items; for a stream with `whole`, of the whole."""
    raise NotImplementedError


def received_value(type_: Type, scope: Scope, book: Book) -> Returned:
    """The same for any received type: a page's envelope and meta, a stream's event, a channel's frames, a webhook."""
    raise NotImplementedError


def sent_value(type_: Type, scope: Scope, book: Book) -> Returned:
    """The same for a type that is given: what a channel sends."""
    raise NotImplementedError
