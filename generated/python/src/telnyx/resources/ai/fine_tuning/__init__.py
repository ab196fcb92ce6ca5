"""The resource `client.ai.fine_tuning`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.children import Child, Raw, Streamed
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from .jobs import (
        AsyncJobs,
        AsyncJobsWithRawResponse,
        AsyncJobsWithStreamingResponse,
        Jobs,
        JobsWithRawResponse,
        JobsWithStreamingResponse,
    )

__all__ = [
    "AsyncFineTuning",
    "AsyncFineTuningWithRawResponse",
    "AsyncFineTuningWithStreamingResponse",
    "FineTuning",
    "FineTuningWithRawResponse",
    "FineTuningWithStreamingResponse",
]


class FineTuning(SyncResource):
    """`client.ai.fine_tuning`"""

    jobs: Child[Jobs] = Child("Jobs")
    with_raw_response: Raw[FineTuningWithRawResponse] = Raw("FineTuningWithRawResponse")
    with_streaming_response: Streamed[FineTuningWithStreamingResponse] = Streamed(
        "FineTuningWithStreamingResponse"
    )


class FineTuningWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    jobs: JobsWithRawResponse

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource


class FineTuningWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    jobs: JobsWithStreamingResponse

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource


class AsyncFineTuning(AsyncResource):
    """`client.ai.fine_tuning`"""

    jobs: Child[AsyncJobs] = Child("AsyncJobs")
    with_raw_response: Raw[AsyncFineTuningWithRawResponse] = Raw("AsyncFineTuningWithRawResponse")
    with_streaming_response: Streamed[AsyncFineTuningWithStreamingResponse] = Streamed(
        "AsyncFineTuningWithStreamingResponse"
    )


class AsyncFineTuningWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    jobs: AsyncJobsWithRawResponse

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource


class AsyncFineTuningWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    jobs: AsyncJobsWithStreamingResponse

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource
