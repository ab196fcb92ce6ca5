"""multipart/form-data (RFC 7578): fields in, the segments of a body out. Files are not read here."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from .encode import is_array, is_object, json_text
from .files import Source, content_of, is_file, is_tuple, name_of
from .plain import plain
from .scalars import text_of

Segment: TypeAlias = bytes | Source


class Part(NamedTuple):
    name: str
    content: Segment
    filename: str | None
    content_type: str | None


def multipart(fields: Mapping[str, object], types: Mapping[str, str]) -> tuple[str, list[Segment]]:
    """The content type, boundary included, and the body. `types`: the content type that a field's parts must have."""
    boundary = os.urandom(16).hex()
    segments: list[Segment] = []
    for name, value in fields.items():
        for part in _parts(name, value, types.get(name)):
            segments += [_head(part, boundary), part.content, b"\r\n"]
    segments.append(f"--{boundary}--\r\n".encode("ascii"))
    return f"multipart/form-data; boundary={boundary}", segments


def _parts(name: str, value: object, content_type: str | None) -> Iterator[Part]:
    """One part for a value, one for each item of an array (OpenAPI 3.1.1, section 4.8.15.3)."""
    if is_file(value):
        yield _file(name, value, content_type)
        return
    value = plain(value)
    as_json = is_object(value) or (is_array(value) and (content_type or "").endswith("json"))
    if is_array(value) and not as_json:
        for item in value:
            yield from _parts(name, item, content_type)
    elif as_json:
        yield Part(name, json_text(value, name).encode(), None, content_type or "application/json")
    else:  # null is an empty part: unlike an absent field, it is sent
        text = "" if value is None else text_of(value, name)
        yield Part(name, text.encode(), None, content_type)


def _file(name: str, value: object, content_type: str | None) -> Part:
    filename: str | None = None
    given: str | None = None
    content = value
    if is_tuple(value):
        filename, content = value[:2]
        given = value[2] if len(value) > 2 else None
    filename = filename or name_of(content) or name
    kind = (
        given
        or _single(content_type)
        or mimetypes.guess_type(filename)[0]
        or "application/octet-stream"
    )
    return Part(name, content_of(content), filename, kind)


def _single(content_type: str | None) -> str | None:
    """The content type, unless it leaves a choice (`image/*`, `image/png, image/jpeg`)."""
    return (
        content_type
        if content_type and "*" not in content_type and "," not in content_type
        else None
    )


def _head(part: Part, boundary: str) -> bytes:
    lines = [f"--{boundary}", f'Content-Disposition: form-data; name="{_quoted(part.name)}"']
    if part.filename is not None:
        lines[1] += f'; filename="{_quoted(part.filename)}"'
    if part.content_type is not None:
        if "\r" in part.content_type or "\n" in part.content_type:
            raise ValueError(f"{part.name}: a content type cannot hold a line break")
        lines.append(f"Content-Type: {part.content_type}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _quoted(text: str) -> str:
    """As browsers write it (HTML, multipart/form-data encoding): what could end the header is percent-encoded."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
