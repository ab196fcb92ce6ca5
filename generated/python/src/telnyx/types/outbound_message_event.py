from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open
from .outbound_message_payload import OutboundMessagePayload


class OutboundMessage(BaseModel):
    """What happened to a message that you sent."""

    id: str | None = None
    """The event's id; the same if it is sent again."""

    record_type: Literal["event"] | None = None
    """Always `event`."""

    event_type: Open[Literal["message.sent", "message.finalized"]] | None = None
    """What happened."""

    occurred_at: DateTime | None = None
    """When it happened."""

    payload: OutboundMessagePayload | None = None
    """A message that you sent."""


class OutboundMessageEventMeta(BaseModel):
    """How this was delivered to you."""

    attempt: int | None = None
    """Which attempt it is, counted from 1."""

    delivered_to: str | None = None
    """The URL it was sent to."""


class OutboundMessageEvent(BaseModel):
    """News of a message that you sent, as your server receives it."""

    data: OutboundMessage | None = None
    """What happened to a message that you sent."""

    meta: OutboundMessageEventMeta | None = None
    """How this was delivered to you."""
