from collections.abc import Mapping, Sequence
from datetime import datetime

from typing_extensions import Required, TypedDict

from ..._runtime.sequences import SequenceNotStr


class ConversationListParams(TypedDict, total=False):
    """Arguments of `ai.conversations.list`."""

    id: str
    """Keeps conversations whose id matches the filter."""

    name: str
    """Keeps conversations whose name matches; `like` takes `%` as a wildcard."""

    created_at: str
    """Keeps conversations that were started in the given span of time."""

    last_message_at: str
    """Keeps conversations whose newest message falls in the given span of time."""

    metadata_assistant_id: str
    """Keeps conversations held by this assistant."""

    metadata_call_control_id: str
    """Keeps the conversation that belongs to this phone call."""

    metadata_telnyx_agent_target: str
    """Keeps conversations by the assistant's side, a phone number or a SIP URI."""

    metadata_telnyx_end_user_target: str
    """Keeps conversations by the person's side, a phone number or a SIP URI."""

    metadata_telnyx_conversation_channel: str
    """Keeps conversations held over this channel, such as `phone_call` or `sms`."""

    limit: int
    """How many conversations to return at most."""

    order: str
    """The field to sort by and the direction, `asc` or `desc`, joined by a dot."""

    or_: str
    """Several filters in parentheses, of which one is enough."""


class ConversationCreateParams(TypedDict, total=False):
    """Arguments of `ai.conversations.create`."""

    name: str
    """A label that helps people tell conversations apart."""

    metadata: Mapping[str, str]
    """Your own keys and values. `ai_disabled` set to `true` starts the conversation with the
    assistant muted.
    """


class ConversationRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.conversations.retrieve`."""


class ConversationUpdateParams(TypedDict, total=False):
    """Arguments of `ai.conversations.update`."""

    metadata: Mapping[str, str]
    """Keys and values to keep with the conversation. `ai_disabled` set to `true` mutes the
    assistant, as when a person takes over, and `false` lets it speak again.
    """


class ConversationDeleteParams(TypedDict, total=False):
    """Arguments of `ai.conversations.delete`."""


class ConversationRetrieveConversationsInsightsParams(TypedDict, total=False):
    """Arguments of `ai.conversations.retrieve_conversations_insights`."""


class ConversationAddMessageParams(TypedDict, total=False):
    """Arguments of `ai.conversations.add_message`."""

    role: Required[str]
    """Who speaks, such as `user`, `assistant` or `tool`."""

    content: str
    """What is said."""

    name: str
    """The speaker's name, where several have the same role."""

    sent_at: str | datetime
    """When it was said, if not just now."""

    metadata: Mapping[str, str | int | bool | SequenceNotStr[str | int | bool]]
    """Your own keys and values for this message."""

    tool_call_id: str
    """The call that this message answers; only for the role `tool`."""

    tool_calls: Sequence[Mapping[str, object]]
    """The calls an assistant asked for, in the form models return them."""

    tool_choice: str | Mapping[str, object]
    """Which tools the assistant was free to use, by a word or as an object that names one."""
