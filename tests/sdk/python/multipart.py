"""A multipart body (RFC 7578, RFC 2387) taken apart byte for byte. No library: it would forgive too much."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARAMETER = re.compile(r'; (\w+\*?)="((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class SentPart:
    name: str
    file_name: str | None
    content_type: str | None
    content: bytes


def parts(content_type: str, body: bytes) -> list[SentPart]:
    """ValueError where `body` is not what `content_type` says."""
    media_type, *parameters = content_type.split("; ")
    named = dict(one.partition("=")[::2] for one in parameters)
    boundary = named.get("boundary", "").strip('"')
    is_related = media_type == "multipart/related"
    if not media_type.startswith("multipart/") or not boundary:
        raise ValueError(f"no multipart body with a boundary: {content_type!r}")
    mark = b"--" + boundary.encode()
    opening, *between, end = (b"\r\n" + body).split(b"\r\n" + mark)
    if opening or end.strip() != b"--" or not all(one.startswith(b"\r\n") for one in between):
        raise ValueError(f"boundaries are not as RFC 2046, section 5.1.1 wants them: {body[:80]!r}")
    found = [_part(one[2:], is_related) for one in between]
    if is_related and named.get("type", "").strip('"') != found[0].content_type:
        raise ValueError(f"the type of a related body is that of its first part: {content_type!r}")
    return found


def _part(text: bytes, is_related: bool) -> SentPart:
    head, _, content = text.partition(b"\r\n\r\n")
    lines = [line.partition(": ") for line in head.decode("utf-8").split("\r\n")]
    headers = {name.lower(): value for name, _, value in lines}
    disposition = headers.get("content-disposition", "")
    if is_related:
        file_name = dict(PARAMETER.findall(disposition)).get("filename")
        return SentPart(headers["content-id"].strip("<>"), file_name, headers.get("content-type"), content)
    if not disposition.startswith("form-data;"):
        raise ValueError(f"a part without form-data in its Content-Disposition: {disposition!r}")
    named = dict(PARAMETER.findall(disposition))
    return SentPart(named["name"], named.get("filename"), headers.get("content-type"), content)
