"""Multipart bodies: fields in, the segments of a body out. Files are not read here.

Parts of form-data have names (RFC 7578), those of a related body ids (RFC 2387). All other types name them as form-data
does, which OpenAPI 3.1.1, section 4.8.14.4, lets one do. A list of values gives parts without names.
"""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from urllib.parse import unquote

from .encode import escape, header_text, is_array, is_object, json_text, query_pairs
from .files import file_of, is_file, resembles_file
from .forms import field_text, style_of, type_of
from .payloads import Payload, Segment, segmented
from .plain import plain

FORM_DATA: Final = "multipart/form-data"
_RELATED: Final = "multipart/related"
_NO_HEADERS: Final[Mapping[str, str]] = {}


class Part(NamedTuple):
    """`name` empty: one of a list."""

    name: str
    content: Segment
    filename: str | None
    content_type: str | None
    headers: Mapping[str, str] = _NO_HEADERS


class Layout(NamedTuple):
    """What is said of the fields: `encodings` by name, and which are `files`: `file` or `files`, `?`: may be null."""

    media: str
    encodings: Mapping[str, str]
    files: Mapping[str, str]


def multipart(body: object, layout: Layout) -> Payload:
    """TypeError or ValueError, naming the field, for what can't be a part."""
    media = layout.media or FORM_DATA
    kind = media.partition(";")[0].strip().lower()
    parts = list(_all(body, layout))
    if kind == _RELATED:  # the root comes first: what tells of the others, which is no file
        parts.sort(key=lambda part: part.filename is not None)
    boundary = os.urandom(16).hex()
    segments: list[Segment] = []
    for part in parts:
        segments += [_head(part, boundary, kind), part.content, b"\r\n"]
    segments.append(f"--{boundary}--\r\n".encode("ascii"))
    root = (parts[0].content_type if parts else None) or "text/plain"
    related = f'; type="{_quoted(root)}"' if kind == _RELATED else ""
    return segmented(f"{media}; boundary={boundary}{related}", tuple(segments))


def _all(body: object, layout: Layout) -> Iterator[Part]:
    if is_object(body):
        for key, value in body.items():
            yield from _parts(str(key), value, layout)
    elif is_array(body) and layout.media and not layout.media.startswith(FORM_DATA):
        for value in body:
            yield from _plain_parts("", value, "")
    else:
        raise TypeError(f"body: such a body is made of fields, not of {type(body).__name__}")


def _parts(name: str, value: object, layout: Layout) -> Iterator[Part]:
    """By what is said of the field: a file or several, a style, a content type, or nothing."""
    encoding = layout.encodings.get(name, "")
    kind = layout.files.get(name, "")
    style = style_of(encoding)
    if value is None and kind.endswith("?"):
        yield Part(name, b"", None, None)
    elif kind.startswith("files") and is_array(value) and not is_file(value):
        for number, item in enumerate(value):
            yield _file(name, item, encoding, f"{name}[{number}]")
    elif kind:
        yield _file(name, value, encoding, name)
    elif style and not is_file(value):
        for key, text in query_pairs(name, value, style):
            yield Part(unquote(key), unquote(text).encode(), None, None)
    else:
        yield from _plain_parts(name, value, type_of(encoding))


def _plain_parts(name: str, value: object, content_type: str) -> Iterator[Part]:
    """One part for a value, one for each item of an array (OpenAPI 3.1.1, section 4.8.15.3)."""
    if resembles_file(value):
        yield _file(name, value, content_type, name or "body")
        return
    value = plain(value)
    as_json = is_object(value) or (is_array(value) and content_type.endswith("json"))
    if is_array(value) and not as_json:
        for item in value:
            yield from _plain_parts(name, item, content_type)
    elif as_json:
        yield Part(name, json_text(value, name).encode(), None, content_type or "application/json")
    else:
        yield Part(name, field_text(value, name).encode(), None, content_type or None)


def _file(name: str, value: object, encoding: str, where: str) -> Part:
    given = file_of(value, where)
    filename = given.name or name
    kind = (
        given.content_type
        or _single(type_of(encoding))
        or mimetypes.guess_type(filename)[0]
        or "application/octet-stream"
    )
    return Part(name, given.content, filename or None, kind, given.headers)


def _single(content_type: str) -> str:
    """The content type, unless it leaves a choice (`image/*`, `image/png, image/jpeg`)."""
    return "" if "*" in content_type or "," in content_type else content_type


def _head(part: Part, boundary: str, kind: str) -> bytes:
    lines = [f"--{boundary}", *_named(part, kind)]
    if part.content_type is not None:
        lines.append(
            f"Content-Type: {header_text(f'{part.name}: content type', part.content_type)}"
        )
    for name, value in part.headers.items():
        text = header_text(f"{part.name}: {name}", value)
        lines.append(f"{header_text(part.name, name.partition(':')[0])}: {text}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _named(part: Part, kind: str) -> Iterator[str]:
    filename = "" if part.filename is None else f'; filename="{_quoted(part.filename)}"'
    if part.name and kind != _RELATED:
        yield f'Content-Disposition: form-data; name="{_quoted(part.name)}"{filename}'
        return
    if part.name:
        yield f"Content-ID: <{escape(part.name, '@')}>"
    if filename:
        yield f"Content-Disposition: attachment{filename}"


def _quoted(text: str) -> str:
    """As browsers write it (HTML, multipart/form-data encoding): what could end the header is percent-encoded."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
