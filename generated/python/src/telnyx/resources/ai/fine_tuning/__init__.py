"""The resource `client.ai.fine_tuning`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import RAW, STREAMED
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

    @cached_property
    def jobs(self) -> Jobs:
        from .jobs import Jobs

        return Jobs(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> FineTuningWithRawResponse:
        """The same, giving responses: status, headers, `parse()`."""
        return FineTuningWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> FineTuningWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return FineTuningWithStreamingResponse(self._in(STREAMED))


class FineTuningWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    jobs: JobsWithRawResponse

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource


class FineTuningWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    jobs: JobsWithStreamingResponse

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource


class AsyncFineTuning(AsyncResource):
    """`client.ai.fine_tuning`"""

    @cached_property
    def jobs(self) -> AsyncJobs:
        from .jobs import AsyncJobs

        return AsyncJobs(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncFineTuningWithRawResponse:
        """The same, giving responses: status, headers, `parse()`."""
        return AsyncFineTuningWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncFineTuningWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return AsyncFineTuningWithStreamingResponse(self._in(STREAMED))


class AsyncFineTuningWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    jobs: AsyncJobsWithRawResponse

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource


class AsyncFineTuningWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    jobs: AsyncJobsWithStreamingResponse

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource
