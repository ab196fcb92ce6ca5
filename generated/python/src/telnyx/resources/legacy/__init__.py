"""The resource `client.legacy`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.children import Child, Raw, Streamed
from ..._runtime.resource import AsyncResource, SyncResource
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

    reporting: Child[Reporting] = Child("Reporting")
    with_raw_response: Raw[LegacyWithRawResponse] = Raw("LegacyWithRawResponse")
    with_streaming_response: Streamed[LegacyWithStreamingResponse] = Streamed(
        "LegacyWithStreamingResponse"
    )


class LegacyWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    reporting: ReportingWithRawResponse

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource


class LegacyWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    reporting: ReportingWithStreamingResponse

    def __init__(self, resource: Legacy) -> None:
        self._resource = resource


class AsyncLegacy(AsyncResource):
    """`client.legacy`"""

    reporting: Child[AsyncReporting] = Child("AsyncReporting")
    with_raw_response: Raw[AsyncLegacyWithRawResponse] = Raw("AsyncLegacyWithRawResponse")
    with_streaming_response: Streamed[AsyncLegacyWithStreamingResponse] = Streamed(
        "AsyncLegacyWithStreamingResponse"
    )


class AsyncLegacyWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    reporting: AsyncReportingWithRawResponse

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource


class AsyncLegacyWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    reporting: AsyncReportingWithStreamingResponse

    def __init__(self, resource: AsyncLegacy) -> None:
        self._resource = resource
