"""The resource `client.ai.conversations.insight_groups.insights`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from ....._runtime.children import Raw, Streamed
from ....._runtime.endpoint import Endpoint
from ....._runtime.resource import AsyncResource, SyncResource
from ....._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ....._runtime.sentinels import omit

if TYPE_CHECKING:
    from ....._runtime.options import Body, Headers, Query, Timeout
    from ....._runtime.sentinels import Omit

__all__ = [
    "AsyncInsights",
    "AsyncInsightsWithRawResponse",
    "AsyncInsightsWithStreamingResponse",
    "Insights",
    "InsightsWithRawResponse",
    "InsightsWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "404": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_ASSIGN = Endpoint(
    "POST",
    "/ai/conversations/insight-groups/{group_id}/insights/{insight_id}/assign",
    accept="*/*",
    errors=_errors_1,
)
_DELETE_UNASSIGN = Endpoint(
    "DELETE",
    "/ai/conversations/insight-groups/{group_id}/insights/{insight_id}/unassign",
    accept="*/*",
    errors=_errors_1,
)


class Insights(SyncResource):
    """`client.ai.conversations.insight_groups.insights`"""

    with_raw_response: Raw[InsightsWithRawResponse] = Raw("InsightsWithRawResponse")
    with_streaming_response: Streamed[InsightsWithStreamingResponse] = Streamed(
        "InsightsWithStreamingResponse"
    )

    def assign(
        self,
        insight_id: str,
        *,
        group_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Assign Insight Template To Group

        Makes an insight a member of a group, so that it runs whenever the group does.

        Args:
            insight_id: The insight's id.
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.insights.assign(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab20e",
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return self._call(
            _ASSIGN,
            NoneType,
            path={"insight_id": insight_id, "group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete_unassign(
        self,
        insight_id: str,
        *,
        group_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Unassign Insight Template From Group

        Ends an insight's membership. Neither the insight nor the group is deleted.

        Args:
            insight_id: The insight's id.
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.insights.delete_unassign(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab20e",
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return self._call(
            _DELETE_UNASSIGN,
            NoneType,
            path={"insight_id": insight_id, "group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class InsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Insights) -> None:
        self._resource = resource
        self.assign = raw_response(resource.assign)
        self.delete_unassign = raw_response(resource.delete_unassign)


class InsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Insights) -> None:
        self._resource = resource
        self.assign = streamed_response(resource.assign)
        self.delete_unassign = streamed_response(resource.delete_unassign)


class AsyncInsights(AsyncResource):
    """`client.ai.conversations.insight_groups.insights`"""

    with_raw_response: Raw[AsyncInsightsWithRawResponse] = Raw("AsyncInsightsWithRawResponse")
    with_streaming_response: Streamed[AsyncInsightsWithStreamingResponse] = Streamed(
        "AsyncInsightsWithStreamingResponse"
    )

    async def assign(
        self,
        insight_id: str,
        *,
        group_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Assign Insight Template To Group

        Makes an insight a member of a group, so that it runs whenever the group does.

        Args:
            insight_id: The insight's id.
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.insights.assign(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab20e",
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return await self._call(
            _ASSIGN,
            NoneType,
            path={"insight_id": insight_id, "group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete_unassign(
        self,
        insight_id: str,
        *,
        group_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Unassign Insight Template From Group

        Ends an insight's membership. Neither the insight nor the group is deleted.

        Args:
            insight_id: The insight's id.
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.insights.delete_unassign(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab20e",
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return await self._call(
            _DELETE_UNASSIGN,
            NoneType,
            path={"insight_id": insight_id, "group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncInsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncInsights) -> None:
        self._resource = resource
        self.assign = async_raw_response(resource.assign)
        self.delete_unassign = async_raw_response(resource.delete_unassign)


class AsyncInsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncInsights) -> None:
        self._resource = resource
        self.assign = async_streamed_response(resource.assign)
        self.delete_unassign = async_streamed_response(resource.delete_unassign)
