"""The resource `client.ai.conversations.insights`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
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
    from collections.abc import Mapping

    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.pages import AsyncPaginator
    from ...._runtime.sentinels import Omit
    from ....types.insight_template import InsightTemplate
    from ....types.insight_template_detail import InsightTemplateDetail
    from ....types.meta import Meta

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
_LIST = Endpoint(
    "GET",
    "/ai/conversations/insights",
    errors=_errors_1,
    pages=PageNumber(
        page="page[number]",
        size="page[size]",
        total_pages=("meta", "total_pages"),
        items=("data",),
        meta=("meta",),
    ),
)
_CREATE = Endpoint("POST", "/ai/conversations/insights", body="json", errors=_errors_1)
_RETRIEVE = Endpoint("GET", "/ai/conversations/insights/{insight_id}", errors=_errors_2)
_UPDATE = Endpoint("PUT", "/ai/conversations/insights/{insight_id}", body="json", errors=_errors_2)
_DELETE = Endpoint(
    "DELETE", "/ai/conversations/insights/{insight_id}", accept="*/*", errors=_errors_2
)


class Insights(SyncResource):
    """`client.ai.conversations.insights`"""

    with_raw_response: Raw[InsightsWithRawResponse] = Raw("InsightsWithRawResponse")
    with_streaming_response: Streamed[InsightsWithStreamingResponse] = Streamed(
        "InsightsWithStreamingResponse"
    )

    def list(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SyncPage[InsightTemplate, Meta]:
        """Get Insight Templates

        Lists the insights you have defined and those that come with the product.

        Args:
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.insights.list()
            page = page.data[0]
            print(page.id)
        """
        from ....types.insight_template import InsightListPage

        return self._page(
            _LIST,
            cast("type[SyncPage[InsightTemplate, Meta]]", SyncPage),
            InsightListPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        instructions: str,
        name: str,
        json_schema: str | Mapping[str, object] | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Create Insight Template

        Defines something to find out about a conversation. With a `json_schema` the answer has that
        structure; without one it is free text.

        Args:
            instructions: What the model is to look for, said as one would say it to a person.
            name: What to call the insight.
            json_schema: The JSON Schema that answers must satisfy, as an object or as its text.
            webhook: A URL to which answers are posted; empty for none.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.create(
                instructions="You are a helpful assistant.",
                name="my-resource",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return self._call(
            _CREATE,
            InsightTemplateDetail,
            body={
                "instructions": instructions,
                "name": name,
                "json_schema": json_schema,
                "webhook": webhook,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        insight_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Get Insight Template

        Returns one insight.

        Args:
            insight_id: The insight's id.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return self._call(
            _RETRIEVE,
            InsightTemplateDetail,
            path={"insight_id": insight_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def update(
        self,
        insight_id: str,
        *,
        name: str | Omit = omit,
        instructions: str | Omit = omit,
        json_schema: str | Mapping[str, object] | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Update Insight Template

        Changes what is sent; fields that are left out stay as they are. Answers that were already
        given are not given anew.

        Args:
            insight_id: The insight's id.
            name: A new name.
            instructions: New instructions for the model.
            json_schema: A new JSON Schema for answers, as an object or as its text.
            webhook: A new URL for answers.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.update(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return self._call(
            _UPDATE,
            InsightTemplateDetail,
            path={"insight_id": insight_id},
            body={
                "name": name,
                "instructions": instructions,
                "json_schema": json_schema,
                "webhook": webhook,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        insight_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete Insight Template

        Removes the insight, also from every group that has it.

        Args:
            insight_id: The insight's id.

        Example (async: `await` it):
            client.ai.conversations.insights.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return self._call(
            _DELETE,
            NoneType,
            path={"insight_id": insight_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class InsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Insights) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.create = raw_response(resource.create)
        self.retrieve = raw_response(resource.retrieve)
        self.update = raw_response(resource.update)
        self.delete = raw_response(resource.delete)


class InsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Insights) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.create = streamed_response(resource.create)
        self.retrieve = streamed_response(resource.retrieve)
        self.update = streamed_response(resource.update)
        self.delete = streamed_response(resource.delete)


class AsyncInsights(AsyncResource):
    """`client.ai.conversations.insights`"""

    with_raw_response: Raw[AsyncInsightsWithRawResponse] = Raw("AsyncInsightsWithRawResponse")
    with_streaming_response: Streamed[AsyncInsightsWithStreamingResponse] = Streamed(
        "AsyncInsightsWithStreamingResponse"
    )

    def list(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncPaginator[InsightTemplate, Meta]:
        """Get Insight Templates

        Lists the insights you have defined and those that come with the product.

        Args:
            page_number: The page's number, counted from 1.
            page_size: How many items a page holds.

        Example (async: `await` it):
            page = client.ai.conversations.insights.list()
            page = page.data[0]
            print(page.id)
        """
        from ....types.insight_template import InsightListPage

        return self._page(
            _LIST,
            cast("type[AsyncPage[InsightTemplate, Meta]]", AsyncPage),
            InsightListPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        instructions: str,
        name: str,
        json_schema: str | Mapping[str, object] | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Create Insight Template

        Defines something to find out about a conversation. With a `json_schema` the answer has that
        structure; without one it is free text.

        Args:
            instructions: What the model is to look for, said as one would say it to a person.
            name: What to call the insight.
            json_schema: The JSON Schema that answers must satisfy, as an object or as its text.
            webhook: A URL to which answers are posted; empty for none.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.create(
                instructions="You are a helpful assistant.",
                name="my-resource",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return await self._call(
            _CREATE,
            InsightTemplateDetail,
            body={
                "instructions": instructions,
                "name": name,
                "json_schema": json_schema,
                "webhook": webhook,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        insight_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Get Insight Template

        Returns one insight.

        Args:
            insight_id: The insight's id.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return await self._call(
            _RETRIEVE,
            InsightTemplateDetail,
            path={"insight_id": insight_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def update(
        self,
        insight_id: str,
        *,
        name: str | Omit = omit,
        instructions: str | Omit = omit,
        json_schema: str | Mapping[str, object] | Omit = omit,
        webhook: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> InsightTemplateDetail:
        """Update Insight Template

        Changes what is sent; fields that are left out stay as they are. Answers that were already
        given are not given anew.

        Args:
            insight_id: The insight's id.
            name: A new name.
            instructions: New instructions for the model.
            json_schema: A new JSON Schema for answers, as an object or as its text.
            webhook: A new URL for answers.

        Example (async: `await` it):
            insight_template_detail = client.ai.conversations.insights.update(
                insight_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(insight_template_detail.data)
        """
        from ....types.insight_template_detail import InsightTemplateDetail

        return await self._call(
            _UPDATE,
            InsightTemplateDetail,
            path={"insight_id": insight_id},
            body={
                "name": name,
                "instructions": instructions,
                "json_schema": json_schema,
                "webhook": webhook,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        insight_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete Insight Template

        Removes the insight, also from every group that has it.

        Args:
            insight_id: The insight's id.

        Example (async: `await` it):
            client.ai.conversations.insights.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
        """
        return await self._call(
            _DELETE,
            NoneType,
            path={"insight_id": insight_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncInsightsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncInsights) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.create = async_raw_response(resource.create)
        self.retrieve = async_raw_response(resource.retrieve)
        self.update = async_raw_response(resource.update)
        self.delete = async_raw_response(resource.delete)


class AsyncInsightsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncInsights) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.create = async_streamed_response(resource.create)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.update = async_streamed_response(resource.update)
        self.delete = async_streamed_response(resource.delete)
