"""Request body -> the options of an `Endpoint(…)` that say how it is written. Leaves out what is the default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....model.api import Arrays, Body, Content, Encoding, Explode, FlatBody, Reserved, Style, Wire
from ....model.types import Array, Named, Nullable, Scalar, ScalarKind, Type
from ...target import Code
from ..name import Book
from ..spell_text import literal

MEDIA_TYPES: Mapping[Wire, str] = {
    Wire.JSON: "application/json",
    Wire.FORM: "application/x-www-form-urlencoded",
    Wire.MULTIPART: "multipart/form-data",
    Wire.BINARY: "application/octet-stream",
    Wire.TEXT: "text/plain",
    Wire.LINES: "",
    Wire.CBOR: "",
}
"""What the runtime sends for each way of writing a body, unless told otherwise."""

EITHER = "json|multipart"
"""The runtime looks whether there is a file among the fields."""


def _body(content: Content) -> Code:
    word = content.wire.value
    return literal(word if content.media_type == MEDIA_TYPES[content.wire] else f"{word} {content.media_type}")


def body_options(body: Body, book: Book) -> Iterator[str]:
    first, *others = body.contents
    by_file = next((one for one in others if first.wire is Wire.JSON and one.wire is Wire.MULTIPART), None)
    yield f"body={_body(first) if by_file is None else literal(EITHER)}"
    content = by_file or first
    encodings = {encoding.field: _encoding(encoding) for encoding in content.encodings}
    yield from mapping("encodings", {field: word for field, word in encodings.items() if word})
    if content.wire is Wire.MULTIPART and isinstance(body.shape, FlatBody):
        kinds = {field.wire: file_word(field.type, book) for field in body.shape.fields}
        yield from mapping("files", {field: word for field, word in kinds.items() if word})
    if body.alternative is not None:
        yield f"whole={_body(body.alternative.content)}"


def file_word(type: Type, book: Book) -> str:
    """`file`, `files` for a list of them, with a `?` where null may be given; empty: something else."""
    match type:
        case Scalar(kind=ScalarKind.BINARY):
            return "file"
        case Array(items=items):
            return "files" if file_word(items, book) == "file" else ""
        case Nullable(inner=inner):
            word = file_word(inner, book)
            return f"{word}?" if word and not word.endswith("?") else word
        case Named(id=id):
            meant = book.meaning(id)
            return "" if isinstance(meant, Named) else file_word(meant, book)
        case _:
            return ""


def _encoding(encoding: Encoding) -> str:
    """A style, else a content type (OpenAPI 3.1.1, section 4.8.15); empty: neither."""
    style = encoding.style
    if style is None:
        return encoding.content_type or ""
    explode = encoding.explode or (Explode.EXPLODED if style is Style.FORM else Explode.JOINED)
    return style_word(style, explode, encoding.reserved, encoding.arrays)


def style_word(style: Style, explode: Explode, reserved: Reserved, arrays: Arrays) -> str:
    """`form*` for exploded, `+form` where reserved characters stay; deepObject and JSON know no explode, but deepObject
    has its own ways with arrays.
    """
    explodes = explode is Explode.EXPLODED and style not in (Style.DEEP_OBJECT, Style.JSON)
    with_arrays = f":{arrays.value}" if style is Style.DEEP_OBJECT and arrays is not Arrays.BRACKETS else ""
    return f"{'+' if reserved is Reserved.ALLOWED else ''}{style.value}{'*' if explodes else ''}{with_arrays}"


def mapping(option: str, entries: Mapping[str, str]) -> Iterator[str]:
    """`encodings={"tags": "form"}`, or nothing."""
    if entries:
        yield f"{option}={{{', '.join(f'{literal(key)}: {literal(value)}' for key, value in entries.items())}}}"
