"""The resource `client.legacy.reporting.batch_detail_records`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ....._runtime.resource import AsyncResource, SyncResource
from ....._runtime.responses import RAW, STREAMED

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
        """The methods of `BatchDetailRecords`, giving whole responses."""
        return BatchDetailRecordsWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> BatchDetailRecordsWithStreamingResponse:
        """The methods of `BatchDetailRecords`, giving responses whose body is read as you go."""
        return BatchDetailRecordsWithStreamingResponse(self._in(STREAMED))


class BatchDetailRecordsWithRawResponse:
    """The methods of `BatchDetailRecords`, giving whole responses."""

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource

    @cached_property
    def speech_to_text(self) -> SpeechToTextWithRawResponse:
        return self._resource.speech_to_text.with_raw_response


class BatchDetailRecordsWithStreamingResponse:
    """The methods of `BatchDetailRecords`, giving responses whose body is read as you go."""

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource

    @cached_property
    def speech_to_text(self) -> SpeechToTextWithStreamingResponse:
        return self._resource.speech_to_text.with_streaming_response


class AsyncBatchDetailRecords(AsyncResource):
    """`client.legacy.reporting.batch_detail_records`"""

    @cached_property
    def speech_to_text(self) -> AsyncSpeechToText:
        from .speech_to_text import AsyncSpeechToText

        return AsyncSpeechToText(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncBatchDetailRecordsWithRawResponse:
        """The methods of `AsyncBatchDetailRecords`, giving whole responses."""
        return AsyncBatchDetailRecordsWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncBatchDetailRecordsWithStreamingResponse:
        """The methods of `AsyncBatchDetailRecords`, giving responses whose body is read as you go."""
        return AsyncBatchDetailRecordsWithStreamingResponse(self._in(STREAMED))


class AsyncBatchDetailRecordsWithRawResponse:
    """The methods of `AsyncBatchDetailRecords`, giving whole responses."""

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource

    @cached_property
    def speech_to_text(self) -> AsyncSpeechToTextWithRawResponse:
        return self._resource.speech_to_text.with_raw_response


class AsyncBatchDetailRecordsWithStreamingResponse:
    """The methods of `AsyncBatchDetailRecords`, giving responses whose body is read as you go."""

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource

    @cached_property
    def speech_to_text(self) -> AsyncSpeechToTextWithStreamingResponse:
        return self._resource.speech_to_text.with_streaming_response
