"""Which class a payload is of: whatever it looks like, one answer or none."""

from __future__ import annotations

import pytest
from runtime_under_test.webhook_events import WebhookEvents

SHAPES = WebhookEvents(
    {"clicked": ("m", "Clicked")},
    (("m", "Campaign", ("campaignId", "brandId", "type")), ("m", "Link", ("data.url", "data.message_id"))),
)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"data": {"event_type": "clicked"}}, "Clicked"),
        ({"event_type": "clicked", "payload": {}}, "Clicked"),
        ({"campaignId": "1", "type": "X", "new": 1}, "Campaign"),
        ({"data": {"url": "x", "message_id": "y", "new": 1}}, "Link"),
        ({"type": "X", "a": 1, "b": 2}, None),
        ({"data": {"event_type": "other", "a": 1}}, None),
        ({}, None),
        ([], None),
        ("text", None),
    ],
)
def test_a_payload_is_known_by_its_event_type_else_by_its_fields(body: object, name: str | None) -> None:
    found = SHAPES.find(body, ("data", "event_type"))
    assert (found and found[1]) == name
