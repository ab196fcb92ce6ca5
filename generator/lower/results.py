"""Responses: which of them is the success, what its body is read as, and which are errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.api import (
    BinaryResult,
    Body,
    ErrorResponse,
    FlatBody,
    JsonResult,
    NoResult,
    Result,
    StreamResult,
    TextResult,
    Wire,
)
from ..model.types import Any, Object, OfOperation, OperationId, Role, Scalar, ScalarKind, Type, Union
from . import channels, media, schemas
from .ledger import Ledger
from .parameters import Uses, follow
from .parts import Part


@dataclass(frozen=True, slots=True)
class Offer:
    """One media type of a response."""

    media_type: str
    part: Part


def responses(ledger: Ledger, operation: Part, uses: Uses) -> list[tuple[str, Part]]:
    """Status (upper case, as text) and Response Object, in document order."""
    found = ledger.entries(operation, "responses")
    return [(status.upper(), follow(ledger, part)) for status, part in found if not status.startswith("x-")]


def result(ledger: Ledger, operation: Part, id: OperationId, uses: Uses, body: Body | None) -> Result:
    found = responses(ledger, operation, uses)
    for status, part in found:
        if status == "101":
            return channels.channel(ledger, part, id, body)
    chosen = _success(ledger, operation, found)
    if chosen is None:
        return NoResult()
    origin = uses.origin(chosen, OfOperation(id, Role.RESPONSE))
    offers = [Offer(name, part.named(origin)) for name, part in ledger.entries(chosen, "content")]
    return _read(ledger, chosen, id, offers, body)


def _success(ledger: Ledger, operation: Part, found: list[tuple[str, Part]]) -> Part | None:
    """The first 2xx with content, else the first 2xx; `default` only where nothing says success."""
    successes = [(status, part) for status, part in found if status.startswith("2")]
    if not successes:
        only = [part for status, part in found if status == "DEFAULT"] if len(found) == 1 else []
        if not only:
            ledger.note("no-success", operation.id, "No response says what success looks like.", "read as no body")
        return only[0] if only else None
    full = [(status, part) for status, part in successes if part.raw.get("content")]
    schemas_found = {str(part.raw.get("content")) for _, part in full}
    if len(schemas_found) > 1:
        others = ", ".join(status for status, _ in full[1:])
        ledger.warn(
            "several-successes", operation.id, f"Success has several bodies ({others} too).", "the first is read"
        )
    return full[0][1] if full else successes[0][1]


def _read(ledger: Ledger, response: Part, id: OperationId, offers: list[Offer], body: Body | None) -> Result:
    """Events before JSON, JSON before text, text before bytes."""
    json = next((offer for offer in offers if _is_json(ledger, offer, offers)), None)
    events = next((offer for offer in offers if media.essence(offer.media_type) == media.EVENT_STREAM), None)
    if events is not None:
        return _stream(ledger, response, id, events, json, body)
    if json is not None:
        _note_others(ledger, response, offers, json)
        return JsonResult(_type(ledger, json), json.media_type)
    if not offers:
        return NoResult()
    bytes = tuple(offer.media_type for offer in offers if _wire(ledger, offer) is not Wire.TEXT)
    return BinaryResult(tuple(offer.media_type for offer in offers)) if bytes else TextResult(offers[0].media_type)


def _is_json(ledger: Ledger, offer: Offer, offers: list[Offer]) -> bool:
    """A bare string under JSON, beside a file, is that file misdescribed."""
    if _wire(ledger, offer) is not Wire.JSON:
        return False
    return len(offers) == 1 or not isinstance(schemas.resolved(ledger, _type(ledger, offer)), Scalar)


def _note_others(ledger: Ledger, response: Part, offers: Iterable[Offer], chosen: Offer) -> None:
    others = [offer.media_type for offer in offers if offer is not chosen]
    if others:
        message = f"The response may also be {', '.join(others)}."
        ledger.note("other-media-type", response.id, message, f"read as {chosen.media_type}")


def _wire(ledger: Ledger, offer: Offer) -> Wire:
    """JSON under an odd name is JSON: an object or a list can be nothing else."""
    stated = media.wire(offer.media_type)
    if stated is Wire.JSON or media.essence(offer.media_type) == media.EVENT_STREAM or "schema" not in offer.part.raw:
        return stated or Wire.BINARY
    type = schemas.resolved(ledger, _type(ledger, offer))
    if stated is None:
        return Wire.BINARY if isinstance(type, Scalar) and type.kind is ScalarKind.BINARY else Wire.JSON
    structured = isinstance(type, (Object, Union))
    if structured and stated is not Wire.MULTIPART:
        ledger.note("json-in-disguise", offer.part.id, f"An object comes as {offer.media_type}.", "read as JSON")
        return Wire.JSON
    return stated


def _type(ledger: Ledger, offer: Offer) -> Type:
    schema = ledger.child(offer.part, "schema")
    return schemas.type_of(ledger, schema) if schema is not None else Any()


def _stream(
    ledger: Ledger, response: Part, id: OperationId, events: Offer, json: Offer | None, body: Body | None
) -> StreamResult:
    """A stream beside JSON needs a boolean field of the body to choose between them: `stream`."""
    event = Offer(events.media_type, events.part.named(OfOperation(id, Role.EVENT)))
    switch = _switch(body) if json is not None else None
    if json is not None and switch is None:
        message = "Both JSON and events may come, and no boolean field of the body chooses."
        ledger.warn("stream-without-switch", response.id, message, "read as events")
    whole = _type(ledger, json) if json is not None and switch is not None else None
    return StreamResult(_event(_type(ledger, event)), whole, switch)


def _event(type: Type) -> Type:
    """A schema that says but `string` is the raw stream's: each event's data may be any JSON."""
    return Any() if isinstance(type, Scalar) else type


def _switch(body: Body | None) -> str | None:
    if body is None or not isinstance(body.shape, FlatBody):
        return None
    for field in body.shape.fields:
        if field.wire == "stream":
            return field.wire
    return None


def errors(ledger: Ledger, operation: Part, id: OperationId, uses: Uses) -> tuple[ErrorResponse, ...]:
    """4xx, 5xx, and `default` beside a success."""
    found = responses(ledger, operation, uses)
    failed = [
        (status, part) for status, part in found if status[:1] in "45" or (status == "DEFAULT" and len(found) > 1)
    ]
    return tuple(_error(ledger, status, part, id, uses) for status, part in failed)


def _error(ledger: Ledger, status: str, part: Part, id: OperationId, uses: Uses) -> ErrorResponse:
    name = "default" if status == "DEFAULT" else status
    origin = uses.origin(part, OfOperation(id, Role.ERROR, name))
    for media_type, content in ledger.entries(part, "content"):
        schema = ledger.child(content, "schema", origin)
        if schema is not None and media.wire(media_type) in (Wire.JSON, None):
            return ErrorResponse(name, schemas.type_of(ledger, schema), ledger.text(part, "description").strip())
    return ErrorResponse(name, None, ledger.text(part, "description").strip())
