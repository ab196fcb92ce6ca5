"""A case's request onto the network, byte for byte as the case has it: nothing is encoded twice, nothing is added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never
from urllib.parse import quote_plus, urlsplit

import httpx

from ..cases.bodies import without_files
from ..cases.case import FormBody, JsonBody, MultipartBody, Part, RawBody, Request, SentBody
from ..cases.encode import json_text
from .judge import Answer

BOUNDARY = "d41d8cd98f00b204e9800998ecf8427e"
RELATED = "multipart/related"


async def send(client: httpx.AsyncClient, server: str, request: Request, extra: Mapping[str, str]) -> Answer:
    """The answer of `server`, a URL. httpx.HTTPError where it can't be reached or breaks off."""
    query = "&".join(f"{name}={value}" for name, value in request.query)
    target = f"{urlsplit(server).path.rstrip('/')}{request.path}{'?' if query else ''}{query}"
    headers = {**request.headers, **_content_type(request.body), **extra}
    sent = client.build_request(
        request.method,
        server,
        headers={name.encode(): value.encode() for name, value in headers.items()},
        content=None if request.body is None else octets(request.body),
        extensions={"target": target.encode("ascii")},
    )
    answer = await client.send(sent)
    return Answer(answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, answer.content)


def _content_type(body: SentBody | None) -> dict[str, str]:
    if not isinstance(body, MultipartBody):
        return {}
    root = next((part.content_type for part in body.parts), None) or "text/plain"
    related = f'; type="{root}"' if body.media_type == RELATED else ""
    return {"content-type": f"{body.media_type}; boundary={BOUNDARY}{related}"}


def octets(body: SentBody) -> bytes:
    match body:
        case JsonBody(value=value):
            return json_text(without_files(value)).encode()
        case FormBody(pairs=pairs):
            return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs).encode()
        case MultipartBody(parts=parts, media_type=media_type):
            return b"".join([*(_part(part, media_type) for part in parts), f"--{BOUNDARY}--\r\n".encode()])
        case RawBody(octets=raw):
            return raw
        case _:
            assert_never(body)


def _part(part: Part, media_type: str) -> bytes:
    """RFC 7578, section 4.2; names of ours hold no quote or line end that would have to be escaped."""
    lines = [f"--{BOUNDARY}", *_named(part, media_type)]
    lines += [f"Content-Type: {part.content_type}"] if part.content_type else []
    return "\r\n".join([*lines, "", ""]).encode() + part.octets + b"\r\n"


def _named(part: Part, media_type: str) -> Iterator[str]:
    """Related parts have an id (RFC 2387), all others a name, but for those of a list."""
    file_name = f'; filename="{part.file_name}"' if part.file_name is not None else ""
    if part.name and media_type != RELATED:
        yield f'Content-Disposition: form-data; name="{part.name}"{file_name}'
        return
    if part.name:
        yield f"Content-ID: <{part.name}>"
    if file_name:
        yield f"Content-Disposition: attachment{file_name}"
