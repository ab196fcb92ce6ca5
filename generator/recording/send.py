"""A case's request onto the network, byte for byte as the case has it: nothing is encoded twice, nothing is added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never
from urllib.parse import quote_plus, urlsplit

import httpx

from ..cases.bodies import without_files
from ..cases.case import FormBody, JsonBody, MultipartBody, Part, RawBody, Request, SentBody
from ..cases.encode import json_text
from .judge import Answer

BOUNDARY = "d41d8cd98f00b204e9800998ecf8427e"


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
    is_multipart = isinstance(body, MultipartBody)
    return {"content-type": f"multipart/form-data; boundary={BOUNDARY}"} if is_multipart else {}


def octets(body: SentBody) -> bytes:
    match body:
        case JsonBody(value=value):
            return json_text(without_files(value)).encode()
        case FormBody(pairs=pairs):
            return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs).encode()
        case MultipartBody(parts=parts):
            return b"".join([*map(_part, parts), f"--{BOUNDARY}--\r\n".encode()])
        case RawBody(octets=raw):
            return raw
        case _:
            assert_never(body)


def _part(part: Part) -> bytes:
    """RFC 7578, section 4.2; names of ours hold no quote or line end that would have to be escaped."""
    file_name = f'; filename="{part.file_name}"' if part.file_name is not None else ""
    lines = [f"--{BOUNDARY}", f'Content-Disposition: form-data; name="{part.name}"{file_name}']
    lines += [f"Content-Type: {part.content_type}"] if part.content_type else []
    return "\r\n".join([*lines, "", ""]).encode() + part.octets + b"\r\n"
