"""The resource `client.ai.conversations.conversation_insights`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.children import Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit

if TYPE_CHECKING:
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ...._runtime.sequences import SequenceNotStr
    from ....types.ai.conversations.conversation_insight_retrieve_aggregates_response import (
        ConversationInsightRetrieveAggregatesResponse,
    )

__all__ = [
    "AsyncConversationInsights",
    "AsyncConversationInsightsWithRawResponse",
    "AsyncConversationInsightsWithStreamingResponse",
    "ConversationInsights",
    "ConversationInsightsWithRawResponse",
    "ConversationInsightsWithStreamingResponse",
]

_RETRIEVE_AGGREGATES = Endpoint(
    "GET",
    "/ai/conversations/conversation-insights/aggregates",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class ConversationInsights(SyncResource):
    """`client.ai.conversations.conversation_insights`"""

    with_raw_response: Raw[ConversationInsightsWithRawResponse] = Raw(
        "ConversationInsightsWithRawResponse"
    )
    with_streaming_response: Streamed[ConversationInsightsWithStreamingResponse] = Streamed(
        "ConversationInsightsWithStreamingResponse"
    )

    def retrieve_aggregates(
        self,
        *,
        group_by: SequenceNotStr[str] | Omit = omit,
        show: SequenceNotStr[str] | Omit = omit,
        insight_id: str | Omit = omit,
        created_at: str | Omit = omit,
        metadata_assistant_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationInsightRetrieveAggregatesResponse:
        """Aggregate insights

        Counts the answers an insight has given, grouped by the fields you name. One call a day,
        bounded by `created_at`, gives a time series.

        Args:
            group_by: Fields to group by, each a parameter of its own or joined by commas. A
                field of the conversation's metadata starts with `metadata.`.
            show: Fields to put in each row, written like those of `group_by`.
            insight_id: Counts the answers of this insight only.
            created_at: The span of time to look at; `gte.` opens it, `lt.` closes it.
            metadata_assistant_id: Counts the conversations of this assistant only.

        Example (async: `await` it):
            response = client.ai.conversations.conversation_insights.retrieve_aggregates()
            print(response.data)
        """
        from ....types.ai.conversations.conversation_insight_retrieve_aggregates_response import (
            ConversationInsightRetrieveAggregatesResponse,
        )

        return self._call(
            _RETRIEVE_AGGREGATES,
            ConversationInsightRetrieveAggregatesResponse,
            query={
                "group_by": group_by,
                "show": show,
                "insight_id": insight_id,
                "created_at": created_at,
                "metadata.assistant_id": metadata_assistant_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class ConversationInsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: ConversationInsights) -> None:
        self._resource = resource
        self.retrieve_aggregates = raw_response(resource.retrieve_aggregates)


class ConversationInsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: ConversationInsights) -> None:
        self._resource = resource
        self.retrieve_aggregates = streamed_response(resource.retrieve_aggregates)


class AsyncConversationInsights(AsyncResource):
    """`client.ai.conversations.conversation_insights`"""

    with_raw_response: Raw[AsyncConversationInsightsWithRawResponse] = Raw(
        "AsyncConversationInsightsWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncConversationInsightsWithStreamingResponse] = Streamed(
        "AsyncConversationInsightsWithStreamingResponse"
    )

    async def retrieve_aggregates(
        self,
        *,
        group_by: SequenceNotStr[str] | Omit = omit,
        show: SequenceNotStr[str] | Omit = omit,
        insight_id: str | Omit = omit,
        created_at: str | Omit = omit,
        metadata_assistant_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ConversationInsightRetrieveAggregatesResponse:
        """Aggregate insights

        Counts the answers an insight has given, grouped by the fields you name. One call a day,
        bounded by `created_at`, gives a time series.

        Args:
            group_by: Fields to group by, each a parameter of its own or joined by commas. A
                field of the conversation's metadata starts with `metadata.`.
            show: Fields to put in each row, written like those of `group_by`.
            insight_id: Counts the answers of this insight only.
            created_at: The span of time to look at; `gte.` opens it, `lt.` closes it.
            metadata_assistant_id: Counts the conversations of this assistant only.

        Example (async: `await` it):
            response = client.ai.conversations.conversation_insights.retrieve_aggregates()
            print(response.data)
        """
        from ....types.ai.conversations.conversation_insight_retrieve_aggregates_response import (
            ConversationInsightRetrieveAggregatesResponse,
        )

        return await self._call(
            _RETRIEVE_AGGREGATES,
            ConversationInsightRetrieveAggregatesResponse,
            query={
                "group_by": group_by,
                "show": show,
                "insight_id": insight_id,
                "created_at": created_at,
                "metadata.assistant_id": metadata_assistant_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncConversationInsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncConversationInsights) -> None:
        self._resource = resource
        self.retrieve_aggregates = async_raw_response(resource.retrieve_aggregates)


class AsyncConversationInsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncConversationInsights) -> None:
        self._resource = resource
        self.retrieve_aggregates = async_streamed_response(resource.retrieve_aggregates)
