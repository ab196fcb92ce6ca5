"""A `multipart/form-data` body (RFC 7578) taken apart byte for byte. No library: it would forgive too much."""

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
    media_type, _, boundary = content_type.partition("; boundary=")
    if media_type != "multipart/form-data" or not boundary:
        raise ValueError(f"no multipart/form-data with a boundary: {content_type!r}")
    mark = b"--" + boundary.strip('"').encode()
    opening, *between, end = (b"\r\n" + body).split(b"\r\n" + mark)
    if opening or end.strip() != b"--" or not all(one.startswith(b"\r\n") for one in between):
        raise ValueError(f"boundaries are not as RFC 2046, section 5.1.1 wants them: {body[:80]!r}")
    return [_part(one[2:]) for one in between]


def _part(text: bytes) -> SentPart:
    head, _, content = text.partition(b"\r\n\r\n")
    lines = [line.partition(": ") for line in head.decode("utf-8").split("\r\n")]
    headers = {name.lower(): value for name, _, value in lines}
    disposition = headers.get("content-disposition", "")
    if not disposition.startswith("form-data;"):
        raise ValueError(f"a part without form-data in its Content-Disposition: {disposition!r}")
    named = dict(PARAMETER.findall(disposition))
    return SentPart(named["name"], named.get("filename"), headers.get("content-type"), content)
