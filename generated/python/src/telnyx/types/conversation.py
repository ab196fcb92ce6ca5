from .._runtime.models import BaseModel, DateTime


class Conversation(BaseModel):
    """A thread of messages between a person and an assistant."""

    id: str
    """The conversation's id."""

    name: str | None = None
    """A label that helps people tell conversations apart."""

    metadata: dict[str, str]
    """What is known about the conversation: keys that start with `telnyx_` are set by the channel,
    all others by you. With `ai_disabled` the assistant is muted, and asking it to chat is a 400.
    """

    created_at: DateTime
    """When the conversation was started."""

    last_message_at: DateTime
    """When its newest message was added."""


class ConversationListResponse(BaseModel):
    data: list[Conversation]
    """The matching conversations."""


class ConversationRetrieveResponse(BaseModel):
    data: Conversation | None = None
    """A thread of messages between a person and an assistant."""


class ConversationUpdateResponse(BaseModel):
    data: Conversation | None = None
    """A thread of messages between a person and an assistant."""
