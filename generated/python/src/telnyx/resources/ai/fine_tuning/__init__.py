"""The resource `client.ai.fine_tuning`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import RAW, STREAMED

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
        """The methods of `FineTuning`, giving whole responses."""
        return FineTuningWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> FineTuningWithStreamingResponse:
        """The methods of `FineTuning`, giving responses whose body is read as you go."""
        return FineTuningWithStreamingResponse(self._in(STREAMED))


class FineTuningWithRawResponse:
    """The methods of `FineTuning`, giving whole responses."""

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource

    @cached_property
    def jobs(self) -> JobsWithRawResponse:
        return self._resource.jobs.with_raw_response


class FineTuningWithStreamingResponse:
    """The methods of `FineTuning`, giving responses whose body is read as you go."""

    def __init__(self, resource: FineTuning) -> None:
        self._resource = resource

    @cached_property
    def jobs(self) -> JobsWithStreamingResponse:
        return self._resource.jobs.with_streaming_response


class AsyncFineTuning(AsyncResource):
    """`client.ai.fine_tuning`"""

    @cached_property
    def jobs(self) -> AsyncJobs:
        from .jobs import AsyncJobs

        return AsyncJobs(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncFineTuningWithRawResponse:
        """The methods of `AsyncFineTuning`, giving whole responses."""
        return AsyncFineTuningWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncFineTuningWithStreamingResponse:
        """The methods of `AsyncFineTuning`, giving responses whose body is read as you go."""
        return AsyncFineTuningWithStreamingResponse(self._in(STREAMED))


class AsyncFineTuningWithRawResponse:
    """The methods of `AsyncFineTuning`, giving whole responses."""

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource

    @cached_property
    def jobs(self) -> AsyncJobsWithRawResponse:
        return self._resource.jobs.with_raw_response


class AsyncFineTuningWithStreamingResponse:
    """The methods of `AsyncFineTuning`, giving responses whose body is read as you go."""

    def __init__(self, resource: AsyncFineTuning) -> None:
        self._resource = resource

    @cached_property
    def jobs(self) -> AsyncJobsWithStreamingResponse:
        return self._resource.jobs.with_streaming_response
