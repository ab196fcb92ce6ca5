"""The resource `client.ai.conversations.insight_groups`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, cast

from ....._runtime.children import Child, Raw, Streamed
from ....._runtime.endpoint import Endpoint
from ....._runtime.pages import AsyncPage, PageNumber, SyncPage
from ....._runtime.resource import AsyncResource, SyncResource
from ....._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ....._runtime.sentinels import omit
from ....._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from ....._runtime.options import Body, Headers, Query, Timeout
    from ....._runtime.pages import AsyncPaginator
    from ....._runtime.sentinels import Omit
    from .....types.insight_template_group import InsightTemplateGroup
    from .....types.insight_template_group_detail import InsightTemplateGroupDetail
    from .....types.meta import Meta
    from .insights import (
        AsyncInsights,
        AsyncInsightsWithRawResponse,
        AsyncInsightsWithStreamingResponse,
        Insights,
        InsightsWithRawResponse,
        InsightsWithStreamingResponse,
    )

__all__ = [
    "AsyncInsightGroups",
    "AsyncInsightGroupsWithRawResponse",
    "AsyncInsightGroupsWithStreamingResponse",
    "InsightGroups",
    "InsightGroupsWithRawResponse",
    "InsightGroupsWithStreamingResponse",
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
_RETRIEVE_INSIGHT_GROUPS = Endpoint(
    "GET",
    "/ai/conversations/insight-groups",
    errors=_errors_1,
    pages=PageNumber(
        page="page[number]",
        size="page[size]",
        total_pages=("meta", "total_pages"),
        items=("data",),
        meta=("meta",),
    ),
)
_INSIGHT_GROUPS = Endpoint(
    "POST", "/ai/conversations/insight-groups", body="json", errors=_errors_1
)
_RETRIEVE = Endpoint("GET", "/ai/conversations/insight-groups/{group_id}", errors=_errors_2)
_UPDATE = Endpoint(
    "PUT", "/ai/conversations/insight-groups/{group_id}", body="json", errors=_errors_2
)
_DELETE = Endpoint(
    "DELETE", "/ai/conversations/insight-groups/{group_id}", accept="*/*", errors=_errors_2
)


class InsightGroups(SyncResource):
    """`client.ai.conversations.insight_groups`"""

    insights: Child[Insights] = Child("Insights")
    with_raw_response: Raw[InsightGroupsWithRawResponse] = Raw("InsightGroupsWithRawResponse")
    with_streaming_response: Streamed[InsightGroupsWithStreamingResponse] = Streamed(
        "InsightGroupsWithStreamingResponse"
    )

    def retrieve_insight_groups(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SyncPage[InsightTemplateGroup, Meta]:
        """Get Insight Template Groups

        Lists the groups of insights, each with the insights assigned to it.

        Args:
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.insight_groups.retrieve_insight_groups()
            page = page.data[0]
            print(page.id)
        """
        from .....types.insight_template_group import InsightGroupRetrieveInsightGroupsPage

        return self._page(
            _RETRIEVE_INSIGHT_GROUPS,
            cast("type[SyncPage[InsightTemplateGroup, Meta]]", SyncPage),
            InsightGroupRetrieveInsightGroupsPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def insight_groups(
        self,
        *,
        name: str,
        description: str | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Create Insight Template Group

        Makes a group without members. Assign insights to it afterwards; all of them then run
        together.

        Args:
            name: What to call the group.
            description: A note on what the group is for.
            webhook: A URL to which the group's answers are posted; empty for none.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.insight_groups(
                name="my-resource",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return self._call(
            _INSIGHT_GROUPS,
            InsightTemplateGroupDetail,
            body={"name": name, "description": description, "webhook": webhook},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        group_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Get Insight Template Group

        Returns one group and the insights assigned to it.

        Args:
            group_id: The group's id.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return self._call(
            _RETRIEVE,
            InsightTemplateGroupDetail,
            path={"group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def update(
        self,
        group_id: str,
        *,
        name: str | Omit = omit,
        description: str | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Update Insight Template Group

        Changes what is sent; fields that are left out stay as they are. Members are not touched.

        Args:
            group_id: The group's id.
            name: A new name.
            description: A new note on what the group is for.
            webhook: A new URL for the answers.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.update(
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return self._call(
            _UPDATE,
            InsightTemplateGroupDetail,
            path={"group_id": group_id},
            body={"name": name, "description": description, "webhook": webhook},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        group_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete Insight Template Group

        Removes the group. The insights in it remain and can join another.

        Args:
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return self._call(
            _DELETE,
            NoneType,
            path={"group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class InsightGroupsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    insights: InsightsWithRawResponse

    def __init__(self, resource: InsightGroups) -> None:
        self._resource = resource
        self.retrieve_insight_groups = raw_response(resource.retrieve_insight_groups)
        self.insight_groups = raw_response(resource.insight_groups)
        self.retrieve = raw_response(resource.retrieve)
        self.update = raw_response(resource.update)
        self.delete = raw_response(resource.delete)


class InsightGroupsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    insights: InsightsWithStreamingResponse

    def __init__(self, resource: InsightGroups) -> None:
        self._resource = resource
        self.retrieve_insight_groups = streamed_response(resource.retrieve_insight_groups)
        self.insight_groups = streamed_response(resource.insight_groups)
        self.retrieve = streamed_response(resource.retrieve)
        self.update = streamed_response(resource.update)
        self.delete = streamed_response(resource.delete)


class AsyncInsightGroups(AsyncResource):
    """`client.ai.conversations.insight_groups`"""

    insights: Child[AsyncInsights] = Child("AsyncInsights")
    with_raw_response: Raw[AsyncInsightGroupsWithRawResponse] = Raw(
        "AsyncInsightGroupsWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncInsightGroupsWithStreamingResponse] = Streamed(
        "AsyncInsightGroupsWithStreamingResponse"
    )

    def retrieve_insight_groups(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncPaginator[InsightTemplateGroup, Meta]:
        """Get Insight Template Groups

        Lists the groups of insights, each with the insights assigned to it.

        Args:
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.insight_groups.retrieve_insight_groups()
            page = page.data[0]
            print(page.id)
        """
        from .....types.insight_template_group import InsightGroupRetrieveInsightGroupsPage

        return self._page(
            _RETRIEVE_INSIGHT_GROUPS,
            cast("type[AsyncPage[InsightTemplateGroup, Meta]]", AsyncPage),
            InsightGroupRetrieveInsightGroupsPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def insight_groups(
        self,
        *,
        name: str,
        description: str | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Create Insight Template Group

        Makes a group without members. Assign insights to it afterwards; all of them then run
        together.

        Args:
            name: What to call the group.
            description: A note on what the group is for.
            webhook: A URL to which the group's answers are posted; empty for none.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.insight_groups(
                name="my-resource",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return await self._call(
            _INSIGHT_GROUPS,
            InsightTemplateGroupDetail,
            body={"name": name, "description": description, "webhook": webhook},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        group_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Get Insight Template Group

        Returns one group and the insights assigned to it.

        Args:
            group_id: The group's id.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return await self._call(
            _RETRIEVE,
            InsightTemplateGroupDetail,
            path={"group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def update(
        self,
        group_id: str,
        *,
        name: str | Omit = omit,
        description: str | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateGroupDetail:
        """Update Insight Template Group

        Changes what is sent; fields that are left out stay as they are. Members are not touched.

        Args:
            group_id: The group's id.
            name: A new name.
            description: A new note on what the group is for.
            webhook: A new URL for the answers.

        Example (async: `await` it):
            insight_template_group_detail = client.ai.conversations.insight_groups.update(
                group_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_group_detail.data)
        """
        from .....types.insight_template_group_detail import InsightTemplateGroupDetail

        return await self._call(
            _UPDATE,
            InsightTemplateGroupDetail,
            path={"group_id": group_id},
            body={"name": name, "description": description, "webhook": webhook},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        group_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete Insight Template Group

        Removes the group. The insights in it remain and can join another.

        Args:
            group_id: The group's id.

        Example (async: `await` it):
            client.ai.conversations.insight_groups.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return await self._call(
            _DELETE,
            NoneType,
            path={"group_id": group_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncInsightGroupsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    insights: AsyncInsightsWithRawResponse

    def __init__(self, resource: AsyncInsightGroups) -> None:
        self._resource = resource
        self.retrieve_insight_groups = async_raw_response(resource.retrieve_insight_groups)
        self.insight_groups = async_raw_response(resource.insight_groups)
        self.retrieve = async_raw_response(resource.retrieve)
        self.update = async_raw_response(resource.update)
        self.delete = async_raw_response(resource.delete)


class AsyncInsightGroupsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    insights: AsyncInsightsWithStreamingResponse

    def __init__(self, resource: AsyncInsightGroups) -> None:
        self._resource = resource
        self.retrieve_insight_groups = async_streamed_response(resource.retrieve_insight_groups)
        self.insight_groups = async_streamed_response(resource.insight_groups)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.update = async_streamed_response(resource.update)
        self.delete = async_streamed_response(resource.delete)
