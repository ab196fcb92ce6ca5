"""What a server would answer, made from the document: errors, frames and streams, which no mock can be asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from ..cases.bodies import without_files
from ..cases.case import Amount, Value
from ..cases.choices import each
from ..cases.encode import json_text
from ..cases.request import streams
from ..cases.unmade import Unmade
from ..cases.values import Maker
from ..model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    ErrorResponse,
    Framing,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    StreamResult,
    TextResult,
)
from ..model.types import Access, Type
from .exchange import ErrorAnswer, Events, Frames, Json, Octets, Received, Response, Source

JSON = "application/json"
UPGRADED = Response(Source.DOCUMENT, 101, (("connection", "Upgrade"), ("upgrade", "websocket")), None)
"""RFC 6455, section 4.2.2."""

EVERY_BYTE = bytes(range(256))

DONE = "[DONE]"
"""Ends a stream of the kind that these APIs have, and is no event."""

STATUSES = (400, 409, 418, 500, 501)
"""What stands for a range or `default`: the first of them that it covers and that has no entry of its own."""


def answer(api: Api, operation: Operation, body: Value) -> Response:
    """A success, for the body that was sent."""
    result, maker = operation.result, receiver(api)
    match result:
        case NoResult():
            return Response(Source.DOCUMENT, 204, (), None)
        case JsonResult(type=type, media_type=media_type):
            return _made(media_type, Json(maker.value("result", type)))
        case PageResult(envelope=envelope, media_type=media_type):
            return _made(media_type, Json(maker.value("result", envelope)))
        case TextResult(media_type=media_type):
            return _made(media_type, Octets(b"An example text.\n"))
        case BinaryResult(media_types=media_types):
            return _made(media_types[0].replace("*/*", "application/octet-stream"), Octets(EVERY_BYTE))
        case StreamResult(event=event, whole=whole, framing=framing, media_type=media_type):
            if whole is not None and not streams(result, body):
                return _made(JSON, Json(maker.value("result", whole)))
            return _made(media_type, _streamed(maker, event, framing))
        case ChannelResult():
            return UPGRADED
        case _:
            assert_never(result)


def receiver(api: Api) -> Maker:
    """Makes whole values as they come back."""
    return Maker(api.definitions, Amount.FULL, Access.WRITE_ONLY)


def _made(media_type: str, body: Received, status: int = 200) -> Response:
    return Response(Source.DOCUMENT, status, (("content-type", media_type),), body)


def _streamed(maker: Maker, event: Type, framing: Framing) -> Events:
    """A value of each kind that the stream has. Lines of JSON end with the last of them, events with a word."""
    values = each(maker, "event", event)
    texts = [json_text(without_files(value)) for value in values]
    match framing:
        case Framing.EVENTS:
            lines = [line for text in texts for line in (f"data: {text}", "")]
            return Events((*lines, f"data: {DONE}", ""), tuple(values))
        case Framing.WRAPPED:
            lines = [line for value in values for line in (*_event(value), "")]
            return Events((*lines, f"data: {DONE}", ""), tuple(values))
        case Framing.LINES:
            return Events((*texts, ""), tuple(values))
        case Framing.RECORDS:
            return Events((*(f"\x1e{text}" for text in texts), ""), tuple(values))
        case _:
            assert_never(framing)


def _event(value: Value) -> Iterator[str]:
    """The fields of an event that is described whole. Its data is text as it stands, anything else as JSON."""
    for name, field in value.items() if isinstance(value, Mapping) else ():
        plain = without_files(field)
        yield f"{name}: {plain if isinstance(plain, str) else json_text(plain)}"


def frames(api: Api, result: ChannelResult) -> Frames:
    """One of each kind that the document has, in both directions."""
    sender = Maker(api.definitions, Amount.FULL)
    return Frames(tuple(each(sender, "frame", result.sends)), tuple(each(receiver(api), "frame", result.receives)))


def errors(api: Api, operation: Operation) -> Iterator[ErrorAnswer]:
    """One for each error that has a body in the document of which a value can be made."""
    for error in operation.errors:
        if error.type is None:
            continue
        status = status_of(error, operation)
        try:
            body = Json(receiver(api).value("error", error.type))
        except Unmade:
            continue
        if status is not None:
            yield ErrorAnswer(error.status, _made(JSON, body, status))


def status_of(error: ErrorResponse, operation: Operation) -> int | None:
    """A status that the error's own word covers and none that is more exact; None: there is none left."""
    if error.status.isdecimal():
        return int(error.status)
    others = [one.status for one in operation.errors if one.status not in (error.status, "default")]
    free = (status for status in STATUSES if not any(_covers(other, status) for other in others))
    return next((status for status in free if _covers(error.status, status)), None)


def _covers(word: str, status: int) -> bool:
    return word in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default")
