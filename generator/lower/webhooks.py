"""Webhooks: what the provider sends, and the values of the event-type field that mean each of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model.api import Path, Webhook
from ..model.types import Any, Enum, Field, Json, Literal, Object, OfWebhook, Type
from . import flat, schemas
from .ledger import Ledger
from .parts import Part

EVENT_FIELDS: tuple[Path, ...] = (("data", "event_type"), ("event_type",), ("type",), ("event",))
"""Where the event type may stand where sdk.yaml doesn't say it: the first that has a value."""

LEVELS = 2
"""How deep a payload's fields are looked at: an envelope, and what is in it."""

_VERBS = ("post", "put", "patch", "get", "delete")


def webhooks(ledger: Ledger, root: Part) -> tuple[Webhook, ...]:
    found = ((name, ledger.follow(item)) for name, item in ledger.entries(root, "webhooks"))
    return tuple(each for name, item in found for each in _webhook(ledger, name, item))


def _webhook(ledger: Ledger, name: str, item: Part) -> Iterator[Webhook]:
    operations = [part for verb in _VERBS if (part := ledger.child(item, verb)) is not None]
    if not operations:
        ledger.warn("webhook-without-operation", item.id, f"The webhook `{name}` sends nothing.", "left out")
        return
    operation, *others = operations
    for other in others:
        ledger.note("webhook-method", other.id, f"The webhook `{name}` comes by several methods.", "the first is read")
    schema = _schema(ledger, name, operation)
    payload = schemas.type_of(ledger, schema) if schema is not None else Any()
    schemas.settle(ledger)
    events = _events(ledger, operation, payload)
    yield Webhook(
        name,
        operation.id,
        ledger.text(operation, "summary").strip(),
        ledger.text(operation, "description").strip(),
        payload,
        events,
        () if events else tuple(dict.fromkeys(_places(ledger, payload, LEVELS))),
    )


def _schema(ledger: Ledger, name: str, operation: Part) -> Part | None:
    body = ledger.child(operation, "requestBody")
    if body is None:
        return None
    part = ledger.follow(body)
    contents = list(ledger.entries(part, "content"))
    if len(contents) > 1:
        message = f"The payload may also be {', '.join(media_type for media_type, _ in contents[1:])}."
        ledger.note("other-media-type", part.id, message, f"read as {contents[0][0]}")
    return ledger.child(contents[0][1], "schema", OfWebhook(name)) if contents else None


def _events(ledger: Ledger, operation: Part, payload: Type) -> tuple[str, ...]:
    """The values that the event-type field is fixed to; else those that examples show.

    A payload may be described without what it is wrapped in: then the field stands at the top.
    """
    signing = ledger.config.webhooks
    paths = EVENT_FIELDS if signing is None else (signing.event_field, signing.event_field[-1:])
    values = (tuple(dict.fromkeys(_values(ledger, payload, path))) for path in paths)
    found = next((each for each in values if each), ())
    if not found:
        message = f"No value of {' or '.join('.'.join(path) for path in paths)} means it."
        ledger.note("webhook-without-event", operation.id, message, "told by its shape")
    return found


def _places(ledger: Ledger, type: Type, levels: int) -> Iterator[Path]:
    """The fields of an object, and of the objects in it, down to `levels`."""
    for shape in flat.alternatives(ledger, type) if levels else ():
        for field in shape.fields if isinstance(shape, Object) else ():
            inner = tuple((field.wire, *path) for path in _places(ledger, field.type, levels - 1))
            yield from inner or ((field.wire,),)


def _values(ledger: Ledger, type: Type, path: Path) -> Iterator[str]:
    for shape in flat.alternatives(ledger, type):
        match shape:
            case Object(fields=fields) if path:
                yield from _of_field(ledger, fields, path)
            case Literal(value=str() as value) if not path:
                yield value
            case Enum(values=values) if not path:
                yield from (str(value.value) for value in values)
            case _:
                pass


def _of_field(ledger: Ledger, fields: tuple[Field, ...], path: Path) -> Iterator[str]:
    for field in fields:
        if field.wire == path[0]:
            values = tuple(_values(ledger, field.type, path[1:]))
            yield from values or (_shown(field.examples) if len(path) == 1 else ())


def _shown(examples: tuple[Json, ...]) -> Iterator[str]:
    for example in examples:
        value = json.loads(example)
        if isinstance(value, str):
            yield value
