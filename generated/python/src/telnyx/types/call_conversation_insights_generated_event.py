from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open


class CallConversationInsightsGeneratedEventDataPayloadResults(BaseModel):
    """One insight's answer."""

    insight_id: str | None = None
    """The insight that was asked."""

    result: dict[str, object] | str | None = None
    """The answer; an object where the insight has a `json_schema`."""


class CallConversationInsightsGeneratedEventDataPayload(BaseModel):
    """The call and the answers."""

    call_control_id: str | None = None
    """The id to steer the call by."""

    call_leg_id: str | None = None
    """This side of the call."""

    call_session_id: str | None = None
    """All sides of the call together."""

    calling_party_type: Open[Literal["pstn", "sip"]] | None = None
    """Where the call came from."""

    client_state: str | None = None
    """What you asked to be reminded of, Base64."""

    connection_id: str | None = None
    """The call control application."""

    insight_group_id: str | None = None
    """The group that was answered."""

    results: list[CallConversationInsightsGeneratedEventDataPayloadResults] | None = None
    """An answer for each insight of the group."""


class CallConversationInsightsGeneratedEventData(BaseModel):
    """What happened."""

    id: str | None = None
    """The event's id; the same if it is sent again."""

    record_type: Literal["event"] | None = None
    """Always `event`."""

    event_type: Literal["call.conversation_insights.generated"] | None = None
    """What happened."""

    occurred_at: DateTime | None = None
    """When it happened."""

    payload: CallConversationInsightsGeneratedEventDataPayload | None = None
    """The call and the answers."""


class CallConversationInsightsGeneratedEvent(BaseModel):
    """The answers of an insight group about a phone call, as your server receives them."""

    data: CallConversationInsightsGeneratedEventData | None = None
    """What happened."""
