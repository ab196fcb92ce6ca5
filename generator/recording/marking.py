"""A fixture whose answers say what the document promises of them, so far as their text does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from ..model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    Result,
    StreamResult,
    TextResult,
)
from ..model.types import Any, Array, Map, Named, Nullable, Type
from .exchange import Call, ErrorAnswer, Events, Exchange, Json, Octets, OperationFixture, Remark, Response, Walk
from .remarks import remarks


def marked(api: Api, operation: Operation, fixture: OperationFixture) -> OperationFixture:
    marker = _Marker(api, operation.result)
    errors = {error.status: error.type for error in operation.errors}
    return replace(
        fixture,
        calls=tuple(marker.call(call) for call in fixture.calls),
        errors=tuple(marker.error(error, errors[error.declared] or Any()) for error in fixture.errors),
        walk=marker.walk(fixture.walk) if fixture.walk else None,
    )


@dataclass(frozen=True, slots=True)
class _Marker:
    api: Api
    result: Result

    def call(self, call: Call) -> Call:
        return replace(call, exchange=self.exchange(call.exchange))

    def walk(self, walk: Walk) -> Walk:
        return replace(walk, exchanges=tuple(self.exchange(one) for one in walk.exchanges))

    def exchange(self, exchange: Exchange) -> Exchange:
        whole, event = _types(self.result)
        return replace(exchange, response=self.response(exchange.response, whole, event))

    def error(self, error: ErrorAnswer, type: Type) -> ErrorAnswer:
        """An error has no annotation that says so where any object will do."""
        response = self.response(error.response, type, Any())
        if isinstance(response.body, Json) and isinstance(_meant(type, self.api), Any | Map):
            response = replace(response, body=replace(response.body, remarks=((Remark.UNTYPED, ""),)))
        return replace(error, response=response)

    def response(self, response: Response, whole: Type, event: Type) -> Response:
        match response.body:
            case Json(value=value):
                found = remarks(value, whole, self.api.definitions)
                return replace(response, body=replace(response.body, remarks=tuple(found)))
            case Events(values=values):
                found = remarks(list(values), Array(event), self.api.definitions)
                return replace(response, body=replace(response.body, remarks=tuple(found)))
            case Octets() | None:
                return response
            case _:
                assert_never(response.body)


def _meant(type: Type, api: Api) -> Type:
    while isinstance(type, Named | Nullable):
        type = api.definitions[type.id].type if isinstance(type, Named) else type.inner
    return type


def _types(result: Result) -> tuple[Type, Type]:
    """Of a whole answer, and of an event. Anything: it is neither."""
    match result:
        case JsonResult(type=type):
            return type, Any()
        case PageResult(envelope=envelope):
            return envelope, Any()
        case StreamResult(event=event, whole=whole):
            return whole or Any(), event
        case NoResult() | TextResult() | BinaryResult() | ChannelResult():
            return Any(), Any()
        case _:
            assert_never(result)
