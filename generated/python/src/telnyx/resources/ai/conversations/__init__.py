"""The resource `client.ai.conversations`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from ...._runtime.children import Child, Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit
from ...._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ...._runtime.sequences import SequenceNotStr
    from ....types.ai.conversation_retrieve_conversations_insights_response import (
        ConversationRetrieveConversationsInsightsResponse,
    )
    from ....types.conversation import (
        Conversation,
        ConversationListResponse,
        ConversationRetrieveResponse,
        ConversationUpdateResponse,
    )
    from .conversation_insights import (
        AsyncConversationInsights,
        AsyncConversationInsightsWithRawResponse,
        AsyncConversationInsightsWithStreamingResponse,
        ConversationInsights,
        ConversationInsightsWithRawResponse,
        ConversationInsightsWithStreamingResponse,
    )
    from .insight_groups import (
        AsyncInsightGroups,
        AsyncInsightGroupsWithRawResponse,
        AsyncInsightGroupsWithStreamingResponse,
        InsightGroups,
        InsightGroupsWithRawResponse,
        InsightGroupsWithStreamingResponse,
    )
    from .insights import (
        AsyncInsights,
        AsyncInsightsWithRawResponse,
        AsyncInsightsWithStreamingResponse,
        Insights,
        InsightsWithRawResponse,
        InsightsWithStreamingResponse,
    )
    from .messages import (
        AsyncMessages,
        AsyncMessagesWithRawResponse,
        AsyncMessagesWithStreamingResponse,
        Messages,
        MessagesWithRawResponse,
        MessagesWithStreamingResponse,
    )

__all__ = [
    "AsyncConversations",
    "AsyncConversationsWithRawResponse",
    "AsyncConversationsWithStreamingResponse",
    "Conversations",
    "ConversationsWithRawResponse",
    "ConversationsWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_errors_2 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "404": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST = Endpoint("GET", "/ai/conversations", errors=_errors_1)
_CREATE = Endpoint("POST", "/ai/conversations", body="json", errors=_errors_1)
_RETRIEVE = Endpoint("GET", "/ai/conversations/{conversation_id}", errors=_errors_2)
_UPDATE = Endpoint("PUT", "/ai/conversations/{conversation_id}", body="json", errors=_errors_2)
_DELETE = Endpoint("DELETE", "/ai/conversations/{conversation_id}", accept="*/*", errors=_errors_2)
_RETRIEVE_CONVERSATIONS_INSIGHTS = Endpoint(
    "GET", "/ai/conversations/{conversation_id}/conversations-insights", errors=_errors_2
)
_ADD_MESSAGE = Endpoint(
    "POST",
    "/ai/conversations/{conversation_id}/message",
    body="json",
    accept="*/*",
    errors=_errors_2,
)


class Conversations(SyncResource):
    """`client.ai.conversations`"""

    conversation_insights: Child[ConversationInsights] = Child("ConversationInsights")
    insight_groups: Child[InsightGroups] = Child("InsightGroups")
    insights: Child[Insights] = Child("Insights")
    messages: Child[Messages] = Child("Messages")
    with_raw_response: Raw[ConversationsWithRawResponse] = Raw("ConversationsWithRawResponse")
    with_streaming_response: Streamed[ConversationsWithStreamingResponse] = Streamed(
        "ConversationsWithStreamingResponse"
    )

    def list(
        self,
        *,
        id: str | Omit = omit,
        name: str | Omit = omit,
        created_at: str | Omit = omit,
        last_message_at: str | Omit = omit,
        metadata_assistant_id: str | Omit = omit,
        metadata_call_control_id: str | Omit = omit,
        metadata_telnyx_agent_target: str | Omit = omit,
        metadata_telnyx_end_user_target: str | Omit = omit,
        metadata_telnyx_conversation_channel: str | Omit = omit,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        or_: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationListResponse:
        """List conversations

        Returns the conversations of your account.

        Filters are written the PostgREST way: an operator, a dot and a value, as in `eq.sms` or
        `gte.2025-04-01`. Besides the parameters below, any key of a conversation's metadata can be
        filtered by sending `metadata->KEY` as an extra query parameter.

        Args:
            id: Keeps conversations whose id matches the filter.
            name: Keeps conversations whose name matches; `like` takes `%` as a wildcard.
            created_at: Keeps conversations that were started in the given span of time.
            last_message_at: Keeps conversations whose newest message falls in the given span of
                time.
            metadata_assistant_id: Keeps conversations held by this assistant.
            metadata_call_control_id: Keeps the conversation that belongs to this phone call.
            metadata_telnyx_agent_target: Keeps conversations by the assistant's side, a phone
                number or a SIP URI.
            metadata_telnyx_end_user_target: Keeps conversations by the person's side, a phone
                number or a SIP URI.
            metadata_telnyx_conversation_channel: Keeps conversations held over this channel,
                such as `phone_call` or `sms`.
            limit: How many conversations to return at most.
            order: The field to sort by and the direction, `asc` or `desc`, joined by a dot.
            or_: Several filters in parentheses, of which one is enough.

        Example (async: `await` it):
            conversations = client.ai.conversations.list()
            print(conversations.data)
        """
        from ....types.conversation import ConversationListResponse

        return self._call(
            _LIST,
            ConversationListResponse,
            query={
                "id": id,
                "name": name,
                "created_at": created_at,
                "last_message_at": last_message_at,
                "metadata->assistant_id": metadata_assistant_id,
                "metadata->call_control_id": metadata_call_control_id,
                "metadata->telnyx_agent_target": metadata_telnyx_agent_target,
                "metadata->telnyx_end_user_target": metadata_telnyx_end_user_target,
                "metadata->telnyx_conversation_channel": metadata_telnyx_conversation_channel,
                "limit": limit,
                "order": order,
                "or": or_,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        name: str | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Conversation:
        """Create a conversation

        Starts an empty conversation, to which messages can be added or which a model can be asked
        to continue. Both fields may be left out.

        Args:
            name: A label that helps people tell conversations apart.
            metadata: Your own keys and values. `ai_disabled` set to `true` starts the
                conversation with the assistant muted.

        Example (async: `await` it):
            conversation = client.ai.conversations.create()
            print(conversation.id)
        """
        from ....types.conversation import Conversation

        return self._call(
            _CREATE,
            Conversation,
            body={"name": name, "metadata": metadata},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationRetrieveResponse:
        """Get a conversation

        Returns one conversation without its messages.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            conversation = client.ai.conversations.retrieve(
                "550e8400-e29b-41d4-a716-446655440000",
            )
            print(conversation.data)
        """
        from ....types.conversation import ConversationRetrieveResponse

        return self._call(
            _RETRIEVE,
            ConversationRetrieveResponse,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def update(
        self,
        conversation_id: str,
        *,
        metadata: Mapping[str, str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationUpdateResponse:
        """Update conversation metadata

        Writes metadata; nothing else about a conversation can be changed.

        Args:
            conversation_id: The conversation's id.
            metadata: Keys and values to keep with the conversation. `ai_disabled` set to `true`
                mutes the assistant, as when a person takes over, and `false` lets it speak again.

        Example (async: `await` it):
            conversation = client.ai.conversations.update(
                conversation_id="550e8400-e29b-41d4-a716-446655440000",
            )
            print(conversation.data)
        """
        from ....types.conversation import ConversationUpdateResponse

        return self._call(
            _UPDATE,
            ConversationUpdateResponse,
            path={"conversation_id": conversation_id},
            body={"metadata": metadata},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete a conversation

        Removes the conversation with all its messages. This can't be undone.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            client.ai.conversations.delete(
                "550e8400-e29b-41d4-a716-446655440000",
            )
        """
        return self._call(
            _DELETE,
            NoneType,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve_conversations_insights(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationRetrieveConversationsInsightsResponse:
        """Get insights for a conversation

        Returns what the insights found out about this conversation, and how far those still at work
        have come.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            response = client.ai.conversations.retrieve_conversations_insights(
                "550e8400-e29b-41d4-a716-446655440000",
            )
            print(response.data)
        """
        from ....types.ai.conversation_retrieve_conversations_insights_response import (
            ConversationRetrieveConversationsInsightsResponse,
        )

        return self._call(
            _RETRIEVE_CONVERSATIONS_INSIGHTS,
            ConversationRetrieveConversationsInsightsResponse,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def add_message(
        self,
        conversation_id: str,
        *,
        role: str,
        content: str | Omit = omit,
        name: str | Omit = omit,
        sent_at: str | datetime | Omit = omit,
        metadata: Mapping[str, str | int | bool | SequenceNotStr[str | int | bool]] | Omit = omit,
        tool_call_id: str | Omit = omit,
        tool_calls: Sequence[Mapping[str, object]] | Omit = omit,
        tool_choice: str | Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Create Message

        Appends a message as it is, without asking a model for an answer. Use it to bring in what
        was said elsewhere.

        Args:
            conversation_id: The conversation to append to.
            role: Who speaks, such as `user`, `assistant` or `tool`.
            content: What is said.
            name: The speaker's name, where several have the same role.
            sent_at: When it was said, if not just now.
            metadata: Your own keys and values for this message.
            tool_call_id: The call that this message answers; only for the role `tool`.
            tool_calls: The calls an assistant asked for, in the form models return them.
            tool_choice: Which tools the assistant was free to use, by a word or as an object
                that names one.

        Example (async: `await` it):
            client.ai.conversations.add_message(
                conversation_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                role="user",
            )
        """
        return self._call(
            _ADD_MESSAGE,
            NoneType,
            path={"conversation_id": conversation_id},
            body={
                "role": role,
                "content": content,
                "name": name,
                "sent_at": sent_at,
                "metadata": metadata,
                "tool_call_id": tool_call_id,
                "tool_calls": tool_calls,
                "tool_choice": tool_choice,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class ConversationsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    conversation_insights: ConversationInsightsWithRawResponse
    insight_groups: InsightGroupsWithRawResponse
    insights: InsightsWithRawResponse
    messages: MessagesWithRawResponse

    def __init__(self, resource: Conversations) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.create = raw_response(resource.create)
        self.retrieve = raw_response(resource.retrieve)
        self.update = raw_response(resource.update)
        self.delete = raw_response(resource.delete)
        self.retrieve_conversations_insights = raw_response(
            resource.retrieve_conversations_insights
        )
        self.add_message = raw_response(resource.add_message)


class ConversationsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    conversation_insights: ConversationInsightsWithStreamingResponse
    insight_groups: InsightGroupsWithStreamingResponse
    insights: InsightsWithStreamingResponse
    messages: MessagesWithStreamingResponse

    def __init__(self, resource: Conversations) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.create = streamed_response(resource.create)
        self.retrieve = streamed_response(resource.retrieve)
        self.update = streamed_response(resource.update)
        self.delete = streamed_response(resource.delete)
        self.retrieve_conversations_insights = streamed_response(
            resource.retrieve_conversations_insights
        )
        self.add_message = streamed_response(resource.add_message)


class AsyncConversations(AsyncResource):
    """`client.ai.conversations`"""

    conversation_insights: Child[AsyncConversationInsights] = Child("AsyncConversationInsights")
    insight_groups: Child[AsyncInsightGroups] = Child("AsyncInsightGroups")
    insights: Child[AsyncInsights] = Child("AsyncInsights")
    messages: Child[AsyncMessages] = Child("AsyncMessages")
    with_raw_response: Raw[AsyncConversationsWithRawResponse] = Raw(
        "AsyncConversationsWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncConversationsWithStreamingResponse] = Streamed(
        "AsyncConversationsWithStreamingResponse"
    )

    async def list(
        self,
        *,
        id: str | Omit = omit,
        name: str | Omit = omit,
        created_at: str | Omit = omit,
        last_message_at: str | Omit = omit,
        metadata_assistant_id: str | Omit = omit,
        metadata_call_control_id: str | Omit = omit,
        metadata_telnyx_agent_target: str | Omit = omit,
        metadata_telnyx_end_user_target: str | Omit = omit,
        metadata_telnyx_conversation_channel: str | Omit = omit,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        or_: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationListResponse:
        """List conversations

        Returns the conversations of your account.

        Filters are written the PostgREST way: an operator, a dot and a value, as in `eq.sms` or
        `gte.2025-04-01`. Besides the parameters below, any key of a conversation's metadata can be
        filtered by sending `metadata->KEY` as an extra query parameter.

        Args:
            id: Keeps conversations whose id matches the filter.
            name: Keeps conversations whose name matches; `like` takes `%` as a wildcard.
            created_at: Keeps conversations that were started in the given span of time.
            last_message_at: Keeps conversations whose newest message falls in the given span of
                time.
            metadata_assistant_id: Keeps conversations held by this assistant.
            metadata_call_control_id: Keeps the conversation that belongs to this phone call.
            metadata_telnyx_agent_target: Keeps conversations by the assistant's side, a phone
                number or a SIP URI.
            metadata_telnyx_end_user_target: Keeps conversations by the person's side, a phone
                number or a SIP URI.
            metadata_telnyx_conversation_channel: Keeps conversations held over this channel,
                such as `phone_call` or `sms`.
            limit: How many conversations to return at most.
            order: The field to sort by and the direction, `asc` or `desc`, joined by a dot.
            or_: Several filters in parentheses, of which one is enough.

        Example (async: `await` it):
            conversations = client.ai.conversations.list()
            print(conversations.data)
        """
        from ....types.conversation import ConversationListResponse

        return await self._call(
            _LIST,
            ConversationListResponse,
            query={
                "id": id,
                "name": name,
                "created_at": created_at,
                "last_message_at": last_message_at,
                "metadata->assistant_id": metadata_assistant_id,
                "metadata->call_control_id": metadata_call_control_id,
                "metadata->telnyx_agent_target": metadata_telnyx_agent_target,
                "metadata->telnyx_end_user_target": metadata_telnyx_end_user_target,
                "metadata->telnyx_conversation_channel": metadata_telnyx_conversation_channel,
                "limit": limit,
                "order": order,
                "or": or_,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        name: str | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Conversation:
        """Create a conversation

        Starts an empty conversation, to which messages can be added or which a model can be asked
        to continue. Both fields may be left out.

        Args:
            name: A label that helps people tell conversations apart.
            metadata: Your own keys and values. `ai_disabled` set to `true` starts the
                conversation with the assistant muted.

        Example (async: `await` it):
            conversation = client.ai.conversations.create()
            print(conversation.id)
        """
        from ....types.conversation import Conversation

        return await self._call(
            _CREATE,
            Conversation,
            body={"name": name, "metadata": metadata},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationRetrieveResponse:
        """Get a conversation

        Returns one conversation without its messages.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            conversation = client.ai.conversations.retrieve(
                "550e8400-e29b-41d4-a716-446655440000",
            )
            print(conversation.data)
        """
        from ....types.conversation import ConversationRetrieveResponse

        return await self._call(
            _RETRIEVE,
            ConversationRetrieveResponse,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def update(
        self,
        conversation_id: str,
        *,
        metadata: Mapping[str, str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationUpdateResponse:
        """Update conversation metadata

        Writes metadata; nothing else about a conversation can be changed.

        Args:
            conversation_id: The conversation's id.
            metadata: Keys and values to keep with the conversation. `ai_disabled` set to `true`
                mutes the assistant, as when a person takes over, and `false` lets it speak again.

        Example (async: `await` it):
            conversation = client.ai.conversations.update(
                conversation_id="550e8400-e29b-41d4-a716-446655440000",
            )
            print(conversation.data)
        """
        from ....types.conversation import ConversationUpdateResponse

        return await self._call(
            _UPDATE,
            ConversationUpdateResponse,
            path={"conversation_id": conversation_id},
            body={"metadata": metadata},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete a conversation

        Removes the conversation with all its messages. This can't be undone.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            client.ai.conversations.delete(
                "550e8400-e29b-41d4-a716-446655440000",
            )
        """
        return await self._call(
            _DELETE,
            NoneType,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve_conversations_insights(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationRetrieveConversationsInsightsResponse:
        """Get insights for a conversation

        Returns what the insights found out about this conversation, and how far those still at work
        have come.

        Args:
            conversation_id: The conversation's id.

        Example (async: `await` it):
            response = client.ai.conversations.retrieve_conversations_insights(
                "550e8400-e29b-41d4-a716-446655440000",
            )
            print(response.data)
        """
        from ....types.ai.conversation_retrieve_conversations_insights_response import (
            ConversationRetrieveConversationsInsightsResponse,
        )

        return await self._call(
            _RETRIEVE_CONVERSATIONS_INSIGHTS,
            ConversationRetrieveConversationsInsightsResponse,
            path={"conversation_id": conversation_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def add_message(
        self,
        conversation_id: str,
        *,
        role: str,
        content: str | Omit = omit,
        name: str | Omit = omit,
        sent_at: str | datetime | Omit = omit,
        metadata: Mapping[str, str | int | bool | SequenceNotStr[str | int | bool]] | Omit = omit,
        tool_call_id: str | Omit = omit,
        tool_calls: Sequence[Mapping[str, object]] | Omit = omit,
        tool_choice: str | Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Create Message

        Appends a message as it is, without asking a model for an answer. Use it to bring in what
        was said elsewhere.

        Args:
            conversation_id: The conversation to append to.
            role: Who speaks, such as `user`, `assistant` or `tool`.
            content: What is said.
            name: The speaker's name, where several have the same role.
            sent_at: When it was said, if not just now.
            metadata: Your own keys and values for this message.
            tool_call_id: The call that this message answers; only for the role `tool`.
            tool_calls: The calls an assistant asked for, in the form models return them.
            tool_choice: Which tools the assistant was free to use, by a word or as an object
                that names one.

        Example (async: `await` it):
            client.ai.conversations.add_message(
                conversation_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                role="user",
            )
        """
        return await self._call(
            _ADD_MESSAGE,
            NoneType,
            path={"conversation_id": conversation_id},
            body={
                "role": role,
                "content": content,
                "name": name,
                "sent_at": sent_at,
                "metadata": metadata,
                "tool_call_id": tool_call_id,
                "tool_calls": tool_calls,
                "tool_choice": tool_choice,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncConversationsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    conversation_insights: AsyncConversationInsightsWithRawResponse
    insight_groups: AsyncInsightGroupsWithRawResponse
    insights: AsyncInsightsWithRawResponse
    messages: AsyncMessagesWithRawResponse

    def __init__(self, resource: AsyncConversations) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.create = async_raw_response(resource.create)
        self.retrieve = async_raw_response(resource.retrieve)
        self.update = async_raw_response(resource.update)
        self.delete = async_raw_response(resource.delete)
        self.retrieve_conversations_insights = async_raw_response(
            resource.retrieve_conversations_insights
        )
        self.add_message = async_raw_response(resource.add_message)


class AsyncConversationsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    conversation_insights: AsyncConversationInsightsWithStreamingResponse
    insight_groups: AsyncInsightGroupsWithStreamingResponse
    insights: AsyncInsightsWithStreamingResponse
    messages: AsyncMessagesWithStreamingResponse

    def __init__(self, resource: AsyncConversations) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.create = async_streamed_response(resource.create)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.update = async_streamed_response(resource.update)
        self.delete = async_streamed_response(resource.delete)
        self.retrieve_conversations_insights = async_streamed_response(
            resource.retrieve_conversations_insights
        )
        self.add_message = async_streamed_response(resource.add_message)
