"""Operation -> `Endpoint(…)`: what the runtime must know of it, as one literal. Leaves out what is the default."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import assert_never

from ....model.api import (
    BinaryResult,
    ChannelResult,
    Framing,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageResult,
    Pagination,
    Parameter,
    Requirements,
    Result,
    Scopes,
    StreamResult,
    TextResult,
)
from ....model.types import Named, Type, Union
from ...target import Code
from ..name import Book
from ..spell_text import literal
from ..symbols import Scope, Symbol
from .days import days
from .endpoint_body import body_options, mapping, style_word
from .spellings import spellings

ENDPOINT = Symbol("._runtime.endpoint", "Endpoint")

STYLES: Mapping[Location, str] = {
    Location.PATH: "simple",
    Location.QUERY: "form*",
    Location.HEADER: "simple",
    Location.COOKIE: "form*",
}
"""The standard's defaults (OpenAPI 3.1.1, section 4.8.12.2), as `style_word` writes them."""


def endpoint(operation: Operation, errors: Code, scope: Scope, book: Book) -> Code:
    """`Endpoint("GET", "/pets", …)`; what it needs is imported at run time. `errors`: a mapping, its name, or empty.

    A fragment in the path only tells operations apart: no request has one (RFC 9110, section 7.1).
    """
    path = operation.path.partition("#")[0]
    arguments = [literal(operation.method), literal(path), *_options(operation, book)]
    for option, found in (("days", days(operation, book)), ("keys", spellings(operation, book))):
        if found:
            paths = [tuple_value([literal(name) for name in path]) for path in found]
            arguments.append(f"{option}={tuple_value(paths)}")
    if errors:
        arguments.append(f"errors={errors}")
    if isinstance(operation.result, PageResult):
        arguments.append(f"pages={_pages(operation.result.pagination, scope)}")
    return Code(f"{scope.need(ENDPOINT)}({', '.join(arguments)})")


def errors(operation: Operation, book: Book) -> Code:
    """By status, the place of each body that has a name: the runtime finds the class by it when such an error comes."""
    entries = []
    for error in operation.errors:
        symbols = _symbols(error.type, book)
        if symbols:
            place = [literal(text) for one in symbols for text in (one.module.lstrip("."), one.name)]
            entries.append(f"{literal(error.status)}: {tuple_value(place)}")
    return Code(f"{{{', '.join(entries)}}}" if entries else "")


def _symbols(type: Type | None, book: Book) -> list[Symbol]:
    """The classes of a body that is one, or one of several; none where not all of them have a name."""
    parts = [one.type for one in type.variants] if isinstance(type, Union) else [type]
    symbols = [book.received.get(one.id) if isinstance(one, Named) else None for one in parts]
    named = [symbol for symbol in symbols if symbol is not None]
    return named if len(named) == len(parts) else []


def _options(operation: Operation, book: Book) -> Iterator[str]:
    if operation.body is not None and operation.body.contents:
        yield from body_options(operation.body, book)
    if (accept := _accept(operation.result)) != "application/json":
        yield f"accept={literal(accept)}"
    if isinstance(operation.result, StreamResult):
        yield from _stream(operation.result)
    for location, option in (
        (Location.PATH, "path_styles"),
        (Location.QUERY, "query_styles"),
        (Location.HEADER, "header_styles"),
        (Location.COOKIE, "cookie_styles"),
    ):
        yield from mapping(option, _styles(operation.parameters, location))
    if operation.security is not None:
        yield f"security={security(operation.security, operation.scopes)}"
    if (key := idempotency_header(operation)) is not None:
        yield f"idempotency={literal(key)}"
    if operation.templates:
        named = ", ".join(f"{literal(name)}: {literal(template)}" for name, template in operation.templates)
        yield f"server={{{named}}}"
    elif operation.server is not None:
        yield f"server={literal(operation.server)}"


def _stream(result: StreamResult) -> Iterator[str]:
    match result.framing:
        case Framing.EVENTS:
            return
        case Framing.WRAPPED:
            yield f"stream={literal(result.framing.value)}"
        case Framing.LINES | Framing.RECORDS:
            yield f"stream={literal(f'{result.framing.value} {result.media_type}')}"
        case _:
            assert_never(result.framing)


def idempotency_header(operation: Operation) -> str | None:
    """The header by which the API knows a repeated request; safe and idempotent methods need none."""
    headers = [each.wire for each in operation.parameters if each.location is Location.HEADER]
    known = (name for name in headers if IDEMPOTENCY.fullmatch(name.lower()))
    return next(known, None) if operation.method in {"POST", "PATCH"} else None


IDEMPOTENCY = re.compile("(x-)?idempotency-?(key|token)")
"""What APIs call that header: draft-ietf-httpapi-idempotency-key-header, and older customs."""


def _styles(parameters: Sequence[Parameter], location: Location) -> dict[str, str]:
    words = {
        parameter.wire: style_word(parameter.style, parameter.explode, parameter.reserved, parameter.arrays)
        for parameter in parameters
        if parameter.location is location
    }
    return {wire: word for wire, word in words.items() if word != STYLES[location]}


def _accept(result: Result) -> str:
    match result:
        case NoResult() | ChannelResult():
            return "*/*"
        case JsonResult(media_type=media_type) | TextResult(media_type) | PageResult(media_type=media_type):
            return media_type
        case BinaryResult(media_types):
            return ", ".join(media_types) or "*/*"
        case StreamResult(whole=whole, media_type=media_type):
            return media_type if whole is None else "application/json"
        case _:
            assert_never(result)


def _pages(pagination: Pagination, scope: Scope) -> str:
    """The strategy by its own name and fields, and where its items and its meta stand."""
    strategy = pagination.strategy
    name = scope.need(Symbol("._runtime.pages", type(strategy).__name__))
    given = [(field.name, getattr(strategy, field.name), field.default) for field in fields(strategy)]
    own = [f"{argument}={_value(value)}" for argument, value, default in given if value != default]
    places = [f"items={_value(pagination.items)}", f"meta={_value(pagination.meta)}"]
    return f"{name}({', '.join([*own, *places])})"


def _value(value: str | int | tuple[str, ...] | None) -> str:
    return tuple_value([literal(part) for part in value]) if isinstance(value, tuple) else literal(value)


def security(alternatives: Requirements, scopes: Scopes) -> str:
    """Each scheme by name; with scopes, its name and those."""
    asked = scopes or tuple(() for _ in alternatives)
    return tuple_value([tuple_value(_needs(*each)) for each in zip(alternatives, asked, strict=True)])


def _needs(names: tuple[str, ...], scopes: tuple[tuple[str, ...], ...]) -> list[str]:
    given = scopes or tuple(() for _ in names)
    return [
        tuple_value([literal(text) for text in (name, *asked)]) if asked else literal(name)
        for name, asked in zip(names, given, strict=True)
    ]


def tuple_value(parts: Sequence[str]) -> str:
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
