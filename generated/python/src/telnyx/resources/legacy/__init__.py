"""The resource `client.legacy`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.responses import RAW, STREAMED

if TYPE_CHECKING:
    from .reporting import (
        AsyncReporting,
        AsyncReportingWithRawResponse,
        AsyncReportingWithStreamingResponse,
        Reporting,
        ReportingWithRawResponse,
        ReportingWithStreamingResponse,
    )

__all__ = [
    "AsyncLegacy",
    "AsyncLegacyWithRawResponse",
    "AsyncLegacyWithStreamingResponse",
    "Legacy",
    "LegacyWithRawResponse",
    "LegacyWithStreamingResponse",
]


class Legacy(SyncResource):
    """`client.legacy`"""

    @cached_property
    def reporting(self) -> Reporting:
        from .reporting import Reporting

        return Reporting(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> LegacyWithRawResponse:
        """The methods of `Legacy`, giving whole responses."""
        return LegacyWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> LegacyWithStreamingResponse:
        """The methods of `Legacy`, giving responses whose body is read as you go."""
        return LegacyWithStreamingResponse(self._in(STREAMED))


class LegacyWithRawResponse:
    """The methods of `Legacy`, giving whole responses."""

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource

    @cached_property
    def reporting(self) -> ReportingWithRawResponse:
        return self._resource.reporting.with_raw_response


class LegacyWithStreamingResponse:
    """The methods of `Legacy`, giving responses whose body is read as you go."""

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource

    @cached_property
    def reporting(self) -> ReportingWithStreamingResponse:
        return self._resource.reporting.with_streaming_response


class AsyncLegacy(AsyncResource):
    """`client.legacy`"""

    @cached_property
    def reporting(self) -> AsyncReporting:
        from .reporting import AsyncReporting

        return AsyncReporting(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncLegacyWithRawResponse:
        """The methods of `AsyncLegacy`, giving whole responses."""
        return AsyncLegacyWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncLegacyWithStreamingResponse:
        """The methods of `AsyncLegacy`, giving responses whose body is read as you go."""
        return AsyncLegacyWithStreamingResponse(self._in(STREAMED))


class AsyncLegacyWithRawResponse:
    """The methods of `AsyncLegacy`, giving whole responses."""

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource

    @cached_property
    def reporting(self) -> AsyncReportingWithRawResponse:
        return self._resource.reporting.with_raw_response


class AsyncLegacyWithStreamingResponse:
    """The methods of `AsyncLegacy`, giving responses whose body is read as you go."""

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource

    @cached_property
    def reporting(self) -> AsyncReportingWithStreamingResponse:
        return self._resource.reporting.with_streaming_response
