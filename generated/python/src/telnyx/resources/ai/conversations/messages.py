"""The resource `client.ai.conversations.messages`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ...._runtime.children import Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.pages import AsyncPage, PageNumber, SyncPage
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
    from ...._runtime.pages import AsyncPaginator
    from ...._runtime.sentinels import Omit
    from ....types.ai.conversations.message_list_response import MessageListResponse
    from ....types.meta import Meta

__all__ = [
    "AsyncMessages",
    "AsyncMessagesWithRawResponse",
    "AsyncMessagesWithStreamingResponse",
    "Messages",
    "MessagesWithRawResponse",
    "MessagesWithStreamingResponse",
]

_LIST = Endpoint(
    "GET",
    "/ai/conversations/{conversation_id}/messages",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "404": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
    pages=PageNumber(
        page="page[number]",
        size="page[size]",
        total_pages=("meta", "total_pages"),
        items=("data",),
        meta=("meta",),
    ),
)


class Messages(SyncResource):
    """`client.ai.conversations.messages`"""

    with_raw_response: Raw[MessagesWithRawResponse] = Raw("MessagesWithRawResponse")
    with_streaming_response: Streamed[MessagesWithStreamingResponse] = Streamed(
        "MessagesWithStreamingResponse"
    )

    def list(
        self,
        conversation_id: str,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SyncPage[MessageListResponse, Meta]:
        """Get conversation messages

        Returns what was said, with the tools that the assistant called on the way.

        Args:
            conversation_id: The conversation's id.
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.messages.list(
                conversation_id="550e8400-e29b-41d4-a716-446655440000",
            )
            page = page.data[0]
            print(page.role)
        """
        from ....types.ai.conversations.message_list_response import MessageListPage

        return self._page(
            _LIST,
            cast("type[SyncPage[MessageListResponse, Meta]]", SyncPage),
            MessageListPage,
            path={"conversation_id": conversation_id},
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class MessagesWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Messages) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)


class MessagesWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Messages) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)


class AsyncMessages(AsyncResource):
    """`client.ai.conversations.messages`"""

    with_raw_response: Raw[AsyncMessagesWithRawResponse] = Raw("AsyncMessagesWithRawResponse")
    with_streaming_response: Streamed[AsyncMessagesWithStreamingResponse] = Streamed(
        "AsyncMessagesWithStreamingResponse"
    )

    def list(
        self,
        conversation_id: str,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncPaginator[MessageListResponse, Meta]:
        """Get conversation messages

        Returns what was said, with the tools that the assistant called on the way.

        Args:
            conversation_id: The conversation's id.
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.messages.list(
                conversation_id="550e8400-e29b-41d4-a716-446655440000",
            )
            page = page.data[0]
            print(page.role)
        """
        from ....types.ai.conversations.message_list_response import MessageListPage

        return self._page(
            _LIST,
            cast("type[AsyncPage[MessageListResponse, Meta]]", AsyncPage),
            MessageListPage,
            path={"conversation_id": conversation_id},
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncMessagesWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncMessages) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)


class AsyncMessagesWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncMessages) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
