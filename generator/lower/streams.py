"""Streams: server-sent events and lines of JSON, and whether a type is that of an event or of its data.

OpenAPI 3.2 (section 4.14.4) has the type of the whole event as `itemSchema`: an object of `data`, `event`, `id` and
`retry`. Before it nothing says which is meant: an object of these fields alone, with a name and data, is the event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model.api import Body, FlatBody, Framing, StreamResult
from ..model.types import Any, Array, Object, OfOperation, Role, Scalar, Type
from . import flat, media, schemas
from .ledger import Ledger
from .offers import Offer, type_of
from .parts import Part, below, last_word
from .subject import Subject

_FIELDS = frozenset({"event", "data", "id", "retry"})
_CHOICES = ("oneOf", "anyOf")


def stream(subject: Subject, offer: Offer, json: Offer | None, body: Body | None) -> StreamResult:
    """A stream beside JSON needs a boolean field of the body to choose between them: `stream`."""
    ledger = subject.ledger
    switch = switch_of(body) if json is not None else None
    if json is not None and switch is None:
        message = "Both JSON and events may come, and no boolean field of the body chooses."
        ledger.warn("stream-without-switch", offer.part.id, message, "read as events")
    whole = type_of(ledger, json) if json is not None and switch is not None else None
    named = Offer(offer.media_type, offer.part.named(OfOperation(subject.id, Role.EVENT)))
    framing = media.framing(offer.media_type) or Framing.EVENTS
    if framing is not Framing.EVENTS:
        return StreamResult(_item(ledger, named), whole, switch, framing, offer.media_type)
    event, framing = _event(ledger, named)
    return StreamResult(event, whole, switch, framing)


def switch_of(body: Body | None) -> str | None:
    if body is None or not isinstance(body.shape, FlatBody):
        return None
    return next((field.wire for field in body.shape.fields if field.wire == "stream"), None)


def _item(ledger: Ledger, offer: Offer) -> Type:
    """Of a line. A schema that is a list is that of all lines."""
    type = type_of(ledger, offer)
    whole = schemas.resolved(ledger, type)
    return whole.items if isinstance(whole, Array) and "itemSchema" not in offer.part.raw else type


def _event(ledger: Ledger, offer: Offer) -> tuple[Type, Framing]:
    """A schema that says but `string` is the raw stream's: each event's data may be any JSON."""
    key = "itemSchema" if "itemSchema" in offer.part.raw else "schema"
    schema = ledger.child(offer.part, key)
    if schema is None:
        return Any(), Framing.EVENTS
    type = schemas.type_of(ledger, schema)
    if isinstance(type, Scalar):
        return Any(), Framing.EVENTS
    if not _is_whole_event(ledger, type, frozenset() if key == "itemSchema" else frozenset({"event"})):
        return type, Framing.EVENTS
    read = _with_contents(ledger, schema)
    return (type if read is schema else schemas.type_of(ledger, read)), Framing.WRAPPED


def _is_whole_event(ledger: Ledger, type: Type, needed: frozenset[str]) -> bool:
    shapes = flat.alternatives(ledger, type)
    names = [{field.wire for field in shape.fields} for shape in shapes if isinstance(shape, Object)]
    return len(names) == len(shapes) > 0 and all({"data", *needed} <= each <= _FIELDS for each in names)


def _with_contents(ledger: Ledger, schema: Part) -> Part:
    """The schema with what its `data` contains once read (contentSchema) in place of the text; without, itself."""
    target = ledger.follow(schema)
    data = ledger.mapping(target, "properties").get("data")
    if isinstance(data, Mapping) and isinstance(data.get("contentSchema"), Mapping):
        properties = {**ledger.mapping(target, "properties"), "data": data["contentSchema"]}
        title = {"title": last_word(target.id)} if target is not schema else {}
        return replace(schema, raw={**title, **target.raw, "properties": properties}, id=below(schema.id, "read"))
    for choice in _CHOICES:
        variants = list(ledger.members(target, choice))
        read = [_with_contents(ledger, variant) for variant in variants]
        if any(one is not other for one, other in zip(read, variants, strict=True)):
            raw = {**target.raw, choice: [each.raw for each in read]}
            return replace(schema, raw=raw, id=below(schema.id, "read"))
    return schema
