"""Webhooks: what comes is proven to come from the API, and made into the event that it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from . import json_text
from .models import Unknown
from .parse import construct, decode
from .public import published
from .secret import Asked
from .shapes import is_object
from .signatures import Signing, check
from .strategies import value_at
from .webhook_errors import InvalidPayloadError, MissingKeyError, WebhookVerificationError
from .webhook_events import WebhookEvents

if TYPE_CHECKING:
    from .settings import Settings

__all__ = [
    "Signing",
    "UnknownEvent",
    "WebhookVerificationError",
    "unsafe_unwrap",
    "unwrap",
    "verify",
]


class UnknownEvent(Unknown):
    """An event of a type that the document doesn't know (yet): everything that came is an attribute."""


def verify(
    signing: Signing,
    settings: Settings,
    payload: str | bytes,
    headers: Mapping[str, str],
    key: str | None = None,
) -> None:
    """WebhookVerificationError, by the reason, unless the API signed `payload`, as it came over the wire, just now.

    `key`: where None, the client's, else the environment's.
    """
    check(signing, _octets(payload), headers, key or _key(signing, settings))


def unwrap(
    signing: Signing,
    events: WebhookEvents,
    settings: Settings,
    payload: str | bytes,
    headers: Mapping[str, str],
    key: str | None = None,
) -> object:
    """The event that `payload` is, once verified; one that `events` doesn't know is an UnknownEvent."""
    verify(signing, settings, payload, headers, key)
    return unsafe_unwrap(signing, events, settings, payload)


def unsafe_unwrap(
    signing: Signing, events: WebhookEvents, settings: Settings, payload: str | bytes
) -> object:
    """The same without a proof: whoever knows where webhooks are received may have sent it."""
    octets = _octets(payload)
    try:
        body = json_text.load(octets)
    except ValueError as error:
        raise InvalidPayloadError("The webhook's content is no JSON") from error
    known = events.find(body, signing.event_field)
    if known is None:
        return construct(UnknownEvent, body)
    package, (module, name) = settings.service.package, known
    event = getattr(import_module(f"{package}.{module}"), name)
    outer, *inner = signing.event_field
    within = value_at(body, (outer,)) if inner else None
    if is_object(within) and _is_without(event, outer):
        return construct(event, within)
    return cast("object", decode(event, octets))


def _is_without(event: Any, outer: str) -> bool:
    """Whether the document describes the event without what it comes wrapped in."""
    fields = getattr(event, "model_fields", None)
    return fields is not None and outer not in {
        field.alias or name for name, field in fields.items()
    }


def _octets(payload: object) -> bytes:
    """As they came over the wire. Half a character, which no wire carries, fits no signature."""
    if isinstance(payload, str):
        return payload.encode(errors="surrogatepass")
    if not isinstance(payload, (bytes, bytearray, memoryview)):  # callers without a type checker
        what = f"payload: give the body as it came, bytes or str, not a {type(payload).__name__}"
        raise TypeError(f"{what}: once parsed, it is no longer what was signed")
    return bytes(cast("bytes", payload))


def _key(signing: Signing, settings: Settings) -> str:
    given = settings.secrets.get(signing.argument)
    if given is not None and not isinstance(given, str):
        from .asking import text_of

        given = text_of(Asked(signing.argument, given))
    key = given or os.environ.get(signing.environment)
    if not key:
        ways = f"pass {signing.argument}=… or set the environment variable {signing.environment}"
        raise MissingKeyError(f"No key to verify webhooks with: {ways}")
    return key


published(globals())
