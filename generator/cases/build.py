"""Cases of an operation: its arguments, once those that must be and once all, and the request that must go out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from ..model.api import (
    Api,
    BinaryResult,
    Body,
    ChannelResult,
    FlatBody,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageResult,
    Parameter,
    Result,
    StreamResult,
    TextResult,
    WholeBody,
)
from ..model.types import Field, Named, Presence, Type, Union
from .bodies import JSON, sent_body, without_files
from .case import Amount, Argument, Case, FormBody, JsonBody, MultipartBody, RawBody, Request, SentBody, Value
from .encode import header, pairs, segment
from .trim import trimmed
from .values import Endless, Maker


def cases(api: Api) -> Iterator[Case]:
    """Of all operations, in document order."""
    for operation in api.operations:
        yield from of_operation(api, operation)


def of_operation(api: Api, operation: Operation) -> tuple[Case, ...]:
    """Minimal and full; one case, called minimal, where the two are the same call."""
    minimal, full = case(api, operation, Amount.MINIMAL), case(api, operation, Amount.FULL)
    return (minimal,) if full.arguments == minimal.arguments else (minimal, full)


def case(api: Api, operation: Operation, amount: Amount) -> Case:
    maker = Maker(api.definitions, amount)
    parameters = [(one, _argument(maker, one)) for one in operation.parameters if _is_given(one, amount)]
    given = [(one, value) for one, value in parameters if value is not None]
    body = _body(maker, operation, amount)
    arguments = [Argument(one.wire, one.location, value) for one, value in given]
    return Case(operation.id, amount, (*arguments, *_body_arguments(operation, body)), _request(operation, given, body))


def _is_given(parameter: Parameter, amount: Amount) -> bool:
    return amount is Amount.FULL or parameter.presence is Presence.REQUIRED


def _argument(maker: Maker, parameter: Parameter) -> Value:
    """None: no value is worth giving (an optional one that never ends, or that is nothing on the wire)."""
    try:
        return maker.value(parameter.wire, parameter.type, parameter.examples)
    except Endless:
        return None


def _body(maker: Maker, operation: Operation, amount: Amount) -> Value:
    """None: no body goes out."""
    body = operation.body
    if body is None or (amount is Amount.MINIMAL and not _is_needed(body)):
        return None
    match body.shape:
        case FlatBody():
            return _flat(maker, body, body.shape)
        case WholeBody(type=type):
            return maker.value("body", type, body.examples)
        case _:
            assert_never(body.shape)


def _is_needed(body: Body) -> bool:
    """A body of fields always goes out, as `{}` where none is given: servers that want one get one."""
    return isinstance(body.shape, FlatBody) or body.presence is Presence.REQUIRED


def _flat(maker: Maker, body: Body, shape: FlatBody) -> Value:
    """The document's own example of the whole body where it fits; the fields that it lacks are made.

    A body that is one of several gives the fields of one: all of them together would be none of the several.
    """
    wanted = {one.wire: one for one in shape.fields if _is_wanted(maker, one)}
    if isinstance(_resolved(maker, body.type), Union):
        value = maker.value("body", body.type, body.examples)
        known = {one.wire for one in shape.fields}
        return {wire: item for wire, item in value.items() if wire in known} if isinstance(value, Mapping) else {}
    example = _example(maker, body)
    made = dict(maker.fields(field for field in shape.fields if field.wire not in example))
    return {
        wire: example[wire] if wire in example else made[wire] for wire in wanted if wire in example or wire in made
    }


def _example(maker: Maker, body: Body) -> Mapping[str, Value]:
    for text in body.examples:
        given = json.loads(text)
        if isinstance(given, dict) and maker.holds(given, body.type):
            kept = trimmed(given, body.type, maker.definitions, maker.amount, maker.hidden)
            return kept if isinstance(kept, Mapping) else {}
    return {}


def _resolved(maker: Maker, type: Type) -> Type:
    return maker.definitions[type.id].type if isinstance(type, Named) else type


def _is_wanted(maker: Maker, field: Field) -> bool:
    return maker.amount is Amount.FULL or field.presence is Presence.REQUIRED


def _body_arguments(operation: Operation, body: Value) -> Iterator[Argument]:
    if operation.body is None or body is None:
        return
    if isinstance(operation.body.shape, FlatBody) and isinstance(body, Mapping):
        yield from (Argument(wire, None, value) for wire, value in body.items())
    else:
        yield Argument("", None, body)


def _request(operation: Operation, given: Sequence[tuple[Parameter, Value]], body: Value) -> Request:
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
        re.sub(r"\{([^{}]+)\}", lambda found: path[found[1]], operation.path),
        tuple(query),
        {
            "accept": accept(operation.result, body),
            **({"content-type": content_type(sent)} if sent is not None else {}),
            **headers,
            **({"cookie": "; ".join(cookies)} if cookies else {}),
        },
        sent,
    )


def content_type(body: SentBody) -> str:
    """The media type, without the parameters that a sender adds."""
    match body:
        case JsonBody(media_type=media_type) | RawBody(media_type=media_type):
            return media_type
        case FormBody():
            return "application/x-www-form-urlencoded"
        case MultipartBody():
            return "multipart/form-data"
        case _:
            assert_never(body)


def accept(result: Result, body: Value) -> str:
    """The Accept header (RFC 9110, section 12.5.1): what the operation's success is said to be."""
    match result:
        case NoResult() | ChannelResult():
            return "*/*"
        case JsonResult(media_type=media_type) | TextResult(media_type=media_type) | PageResult(media_type=media_type):
            return media_type
        case BinaryResult(media_types=media_types):
            return ", ".join(media_types)
        case StreamResult():
            return "text/event-stream" if streams(result, body) else JSON
        case _:
            assert_never(result)


def streams(result: StreamResult, body: Value) -> bool:
    """Whether the body that is sent asks for events."""
    return result.whole is None or (isinstance(body, Mapping) and body.get(result.switch or "") is True)
