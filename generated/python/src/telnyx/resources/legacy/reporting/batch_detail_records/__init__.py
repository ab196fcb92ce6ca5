"""The resource `client.legacy.reporting.batch_detail_records`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ....._runtime.resource import AsyncResource, SyncResource
from ....._runtime.responses import RAW, STREAMED
from ....._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from .speech_to_text import (
        AsyncSpeechToText,
        AsyncSpeechToTextWithRawResponse,
        AsyncSpeechToTextWithStreamingResponse,
        SpeechToText,
        SpeechToTextWithRawResponse,
        SpeechToTextWithStreamingResponse,
    )

__all__ = [
    "AsyncBatchDetailRecords",
    "AsyncBatchDetailRecordsWithRawResponse",
    "AsyncBatchDetailRecordsWithStreamingResponse",
    "BatchDetailRecords",
    "BatchDetailRecordsWithRawResponse",
    "BatchDetailRecordsWithStreamingResponse",
]


class BatchDetailRecords(SyncResource):
    """`client.legacy.reporting.batch_detail_records`"""

    @cached_property
    def speech_to_text(self) -> SpeechToText:
        from .speech_to_text import SpeechToText

        return SpeechToText(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> BatchDetailRecordsWithRawResponse:
        """The same, giving responses: status, headers, `parse()`."""
        return BatchDetailRecordsWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> BatchDetailRecordsWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return BatchDetailRecordsWithStreamingResponse(self._in(STREAMED))


class BatchDetailRecordsWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    speech_to_text: SpeechToTextWithRawResponse

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource


class BatchDetailRecordsWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    speech_to_text: SpeechToTextWithStreamingResponse

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource


class AsyncBatchDetailRecords(AsyncResource):
    """`client.legacy.reporting.batch_detail_records`"""

    @cached_property
    def speech_to_text(self) -> AsyncSpeechToText:
        from .speech_to_text import AsyncSpeechToText

        return AsyncSpeechToText(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncBatchDetailRecordsWithRawResponse:
        """The same, giving responses: status, headers, `parse()`."""
        return AsyncBatchDetailRecordsWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncBatchDetailRecordsWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return AsyncBatchDetailRecordsWithStreamingResponse(self._in(STREAMED))


class AsyncBatchDetailRecordsWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    speech_to_text: AsyncSpeechToTextWithRawResponse

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource


class AsyncBatchDetailRecordsWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    speech_to_text: AsyncSpeechToTextWithStreamingResponse

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource
