"""Responses: which of them is the success, what its body is read as, and which are errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model.api import (
    BinaryResult,
    Body,
    Framing,
    JsonResult,
    NoResult,
    Result,
    TextResult,
    Wire,
)
from ..model.types import Any, Nullable, Role
from . import channels, media, offers, streams
from .ledger import Ledger
from .offers import Offer
from .parts import Part
from .subject import Subject


def responses(subject: Subject) -> list[tuple[str, Part]]:
    """Status (upper case, as text) and Response Object, in document order."""
    ledger = subject.ledger
    found = ledger.entries(subject.part, "responses")
    parts = [(status.upper(), ledger.follow(part)) for status, part in found if not status.startswith("x-")]
    for _, part in parts:
        for name, link in ledger.entries(part, "links"):
            ledger.note("link", link.id, f"The link `{name}` is for people to follow.", "left out")
    return parts


def result(subject: Subject, body: Body | None) -> Result:
    found = responses(subject)
    _note_unread_statuses(subject, found)
    for status, part in found:
        if status == "101":
            return channels.channel(subject, part, body)
    chosen = _success(subject, found)
    if chosen is None:
        return _elsewhere(subject) if any(_leads_on(status) for status, _ in found) else NoResult()
    origin = subject.origin(chosen, Role.RESPONSE)
    offered = [Offer(name, part.named(origin)) for name, part in subject.ledger.entries(chosen, "content")]
    return _read(subject, chosen, offered, body)


def _leads_on(status: str) -> bool:
    """Whether a redirect says where to go (RFC 9110, section 15.4); 304 says that nothing has changed."""
    return status[:1] == "3" and status != "304"


def _elsewhere(subject: Subject) -> Result:
    message = "The only answer is a redirect, and nothing says what it leads to."
    subject.ledger.note("redirect-result", subject.part.id, message, "followed; what comes then is given as bytes")
    return BinaryResult(("*/*",))


def _note_unread_statuses(subject: Subject, found: Sequence[tuple[str, Part]]) -> None:
    """What comes with a status that is neither success nor error; beside a WebSocket, with any success."""
    channel = any(status == "101" for status, _ in found)
    for status, part in found:
        unread = status[:1] == "3" or (status[:1] == "1" and status != "101") or (channel and status[:1] == "2")
        if unread and part.raw.get("content"):
            subject.ledger.note("unread-response", part.id, f"What comes with {status} is not read.", "left out")


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
        leads_on = any(_leads_on(status) for status, _ in found)
        if not only and not leads_on and any(status[:1] in "13D" for status, _ in found):
            ledger.note("no-success", pointer, "No response says what success looks like.", "read as no body")
        return only[0] if only else None
    full = [(status, part) for status, part in successes if part.raw.get("content")]
    if any(part.raw["content"] != full[0][1].raw["content"] for _, part in full):
        others = ", ".join(status for status, _ in full[1:])
        ledger.warn("several-successes", pointer, f"Success has several bodies ({others} too).", "the first is read")
    return full[0][1] if full else successes[0][1]


def _read(subject: Subject, response: Part, found: list[Offer], body: Body | None) -> Result:
    """Events before JSON, JSON before lines of it, those before text, text before bytes. Of events and bytes, which
    nothing can choose between, the first.
    """
    ledger = subject.ledger
    json = _json(ledger, found)
    streamed = next((offer for offer in found if _is_events(offer)), None) or _lines(found, json, body)
    if streamed is not None and _is_events(streamed) and json is None and found[0] is not streamed:
        _note_others(ledger, response, [streamed], found[0])
        found.remove(streamed)
        streamed = _lines(found, json, body)
    if streamed is not None:
        _note_others(ledger, response, [offer for offer in found if offer is not json], streamed)
        return streams.stream(subject, streamed, json, body)
    if json is not None:
        _note_others(ledger, response, found, json)
        return JsonResult(offers.type_of(ledger, json), json.media_type)
    if not found:
        return NoResult()
    bytes = tuple(offer.media_type for offer in found if offers.wire(ledger, offer) is not Wire.TEXT)
    return BinaryResult(tuple(offer.media_type for offer in found)) if bytes else TextResult(found[0].media_type)


def _json(ledger: Ledger, found: list[Offer]) -> Offer | None:
    """What is JSON by its own name before what is by another."""
    json = [offer for offer in found if offers.is_json(ledger, offer, found)]
    return next((offer for offer in json if media.essence(offer.media_type) == media.JSON), json[0] if json else None)


def _is_events(offer: Offer) -> bool:
    return media.framing(offer.media_type) is Framing.EVENTS


def _lines(found: list[Offer], json: Offer | None, body: Body | None) -> Offer | None:
    """Lines of JSON, where one JSON text is no choice or a field of the body chooses."""
    if json is not None and streams.switch_of(body) is None:
        return None
    return next((offer for offer in found if media.framing(offer.media_type) is not None), None)


def _note_others(ledger: Ledger, response: Part, found: Iterable[Offer], chosen: Offer) -> None:
    others = [offer.media_type for offer in found if offer is not chosen]
    if others:
        message = f"The response may also be {', '.join(others)}."
        ledger.note("other-media-type", response.id, message, f"read as {chosen.media_type}")
