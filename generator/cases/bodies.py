"""The body that must go out for a value: by its media type and encodings (OpenAPI 3.1.1, section 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard, assert_never
from urllib.parse import unquote

from ..model.api import Body, Content, Encoding, Explode, Location, Parameter, Style, Wire
from ..model.types import Any, Presence
from .case import File, FormBody, JsonBody, MultipartBody, Part, RawBody, SentBody, Value
from .encode import Value as Plain
from .encode import json_text, pairs, text

JSON = "application/json"
UNENCODED = Encoding("")


def sent_body(body: Body, value: Value) -> SentBody:
    """`value` as it goes out: by the body's first content, or as multipart where a file is in it."""
    content = content_for(body, value)
    match content.wire:
        case Wire.JSON:
            return JsonBody(content.media_type, without_files(value))
        case Wire.FORM:
            return FormBody(tuple(_form(content, _fields(value))))
        case Wire.MULTIPART:
            return MultipartBody(tuple(_ordered(content, _parts(content, value))), essence(content.media_type))
        case Wire.LINES:
            return RawBody(content.media_type, b"".join(_lines(content, value)))
        case Wire.BINARY | Wire.TEXT | Wire.CBOR:
            octets = value.octets if isinstance(value, File) else field_text(value).encode()
            return RawBody(_concrete(content.media_type, value), octets)
        case _:
            assert_never(content.wire)


def essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip()


def _concrete(media_type: str, value: Value) -> str:
    """Of a range (`image/*`), what the file itself is said to be; bytes, where it isn't said."""
    if "*" not in media_type:
        return media_type
    said = value.content_type if isinstance(value, File) else None
    return said or "application/octet-stream"


def _lines(content: Content, value: Value) -> Iterator[bytes]:
    """A line each (JSON Lines), or a record each, between a separator and a line feed (RFC 7464, section 2.2)."""
    start = "\x1e" if essence(content.media_type).endswith("json-seq") else ""
    for item in value if _is_array(value) else [value]:
        yield f"{start}{json_text(without_files(item))}\n".encode()


def content_for(body: Body, value: Value) -> Content:
    """Where JSON comes first and multipart is there too, a file among the fields decides."""
    first, *others = body.contents
    if body.alternative is not None and given_whole(body):
        return body.alternative.content
    by_file = next((one for one in others if first.wire is Wire.JSON and one.wire is Wire.MULTIPART), None)
    return by_file if by_file is not None and _has_file(value) else first


def given_whole(body: Body) -> bool:
    """Whether a case gives the body whole though its fields could be given: where that is the same media type."""
    return body.alternative is not None and body.alternative.content.media_type == body.contents[0].media_type


def _has_file(value: Value) -> bool:
    fields = _fields(value).values()
    return any(isinstance(item, File) for field in fields for item in (field if _is_array(field) else [field]))


def as_declared(body: Body, value: Value) -> Value:
    """`value` with its files of the media types that the encodings ask for."""
    content = content_for(body, value)
    if content.wire is not Wire.MULTIPART or not isinstance(value, Mapping):
        return value
    return {name: _typed(item, _encoding(content, name).content_type) for name, item in value.items()}


def as_whole(body: Body, value: Value) -> Value:
    """`value`, a body that is given whole: where the document says a file's media type, the caller says none."""
    media_type = essence(content_for(body, value).media_type)
    if isinstance(value, File) and value.content_type != media_type and "*" not in media_type:
        return replace(value, content_type=None)
    return value


def _typed(value: Value, declared: str | None) -> Value:
    """Where one type is declared, the caller says none; where several are, the first that is no range."""
    if isinstance(value, File) and declared is not None:
        kinds = [kind.strip() for kind in declared.split(",")]
        concrete = next((kind for kind in kinds if "*" not in kind), value.content_type)
        return replace(value, content_type=None if kinds == [concrete] else concrete)
    return [_typed(item, declared) for item in value] if _is_array(value) else value


def _fields(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _encoding(content: Content, field: str) -> Encoding:
    return next((one for one in content.encodings if one.field == field), UNENCODED)


def _form(content: Content, fields: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Decoded pairs. A style, where one is given, rules; else arrays repeat their name and objects are JSON."""
    for name, value in fields.items():
        encoding = _encoding(content, name)
        if encoding.style is not None:
            for key, encoded in pairs(_as_parameter(name, encoding, encoding.style), without_files(value)):
                yield unquote(key), unquote(encoded)
        elif _is_array(value) and encoding.content_type is None:
            yield from ((name, field_text(item)) for item in value)
        else:
            yield name, field_text(value)


def _as_parameter(name: str, encoding: Encoding, style: Style) -> Parameter:
    explode = encoding.explode or (Explode.EXPLODED if style is Style.FORM else Explode.JOINED)
    return Parameter(
        name, Location.QUERY, Any(), Presence.REQUIRED, style, explode, encoding.reserved, arrays=encoding.arrays
    )


def _parts(content: Content, value: Value) -> Iterator[Part]:
    """A part for each field, and for each item of an array (RFC 7578, section 4.3); a style rules as in a query. A list
    gives parts without names.
    """
    if _is_array(value):
        yield from (_part("", item, None) for item in value)
    for name, field in _fields(value).items():
        encoding = _encoding(content, name)
        if encoding.style is not None and not _has_file({name: field}):
            styled = pairs(_as_parameter(name, encoding, encoding.style), without_files(field))
            yield from (Part(unquote(key), unquote(text).encode()) for key, text in styled)
            continue
        for item in field if _is_array(field) and encoding.content_type is None else [field]:
            yield _part(name, item, encoding.content_type)


def _ordered(content: Content, parts: Iterator[Part]) -> list[Part]:
    """The root of a related body comes first (RFC 2387, section 3.2): what tells of the files."""
    is_related = essence(content.media_type).lower() == "multipart/related"
    return sorted(parts, key=lambda part: is_related and part.file_name is not None)


def _part(name: str, value: Value, content_type: str | None) -> Part:
    if isinstance(value, File):
        return Part(name, value.octets, value.name, value.content_type or content_type)
    nested = isinstance(value, Mapping) or _is_array(value)
    return Part(name, field_text(value).encode(), None, content_type or (JSON if nested else None))


def _is_array(value: Value) -> TypeGuard[Sequence[Value]]:
    return isinstance(value, list | tuple)


def field_text(value: Value) -> str:
    """A scalar as it stands in a form; anything nested as JSON."""
    plain = without_files(value)
    return json_text(plain) if isinstance(plain, Mapping | list | tuple) else text(plain)


def without_files(value: Value) -> Plain:
    """Where a file stands outside of a multipart body, its bytes are its text."""
    if isinstance(value, File):
        return value.octets.decode("latin-1")
    if isinstance(value, Mapping):
        return {key: without_files(item) for key, item in value.items()}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return [without_files(item) for item in value]
