"""The resource `client.legacy.reporting`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.children import Child, Raw, Streamed
from ...._runtime.resource import AsyncResource, SyncResource
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

    batch_detail_records: Child[BatchDetailRecords] = Child("BatchDetailRecords")
    usage_reports: Child[UsageReports] = Child("UsageReports")
    with_raw_response: Raw[ReportingWithRawResponse] = Raw("ReportingWithRawResponse")
    with_streaming_response: Streamed[ReportingWithStreamingResponse] = Streamed(
        "ReportingWithStreamingResponse"
    )


class ReportingWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    batch_detail_records: BatchDetailRecordsWithRawResponse
    usage_reports: UsageReportsWithRawResponse

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource


class ReportingWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    batch_detail_records: BatchDetailRecordsWithStreamingResponse
    usage_reports: UsageReportsWithStreamingResponse

    def __init__(self, resource: Reporting) -> None:
        self._resource = resource


class AsyncReporting(AsyncResource):
    """`client.legacy.reporting`"""

    batch_detail_records: Child[AsyncBatchDetailRecords] = Child("AsyncBatchDetailRecords")
    usage_reports: Child[AsyncUsageReports] = Child("AsyncUsageReports")
    with_raw_response: Raw[AsyncReportingWithRawResponse] = Raw("AsyncReportingWithRawResponse")
    with_streaming_response: Streamed[AsyncReportingWithStreamingResponse] = Streamed(
        "AsyncReportingWithStreamingResponse"
    )


class AsyncReportingWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    batch_detail_records: AsyncBatchDetailRecordsWithRawResponse
    usage_reports: AsyncUsageReportsWithRawResponse

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource


class AsyncReportingWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    batch_detail_records: AsyncBatchDetailRecordsWithStreamingResponse
    usage_reports: AsyncUsageReportsWithStreamingResponse

    def __init__(self, resource: AsyncReporting) -> None:
        self._resource = resource
