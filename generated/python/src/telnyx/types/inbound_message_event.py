from typing import Literal

from .._runtime.models import BaseModel, DateTime
from .inbound_message_payload import InboundMessagePayload


class InboundMessage(BaseModel):
    """The arrival of a message."""

    id: str | None = None
    """The event's id; the same if it is sent again."""

    record_type: Literal["event"] | None = None
    """Always `event`."""

    event_type: Literal["message.received"] | None = None
    """What happened."""

    occurred_at: DateTime | None = None
    """When it happened."""

    payload: InboundMessagePayload | None = None
    """A message that was sent to you."""


class InboundMessageEvent(BaseModel):
    """A message that has arrived, as your server receives it."""

    data: InboundMessage | None = None
    """The arrival of a message."""
