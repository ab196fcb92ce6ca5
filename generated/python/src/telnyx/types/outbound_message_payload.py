from typing import Literal

from .._runtime.models import BaseModel, DateTime, Field, Open
from .error_detail import ErrorDetail
from .line_type import LineType
from .message_fee import MessageFee


class OutboundMessagePayloadFrom(BaseModel):
    """Who sent it."""

    phone_number: str | None = None
    """The number, short code or alphanumeric sender."""

    carrier: str | None = None
    """The carrier behind the number."""

    line_type: LineType | None = None
    """The kind of line behind a number; empty if it is not known."""


class OutboundMessagePayloadTo(BaseModel):
    """One of those who get it."""

    phone_number: str | None = None
    """The number, in E.164 form, or a short code."""

    status: (
        Open[
            Literal[
                "queued",
                "sending",
                "sent",
                "expired",
                "sending_failed",
                "delivery_unconfirmed",
                "delivered",
                "delivery_failed",
            ]
        ]
        | None
    ) = None
    """How delivery is going."""

    carrier: str | None = None
    """The carrier behind the number."""

    line_type: LineType | None = None
    """The kind of line behind a number; empty if it is not known."""


class OutboundMessagePayloadCc(BaseModel):
    """One of those."""

    phone_number: str | None = None
    """The number, in E.164 form, or a short code."""

    status: (
        Open[
            Literal[
                "queued",
                "sending",
                "sent",
                "delivered",
                "sending_failed",
                "delivery_failed",
                "delivery_unconfirmed",
            ]
        ]
        | None
    ) = None
    """How delivery is going."""

    carrier: str | None = None
    """The carrier behind the number."""

    line_type: LineType | None = None
    """The kind of line behind a number; empty if it is not known."""


class OutboundMessagePayloadMedia(BaseModel):
    """One piece of media."""

    url: str | None = None
    """Where it can be fetched."""

    content_type: str | None = None
    """Its media type; null until it was fetched."""

    sha256: str | None = None
    """Its SHA-256 digest; null until it was fetched."""

    size: int | None = None
    """Its size in bytes; null until it was fetched."""


class OutboundMessagePayloadCost(BaseModel):
    """What it cost; null while that is open."""

    amount: str | None = None
    """The amount, as a decimal in text."""

    currency: str | None = None
    """The currency's ISO 4217 code."""


class OutboundMessagePayloadCostBreakdown(BaseModel):
    """What the cost is made up of."""

    carrier_fee: MessageFee | None = None
    """A part of what a message cost."""

    rate: MessageFee | None = None
    """A part of what a message cost."""


class OutboundMessagePayload(BaseModel):
    """A message that you sent."""

    id: str | None = None
    """The message's id."""

    record_type: Literal["message"] | None = None
    """Always `message`."""

    direction: Literal["outbound"] | None = None
    """Always `outbound`."""

    type: Open[Literal["SMS", "MMS"]] | None = None
    """The kind of message."""

    from_: OutboundMessagePayloadFrom | None = Field(default=None, alias="from")
    """Who sent it."""

    to: list[OutboundMessagePayloadTo] | None = None
    """Who gets it."""

    cc: list[OutboundMessagePayloadCc] | None = None
    """Who else gets it, in a group."""

    text: str | None = None
    """What it says."""

    subject: str | None = None
    """The subject line of an MMS."""

    media: list[OutboundMessagePayloadMedia] | None = None
    """What goes with it."""

    encoding: str | None = None
    """How the text is encoded."""

    parts: int | None = None
    """How many parts it is sent in."""

    num_chars: int | None = None
    """How many characters the text has."""

    messaging_profile_id: str | None = None
    """The messaging profile it belongs to."""

    organization_id: str | None = None
    """Whose message it is."""

    tags: list[str] | None = None
    """Labels on it."""

    cost: OutboundMessagePayloadCost | None = None
    """What it cost; null while that is open."""

    cost_breakdown: OutboundMessagePayloadCostBreakdown | None = None
    """What the cost is made up of."""

    tcr_campaign_id: str | None = None
    """Its campaign in The Campaign Registry."""

    tcr_campaign_registered: str | None = None
    """Whether that campaign is registered."""

    tcr_campaign_billable: bool | None = None
    """Whether that campaign is billed."""

    received_at: DateTime | None = None
    """When it reached us."""

    sent_at: DateTime | None = None
    """When it was passed on; null until then."""

    completed_at: DateTime | None = None
    """When nothing more was to happen to it; null until then."""

    valid_until: DateTime | None = None
    """When it is given up if it is still waiting; null once it is on its way."""

    wait_seconds: float | None = None
    """How long it waits for its turn, in seconds."""

    smart_encoding_applied: bool | None = None
    """Whether characters were replaced by similar ones that take less room."""

    webhook_url: str | None = None
    """Where delivery is reported."""

    webhook_failover_url: str | None = None
    """Where delivery is reported when `webhook_url` fails."""

    errors: list[ErrorDetail] | None = None
    """What went wrong on the way, if anything did."""


class MessageSendResponse(BaseModel):
    data: OutboundMessagePayload | None = None
    """A message that you sent."""
