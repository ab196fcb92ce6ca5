"""The module of one operation's pages: what its body says besides items and totals, as annotations."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.api import Operation, PageResult
from ....model.types import Any, Nullable, Presence
from ...target import Code
from ..name import Book
from ..name_pages import page_fields
from ..spell_text import literal
from ..spell_type import received
from ..symbols import Scope
from .flavour import ASYNC, SYNC, Flavour
from .outcome import page_base


@dataclass(frozen=True, slots=True)
class Attribute:
    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True)
class PageClass:
    name: Code
    base: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class PagesView:
    """`classes` have the same `attributes`, which the page finds in its body when they are asked for."""

    imports: tuple[Code, ...]
    names: tuple[Code, ...]
    classes: tuple[PageClass, ...]
    attributes: tuple[Attribute, ...]


def pages_view(operation: Operation, result: PageResult, book: Book) -> PagesView:
    named = book.types.pages[operation.id]
    fields = page_fields(operation, book.definitions)
    symbols = (named.sync, named.asynchronous)
    scope = Scope(named.sync.module, [symbol.name for symbol in symbols], fields)
    parameters = ", ".join(page_base(operation, result, scope.annotating(), book))
    classes = tuple(
        _class(symbol.name, flavour, parameters, scope) for symbol, flavour in zip(symbols, (SYNC, ASYNC), strict=True)
    )
    attributes = []
    for name, field in fields.items():
        optional = field.presence is Presence.OPTIONAL and not isinstance(field.type, Any)
        type_ = Nullable(field.type) if optional else field.type
        attributes.append(Attribute(Code(name), received(type_, scope, book)))
    return PagesView(
        scope.imports(),
        tuple(literal(each) for each in sorted(symbol.name for symbol in symbols)),
        classes,
        tuple(attributes),
    )


def _class(name: str, flavour: Flavour, parameters: str, scope: Scope) -> PageClass:
    base = Code(f"{scope.use(flavour.page)}[{parameters}]")
    return PageClass(Code(name), base, Code('"""One page, with what its body says besides."""'))
