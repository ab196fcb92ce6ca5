"""Operation -> `Endpoint(…)`: what the runtime must know of it, as one literal. Leaves out what is the default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import assert_never

from ....model.api import (
    BinaryResult,
    ChannelResult,
    Content,
    Encoding,
    Explode,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageResult,
    Pagination,
    Parameter,
    Reserved,
    Result,
    StreamResult,
    Style,
    TextResult,
    Wire,
)
from ....model.types import Named, Type, Union
from ...target import Code
from ..name import Book
from ..spell_text import literal
from ..symbols import Scope, Symbol
from .days import days

ENDPOINT = Symbol("._runtime.endpoint", "Endpoint")

MEDIA_TYPES: Mapping[Wire, str] = {
    Wire.JSON: "application/json",
    Wire.FORM: "application/x-www-form-urlencoded",
    Wire.MULTIPART: "multipart/form-data",
    Wire.BINARY: "application/octet-stream",
    Wire.TEXT: "text/plain",
}
"""What the runtime sends for each way of writing a body, unless told otherwise."""

STYLES: Mapping[Location, str] = {
    Location.PATH: "simple",
    Location.QUERY: "form*",
    Location.HEADER: "simple",
    Location.COOKIE: "form*",
}
"""The standard's defaults (OpenAPI 3.1.1, section 4.8.12.2), as `style_word` writes them."""


def endpoint(operation: Operation, errors: Code, scope: Scope, book: Book) -> Code:
    """`Endpoint("GET", "/pets", …)`; what it needs is imported at run time. `errors`: a mapping, its name, or empty."""
    arguments = [literal(operation.method), literal(operation.path), *_options(operation, scope)]
    if found := days(operation, book):
        arguments.append(f"days={tuple_value([tuple_value([literal(name) for name in path]) for path in found])}")
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


def _options(operation: Operation, scope: Scope) -> Iterator[str]:
    if operation.body is not None and operation.body.contents:
        first, *others = operation.body.contents
        by_file = next((one for one in others if first.wire is Wire.JSON and one.wire is Wire.MULTIPART), None)
        yield f"body={_body(first) if by_file is None else literal(EITHER)}"
        encodings = {encoding.field: _encoding(encoding) for encoding in (by_file or first).encodings}
        yield from _mapping("encodings", {field: word for field, word in encodings.items() if word})
    if (accept := _accept(operation.result)) != "application/json":
        yield f"accept={literal(accept)}"
    for location, option in (
        (Location.PATH, "path_styles"),
        (Location.QUERY, "query_styles"),
        (Location.HEADER, "header_styles"),
        (Location.COOKIE, "cookie_styles"),
    ):
        yield from _mapping(option, _styles(operation.parameters, location))
    if operation.security is not None:
        alternatives = [tuple_value([literal(scheme) for scheme in schemes]) for schemes in operation.security]
        yield f"security={tuple_value(alternatives)}"
    if operation.server is not None:
        yield f"server={literal(operation.server)}"


EITHER = "json|multipart"
"""The runtime looks whether there is a file among the fields."""


def _body(content: Content) -> Code:
    word = content.wire.value
    return literal(word if content.media_type == MEDIA_TYPES[content.wire] else f"{word} {content.media_type}")


def _encoding(encoding: Encoding) -> str:
    """A style, a content type, or both with a space between (OpenAPI 3.1.1, section 4.8.15); empty: neither."""
    style = encoding.style and style_word(encoding.style, encoding.explode or Explode.JOINED, encoding.reserved)
    return " ".join(filter(None, (style, encoding.content_type)))


def style_word(style: Style, explode: Explode, reserved: Reserved) -> str:
    """`form*` for exploded, `+form` where reserved characters stay; deepObject and JSON know no explode."""
    explodes = explode is Explode.EXPLODED and style not in (Style.DEEP_OBJECT, Style.JSON)
    return f"{'+' if reserved is Reserved.ALLOWED else ''}{style.value}{'*' if explodes else ''}"


def _styles(parameters: Sequence[Parameter], location: Location) -> dict[str, str]:
    words = {
        parameter.wire: style_word(parameter.style, parameter.explode, parameter.reserved)
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
        case StreamResult(whole=whole):
            return "text/event-stream" if whole is None else "application/json"
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


def _mapping(option: str, entries: Mapping[str, str]) -> Iterator[str]:
    if entries:
        yield f"{option}={{{', '.join(f'{literal(key)}: {literal(value)}' for key, value in entries.items())}}}"


def tuple_value(parts: Sequence[str]) -> str:
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
