"""The resource `client.legacy.reporting`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import RAW, STREAMED

if TYPE_CHECKING:
    from .batch_detail_records import (
        AsyncBatchDetailRecords,
        AsyncBatchDetailRecordsWithRawResponse,
        AsyncBatchDetailRecordsWithStreamingResponse,
        BatchDetailRecords,
        BatchDetailRecordsWithRawResponse,
        BatchDetailRecordsWithStreamingResponse,
    )
    from .usage_reports import (
        AsyncUsageReports,
        AsyncUsageReportsWithRawResponse,
        AsyncUsageReportsWithStreamingResponse,
        UsageReports,
        UsageReportsWithRawResponse,
        UsageReportsWithStreamingResponse,
    )

__all__ = [
    "AsyncReporting",
    "AsyncReportingWithRawResponse",
    "AsyncReportingWithStreamingResponse",
    "Reporting",
    "ReportingWithRawResponse",
    "ReportingWithStreamingResponse",
]


class Reporting(SyncResource):
    """`client.legacy.reporting`"""

    @cached_property
    def batch_detail_records(self) -> BatchDetailRecords:
        from .batch_detail_records import BatchDetailRecords

        return BatchDetailRecords(self._client, self._mode)

    @cached_property
    def usage_reports(self) -> UsageReports:
        from .usage_reports import UsageReports

        return UsageReports(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> ReportingWithRawResponse:
        """The methods of `Reporting`, giving whole responses."""
        return ReportingWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> ReportingWithStreamingResponse:
        """The methods of `Reporting`, giving responses whose body is read as you go."""
        return ReportingWithStreamingResponse(self._in(STREAMED))


class ReportingWithRawResponse:
    """The methods of `Reporting`, giving whole responses."""

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource

    @cached_property
    def batch_detail_records(self) -> BatchDetailRecordsWithRawResponse:
        return self._resource.batch_detail_records.with_raw_response

    @cached_property
    def usage_reports(self) -> UsageReportsWithRawResponse:
        return self._resource.usage_reports.with_raw_response


class ReportingWithStreamingResponse:
    """The methods of `Reporting`, giving responses whose body is read as you go."""

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource

    @cached_property
    def batch_detail_records(self) -> BatchDetailRecordsWithStreamingResponse:
        return self._resource.batch_detail_records.with_streaming_response

    @cached_property
    def usage_reports(self) -> UsageReportsWithStreamingResponse:
        return self._resource.usage_reports.with_streaming_response


class AsyncReporting(AsyncResource):
    """`client.legacy.reporting`"""

    @cached_property
    def batch_detail_records(self) -> AsyncBatchDetailRecords:
        from .batch_detail_records import AsyncBatchDetailRecords

        return AsyncBatchDetailRecords(self._client, self._mode)

    @cached_property
    def usage_reports(self) -> AsyncUsageReports:
        from .usage_reports import AsyncUsageReports

        return AsyncUsageReports(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncReportingWithRawResponse:
        """The methods of `AsyncReporting`, giving whole responses."""
        return AsyncReportingWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncReportingWithStreamingResponse:
        """The methods of `AsyncReporting`, giving responses whose body is read as you go."""
        return AsyncReportingWithStreamingResponse(self._in(STREAMED))


class AsyncReportingWithRawResponse:
    """The methods of `AsyncReporting`, giving whole responses."""

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource

    @cached_property
    def batch_detail_records(self) -> AsyncBatchDetailRecordsWithRawResponse:
        return self._resource.batch_detail_records.with_raw_response

    @cached_property
    def usage_reports(self) -> AsyncUsageReportsWithRawResponse:
        return self._resource.usage_reports.with_raw_response


class AsyncReportingWithStreamingResponse:
    """The methods of `AsyncReporting`, giving responses whose body is read as you go."""

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource

    @cached_property
    def batch_detail_records(self) -> AsyncBatchDetailRecordsWithStreamingResponse:
        return self._resource.batch_detail_records.with_streaming_response

    @cached_property
    def usage_reports(self) -> AsyncUsageReportsWithStreamingResponse:
        return self._resource.usage_reports.with_streaming_response
