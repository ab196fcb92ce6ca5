"""What must not be kept: the credential, wherever a server repeats it, in the text of what it answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ..cases.case import File, Value
from .credentials import SECRET
from .exchange import Events, Json, Octets, Received, Response


def scrubbed(response: Response, secret: str) -> Response:
    """`response` with the word SECRET in place of `secret`, which is not empty."""
    headers = tuple((name, value.replace(secret, SECRET)) for name, value in response.headers)
    body = None if response.body is None else _body(response.body, secret)
    return Response(response.source, response.status, headers, body)


def _body(body: Received, secret: str) -> Received:
    match body:
        case Json(value=value):
            return Json(_value(value, secret))
        case Octets(octets=octets):
            return Octets(octets.replace(secret.encode(), SECRET.encode()))
        case Events(lines=lines, values=values):
            kept = tuple(line.replace(secret, SECRET) for line in lines)
            return Events(kept, tuple(_value(value, secret) for value in values))
        case _:
            assert_never(body)


def _value(value: Value, secret: str) -> Value:
    if isinstance(value, str):
        return value.replace(secret, SECRET)
    if isinstance(value, Mapping):
        return {key.replace(secret, SECRET): _value(item, secret) for key, item in value.items()}
    if value is None or isinstance(value, bool | int | float | File):
        return value
    return [_value(item, secret) for item in value]
