"""The resource `client.legacy.reporting`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import RAW, STREAMED
from ...._runtime.wrappers import RawChildren, StreamedChildren

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
        """The same, giving responses: status, headers, `parse()`."""
        return ReportingWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> ReportingWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return ReportingWithStreamingResponse(self._in(STREAMED))


class ReportingWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    batch_detail_records: BatchDetailRecordsWithRawResponse
    usage_reports: UsageReportsWithRawResponse

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource


class ReportingWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    batch_detail_records: BatchDetailRecordsWithStreamingResponse
    usage_reports: UsageReportsWithStreamingResponse

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource


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
        """The same, giving responses: status, headers, `parse()`."""
        return AsyncReportingWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncReportingWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return AsyncReportingWithStreamingResponse(self._in(STREAMED))


class AsyncReportingWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    batch_detail_records: AsyncBatchDetailRecordsWithRawResponse
    usage_reports: AsyncUsageReportsWithRawResponse

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource


class AsyncReportingWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    batch_detail_records: AsyncBatchDetailRecordsWithStreamingResponse
    usage_reports: AsyncUsageReportsWithStreamingResponse

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource
