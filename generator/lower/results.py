"""Responses: which of them is the success, what its body is read as, and which are errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from ..model.types import Any, Map, Nullable, OfOperation, Role, Scalar, ScalarKind, Type
from . import channels, flat, media, schemas
from .ledger import Ledger
from .parts import Part
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Offer:
    """One media type of a response."""

    media_type: str
    part: Part


def responses(subject: Subject) -> list[tuple[str, Part]]:
    """Status (upper case, as text) and Response Object, in document order."""
    ledger = subject.ledger
    found = ledger.entries(subject.part, "responses")
    return [(status.upper(), ledger.follow(part)) for status, part in found if not status.startswith("x-")]


def result(subject: Subject, body: Body | None) -> Result:
    found = responses(subject)
    for status, part in found:
        if status == "101":
            return channels.channel(subject, part, body)
    chosen = _success(subject, found)
    if chosen is None:
        return NoResult()
    origin = subject.origin(chosen, Role.RESPONSE)
    offers = [Offer(name, part.named(origin)) for name, part in subject.ledger.entries(chosen, "content")]
    return _read(subject, chosen, offers, body)


def or_nothing(subject: Subject, result: Result) -> Result:
    """Null too, where an answer without content (RFC 9110, sections 15.3.5 and 15.3.6) is documented beside JSON."""
    if not isinstance(result, JsonResult) or isinstance(result.type, Nullable | Any):
        return result
    empty = {"204", "205"}.intersection(status for status, _ in responses(subject))
    return replace(result, type=Nullable(result.type)) if empty else result


def _success(subject: Subject, found: list[tuple[str, Part]]) -> Part | None:
    """The first 2xx with content, else the first 2xx; `default` only where nothing says success."""
    pointer, ledger = subject.part.id, subject.ledger
    successes = [(status, part) for status, part in found if status.startswith("2")]
    if not successes:
        only = [part for status, part in found if status == "DEFAULT"] if len(found) == 1 else []
        if not only and any(status[:1] in "13D" for status, _ in found):
            ledger.note("no-success", pointer, "No response says what success looks like.", "read as no body")
        return only[0] if only else None
    full = [(status, part) for status, part in successes if part.raw.get("content")]
    if any(part.raw["content"] != full[0][1].raw["content"] for _, part in full):
        others = ", ".join(status for status, _ in full[1:])
        ledger.warn("several-successes", pointer, f"Success has several bodies ({others} too).", "the first is read")
    return full[0][1] if full else successes[0][1]


def _read(subject: Subject, response: Part, offers: list[Offer], body: Body | None) -> Result:
    """Events before JSON, JSON before text, text before bytes. Of events and bytes, which nothing can choose between,
    the first.
    """
    ledger = subject.ledger
    json = next((offer for offer in offers if _is_json(ledger, offer, offers)), None)
    events = next((offer for offer in offers if media.essence(offer.media_type) == media.EVENT_STREAM), None)
    if events is not None and json is None and offers[0] is not events:
        _note_others(ledger, response, [events], offers[0])
        offers.remove(events)
    elif events is not None:
        event = Offer(events.media_type, events.part.named(OfOperation(subject.id, Role.EVENT)))
        return _stream(ledger, event, json, body)
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
    structured = isinstance(type, Map) or flat.merged_fields(ledger, type) is not None
    if structured and media.is_markup(offer.media_type):
        ledger.note("markup", offer.part.id, f"An object comes as {offer.media_type}.", "read as text")
    elif structured and stated is not Wire.MULTIPART:
        ledger.note("json-in-disguise", offer.part.id, f"An object comes as {offer.media_type}.", "read as JSON")
        return Wire.JSON
    return stated


def _type(ledger: Ledger, offer: Offer) -> Type:
    """OpenAPI 3.2 says the type of one event, line or part as `itemSchema`."""
    schema = ledger.child(offer.part, "itemSchema") or ledger.child(offer.part, "schema")
    return schemas.type_of(ledger, schema) if schema is not None else Any()


def _stream(ledger: Ledger, events: Offer, json: Offer | None, body: Body | None) -> StreamResult:
    """A stream beside JSON needs a boolean field of the body to choose between them: `stream`."""
    switch = _switch(body) if json is not None else None
    if json is not None and switch is None:
        message = "Both JSON and events may come, and no boolean field of the body chooses."
        ledger.warn("stream-without-switch", events.part.id, message, "read as events")
    whole = _type(ledger, json) if json is not None and switch is not None else None
    return StreamResult(_event(_type(ledger, events)), whole, switch)


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


def errors(subject: Subject) -> tuple[ErrorResponse, ...]:
    """4xx, 5xx, and `default` beside a success."""
    found = responses(subject)
    beside = len(found) > 1
    return tuple(
        _error(subject, status, part)
        for status, part in found
        if status[:1] in ("4", "5") or (status == "DEFAULT" and beside)
    )


def _error(subject: Subject, status: str, part: Part) -> ErrorResponse:
    name = "default" if status == "DEFAULT" else status
    ledger = subject.ledger
    origin = subject.origin(part, Role.ERROR, name)
    description = ledger.text(part, "description").strip()
    for media_type, content in ledger.entries(part, "content"):
        schema = ledger.child(content, "schema", origin)
        if schema is not None and media.wire(media_type) in (Wire.JSON, None):
            return ErrorResponse(name, schemas.type_of(ledger, schema), description)
    return ErrorResponse(name, None, description)
