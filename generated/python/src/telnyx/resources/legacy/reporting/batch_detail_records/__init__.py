"""The resource `client.legacy.reporting.batch_detail_records`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....._runtime.children import Child, Raw, Streamed
from ....._runtime.resource import AsyncResource, SyncResource
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

    speech_to_text: Child[SpeechToText] = Child("SpeechToText")
    with_raw_response: Raw[BatchDetailRecordsWithRawResponse] = Raw(
        "BatchDetailRecordsWithRawResponse"
    )
    with_streaming_response: Streamed[BatchDetailRecordsWithStreamingResponse] = Streamed(
        "BatchDetailRecordsWithStreamingResponse"
    )


class BatchDetailRecordsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    speech_to_text: SpeechToTextWithRawResponse

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource


class BatchDetailRecordsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    speech_to_text: SpeechToTextWithStreamingResponse

    def __init__(self, resource: BatchDetailRecords) -> None:
        self._resource = resource


class AsyncBatchDetailRecords(AsyncResource):
    """`client.legacy.reporting.batch_detail_records`"""

    speech_to_text: Child[AsyncSpeechToText] = Child("AsyncSpeechToText")
    with_raw_response: Raw[AsyncBatchDetailRecordsWithRawResponse] = Raw(
        "AsyncBatchDetailRecordsWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncBatchDetailRecordsWithStreamingResponse] = Streamed(
        "AsyncBatchDetailRecordsWithStreamingResponse"
    )


class AsyncBatchDetailRecordsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    speech_to_text: AsyncSpeechToTextWithRawResponse

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource


class AsyncBatchDetailRecordsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    speech_to_text: AsyncSpeechToTextWithStreamingResponse

    def __init__(self, resource: AsyncBatchDetailRecords) -> None:
        self._resource = resource
