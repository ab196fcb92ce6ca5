"""The request that must go out for arguments: where each stands, and what is asked of the answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

from ..model.api import (
    BinaryResult,
    ChannelResult,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageResult,
    Parameter,
    Result,
    StreamResult,
    TextResult,
)
from .bodies import JSON, sent_body, without_files
from .case import FormBody, JsonBody, MultipartBody, RawBody, Request, SentBody, Value
from .encode import escaped, header, pairs, segment

TEMPLATE = re.compile(r"(\{[^{}]+\})")
RESERVED_IN_PATHS = "/:@!$&'()*+,;="
"""What stands in a path as it is (RFC 3986, section 3.3)."""


def request(operation: Operation, given: Sequence[tuple[Parameter, Value]], body: Value) -> Request:
    """`given`: the parameters that the call has. `body` None: none goes out."""
    by_location = {place: [(one, value) for one, value in given if one.location is place] for place in Location}
    path = {one.wire: segment(one, without_files(value)) for one, value in by_location[Location.PATH]}
    query = [pair for one, value in by_location[Location.QUERY] for pair in pairs(one, without_files(value))]
    headers = {one.wire.lower(): header(one, without_files(value)) for one, value in by_location[Location.HEADER]}
    cookies = [
        "=".join(pair) for one, value in by_location[Location.COOKIE] for pair in pairs(one, without_files(value))
    ]
    sent = sent_body(operation.body, body) if operation.body is not None and body is not None else None
    return Request(
        operation.method,
        _path(operation.path, path),
        tuple(query),
        {
            **accept(operation.result, body),
            **({"content-type": content_type(sent)} if sent is not None else {}),
            **headers,
            **({"cookie": "; ".join(cookies)} if cookies else {}),
        },
        sent,
    )


def _path(template: str, values: Mapping[str, str]) -> str:
    """Without a fragment, which no request has (RFC 9110, section 7.1)."""
    parts = TEMPLATE.split(template.partition("#")[0])
    parts[1::2] = [values[part[1:-1]] for part in parts[1::2]]
    parts[::2] = [escaped(part, RESERVED_IN_PATHS) for part in parts[::2]]
    return "".join(parts)


def content_type(body: SentBody) -> str:
    """The media type, without the parameters that a sender adds."""
    match body:
        case JsonBody(media_type=media_type) | RawBody(media_type=media_type):
            return media_type
        case FormBody():
            return "application/x-www-form-urlencoded"
        case MultipartBody(media_type=media_type):
            return media_type
        case _:
            assert_never(body)


def accept(result: Result, body: Value) -> dict[str, str]:
    """The Accept header (RFC 9110, section 12.5.1): what the operation's success is said to be; none in a handshake."""
    match result:
        case ChannelResult():
            return {}
        case NoResult():
            return {"accept": "*/*"}
        case JsonResult(media_type=media_type) | TextResult(media_type=media_type) | PageResult(media_type=media_type):
            return {"accept": media_type}
        case BinaryResult(media_types=media_types):
            return {"accept": ", ".join(media_types)}
        case StreamResult():
            return {"accept": result.media_type if streams(result, body) else JSON}
        case _:
            assert_never(result)


def streams(result: StreamResult, body: Value) -> bool:
    """Whether the body that is sent asks for events."""
    return result.whole is None or (isinstance(body, Mapping) and body.get(result.switch or "") is True)
