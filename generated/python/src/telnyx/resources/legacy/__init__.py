"""The resource `client.legacy`, synchronous and asynchronous."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.responses import RAW, STREAMED
from ..._runtime.wrappers import RawChildren, StreamedChildren

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
        """The same, giving responses: status, headers, `parse()`."""
        return LegacyWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> LegacyWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return LegacyWithStreamingResponse(self._in(STREAMED))


class LegacyWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    reporting: ReportingWithRawResponse

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource


class LegacyWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    reporting: ReportingWithStreamingResponse

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource


class AsyncLegacy(AsyncResource):
    """`client.legacy`"""

    @cached_property
    def reporting(self) -> AsyncReporting:
        from .reporting import AsyncReporting

        return AsyncReporting(self._client, self._mode)

    @cached_property
    def with_raw_response(self) -> AsyncLegacyWithRawResponse:
        """The same, giving responses: status, headers, `parse()`."""
        return AsyncLegacyWithRawResponse(self._in(RAW))

    @cached_property
    def with_streaming_response(self) -> AsyncLegacyWithStreamingResponse:
        """The same, giving responses whose body is not read yet, in a `with` statement."""
        return AsyncLegacyWithStreamingResponse(self._in(STREAMED))


class AsyncLegacyWithRawResponse(RawChildren):
    """The same, giving responses: status, headers, `parse()`."""

    reporting: AsyncReportingWithRawResponse

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource


class AsyncLegacyWithStreamingResponse(StreamedChildren):
    """The same, giving responses whose body is not read yet, in a `with` statement."""

    reporting: AsyncReportingWithStreamingResponse

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource
