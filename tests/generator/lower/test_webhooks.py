"""Webhooks: their payloads, and the event types that mean them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.config import UNCONFIGURED, WebhookSigning
from generator.model.api import Webhook
from generator.model.types import Any, Named, OfWebhook, TypeId

from .small import codes, lowered

TEXT = {"type": "string"}


def thing(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties}


def webhook(schema: object, event_field: tuple[str, ...] | None = None) -> tuple[Webhook, tuple[str, ...]]:
    post = {"summary": "It happened.", "requestBody": {"content": {"application/json": {"schema": schema}}}}
    config = UNCONFIGURED
    if event_field is not None:
        signing = WebhookSigning("ed25519", "s", "t", "public_key", "KEY", event_field)
        config = replace(config, webhooks=signing)
    api, faults = lowered({"webhooks": {"it.happened": {"post": post}}}, config)
    return api.webhooks[0], codes(faults)


def test_an_inline_payload_is_named_after_its_webhook() -> None:
    post = {"requestBody": {"content": {"application/json": {"schema": thing(type={"const": "a"})}}}}
    api, _ = lowered({"webhooks": {"it": {"post": post}}})
    assert api.webhooks[0].payload == Named(TypeId("#/webhooks/it/post/requestBody/content/application~1json/schema"))
    assert [each.origin for each in api.definitions.values()] == [OfWebhook("it")]
    assert api.webhooks[0].pointer == TypeId("#/webhooks/it/post")


@pytest.mark.parametrize(
    ("field", "events"),
    [
        ({"const": "it.happened"}, ("it.happened",)),
        ({"type": "string", "enum": ["it.happened", "it.did"]}, ("it.happened", "it.did")),
        ({"type": "string", "example": "it.happened"}, ("it.happened",)),
        ({"type": "string", "examples": ["it.happened", 3]}, ("it.happened",)),
        ({"oneOf": [{"const": "a"}, {"const": "b"}]}, ("a", "b")),
    ],
)
def test_event_types(field: object, events: tuple[str, ...]) -> None:
    found, faults = webhook(thing(data=thing(event_type=field)))
    assert found.events == events
    assert faults == ()


@pytest.mark.parametrize("name", ["event_type", "type", "event"])
def test_event_types_stand_in_usual_places(name: str) -> None:
    assert webhook(thing(**{name: {"const": "a"}}))[0].events == ("a",)


def test_the_configuration_says_where_the_event_type_stands() -> None:
    schema = thing(meta=thing(kind={"const": "a"}), type={"const": "b"})
    assert webhook(schema, ("meta", "kind"))[0].events == ("a",)
    assert webhook(thing(kind={"const": "c"}), ("meta", "kind"))[0].events == ("c",)
    assert webhook(thing(type={"const": "b"}), ("meta", "kind"))[0].events == ()


def test_a_union_of_payloads_has_the_events_of_all() -> None:
    schema = {"oneOf": [thing(type={"const": "a"}), thing(type={"const": "b"})]}
    assert webhook(schema)[0].events == ("a", "b")


def test_a_payload_without_an_event_type_is_reported() -> None:
    found, faults = webhook(thing(x=TEXT, data=thing(y=TEXT, z=thing(deep=TEXT))))
    assert found.events == ()
    assert found.shape == (("x",), ("data", "y"), ("data", "z"))
    assert faults == ("webhook-without-event",)


def test_what_sends_nothing_is_reported() -> None:
    api, faults = lowered({"webhooks": {"a": {}, "b": {"post": {}}}})
    assert [(each.name, each.payload) for each in api.webhooks] == [("b", Any())]
    assert codes(faults) == ("webhook-without-operation", "webhook-without-event")
