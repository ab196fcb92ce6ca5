"""The resource `client.legacy.reporting.usage_reports`, synchronous and asynchronous."""

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
    from datetime import datetime

    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ....types.legacy.reporting.usage_report_retrieve_speech_to_text_response import (
        UsageReportRetrieveSpeechToTextResponse,
    )

__all__ = [
    "AsyncUsageReports",
    "AsyncUsageReportsWithRawResponse",
    "AsyncUsageReportsWithStreamingResponse",
    "UsageReports",
    "UsageReportsWithRawResponse",
    "UsageReportsWithStreamingResponse",
]

_RETRIEVE_SPEECH_TO_TEXT = Endpoint(
    "GET",
    "/legacy/reporting/usage_reports/speech_to_text",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class UsageReports(SyncResource):
    """`client.legacy.reporting.usage_reports`"""

    with_raw_response: Raw[UsageReportsWithRawResponse] = Raw("UsageReportsWithRawResponse")
    with_streaming_response: Streamed[UsageReportsWithStreamingResponse] = Streamed(
        "UsageReportsWithStreamingResponse"
    )

    def retrieve_speech_to_text(
        self,
        *,
        start_date: str | datetime | Omit = omit,
        end_date: str | datetime | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> UsageReportRetrieveSpeechToTextResponse:
        """Get speech to text usage report

        Makes a summary of use over a span of time and returns it in the same call.

        Args:
            start_date: Where the span begins; that moment is part of it.
            end_date: Where the span ends; that moment is part of it.

        Example (async: `await` it):
            response = client.legacy.reporting.usage_reports.retrieve_speech_to_text()
            print(response.data)
        """
        from ....types.legacy.reporting.usage_report_retrieve_speech_to_text_response import (
            UsageReportRetrieveSpeechToTextResponse,
        )

        return self._call(
            _RETRIEVE_SPEECH_TO_TEXT,
            UsageReportRetrieveSpeechToTextResponse,
            query={"start_date": start_date, "end_date": end_date},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class UsageReportsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: UsageReports) -> None:
        self._resource = resource
        self.retrieve_speech_to_text = raw_response(resource.retrieve_speech_to_text)


class UsageReportsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: UsageReports) -> None:
        self._resource = resource
        self.retrieve_speech_to_text = streamed_response(resource.retrieve_speech_to_text)


class AsyncUsageReports(AsyncResource):
    """`client.legacy.reporting.usage_reports`"""

    with_raw_response: Raw[AsyncUsageReportsWithRawResponse] = Raw(
        "AsyncUsageReportsWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncUsageReportsWithStreamingResponse] = Streamed(
        "AsyncUsageReportsWithStreamingResponse"
    )

    async def retrieve_speech_to_text(
        self,
        *,
        start_date: str | datetime | Omit = omit,
        end_date: str | datetime | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> UsageReportRetrieveSpeechToTextResponse:
        """Get speech to text usage report

        Makes a summary of use over a span of time and returns it in the same call.

        Args:
            start_date: Where the span begins; that moment is part of it.
            end_date: Where the span ends; that moment is part of it.

        Example (async: `await` it):
            response = client.legacy.reporting.usage_reports.retrieve_speech_to_text()
            print(response.data)
        """
        from ....types.legacy.reporting.usage_report_retrieve_speech_to_text_response import (
            UsageReportRetrieveSpeechToTextResponse,
        )

        return await self._call(
            _RETRIEVE_SPEECH_TO_TEXT,
            UsageReportRetrieveSpeechToTextResponse,
            query={"start_date": start_date, "end_date": end_date},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncUsageReportsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncUsageReports) -> None:
        self._resource = resource
        self.retrieve_speech_to_text = async_raw_response(resource.retrieve_speech_to_text)


class AsyncUsageReportsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncUsageReports) -> None:
        self._resource = resource
        self.retrieve_speech_to_text = async_streamed_response(resource.retrieve_speech_to_text)
