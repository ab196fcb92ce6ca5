"""The resource `client.legacy.reporting.batch_detail_records.speech_to_text`, synchronous and
asynchronous.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....._runtime.children import Raw, Streamed
from ....._runtime.endpoint import Endpoint
from ....._runtime.resource import AsyncResource, SyncResource
from ....._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ....._runtime.sentinels import omit

if TYPE_CHECKING:
    from datetime import datetime

    from ....._runtime.options import Body, Headers, Query, Timeout
    from ....._runtime.sentinels import Omit
    from .....types.speech_to_text_report import (
        SpeechToTextCreateResponse,
        SpeechToTextDeleteResponse,
        SpeechToTextListResponse,
        SpeechToTextRetrieveResponse,
    )

__all__ = [
    "AsyncSpeechToText",
    "AsyncSpeechToTextWithRawResponse",
    "AsyncSpeechToTextWithStreamingResponse",
    "SpeechToText",
    "SpeechToTextWithRawResponse",
    "SpeechToTextWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_errors_2 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "404": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST = Endpoint("GET", "/legacy/reporting/batch_detail_records/speech_to_text", errors=_errors_1)
_CREATE = Endpoint(
    "POST", "/legacy/reporting/batch_detail_records/speech_to_text", body="json", errors=_errors_1
)
_RETRIEVE = Endpoint(
    "GET", "/legacy/reporting/batch_detail_records/speech_to_text/{id}", errors=_errors_2
)
_DELETE = Endpoint(
    "DELETE", "/legacy/reporting/batch_detail_records/speech_to_text/{id}", errors=_errors_2
)


class SpeechToText(SyncResource):
    """`client.legacy.reporting.batch_detail_records.speech_to_text`"""

    with_raw_response: Raw[SpeechToTextWithRawResponse] = Raw("SpeechToTextWithRawResponse")
    with_streaming_response: Streamed[SpeechToTextWithStreamingResponse] = Streamed(
        "SpeechToTextWithStreamingResponse"
    )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextListResponse:
        """Get all Speech to Text batch report requests

        Lists the detailed reports you have asked for, with a link to each that is ready.

        Example (async: `await` it):
            speech_to_texts = client.legacy.reporting.batch_detail_records.speech_to_text.list()
            print(speech_to_texts.data)
        """
        from .....types.speech_to_text_report import SpeechToTextListResponse

        return self._call(
            _LIST,
            SpeechToTextListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        start_date: str | datetime,
        end_date: str | datetime,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextCreateResponse:
        """Create a new Speech to Text batch report request

        Asks for a detailed report over a span of up to one month. It is made in the background;
        fetch it by its id until it is `COMPLETE`.

        Args:
            start_date: Where the span begins, with its offset from UTC.
            end_date: Where the span ends, with its offset from UTC.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.create(
                end_date="2020-07-01T00:00:00-06:01",
                start_date="2020-07-01T00:00:00-06:00",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextCreateResponse

        return self._call(
            _CREATE,
            SpeechToTextCreateResponse,
            body={"start_date": start_date, "end_date": end_date},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextRetrieveResponse:
        """Get a specific Speech to Text batch report request

        Returns one report as it stands.

        Args:
            id: The report's id.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextRetrieveResponse

        return self._call(
            _RETRIEVE,
            SpeechToTextRetrieveResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextDeleteResponse:
        """Delete a Speech to Text batch report request

        Removes a report and returns it one last time.

        Args:
            id: The report's id.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextDeleteResponse

        return self._call(
            _DELETE,
            SpeechToTextDeleteResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class SpeechToTextWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: SpeechToText) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.create = raw_response(resource.create)
        self.retrieve = raw_response(resource.retrieve)
        self.delete = raw_response(resource.delete)


class SpeechToTextWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: SpeechToText) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.create = streamed_response(resource.create)
        self.retrieve = streamed_response(resource.retrieve)
        self.delete = streamed_response(resource.delete)


class AsyncSpeechToText(AsyncResource):
    """`client.legacy.reporting.batch_detail_records.speech_to_text`"""

    with_raw_response: Raw[AsyncSpeechToTextWithRawResponse] = Raw(
        "AsyncSpeechToTextWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncSpeechToTextWithStreamingResponse] = Streamed(
        "AsyncSpeechToTextWithStreamingResponse"
    )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextListResponse:
        """Get all Speech to Text batch report requests

        Lists the detailed reports you have asked for, with a link to each that is ready.

        Example (async: `await` it):
            speech_to_texts = client.legacy.reporting.batch_detail_records.speech_to_text.list()
            print(speech_to_texts.data)
        """
        from .....types.speech_to_text_report import SpeechToTextListResponse

        return await self._call(
            _LIST,
            SpeechToTextListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        start_date: str | datetime,
        end_date: str | datetime,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextCreateResponse:
        """Create a new Speech to Text batch report request

        Asks for a detailed report over a span of up to one month. It is made in the background;
        fetch it by its id until it is `COMPLETE`.

        Args:
            start_date: Where the span begins, with its offset from UTC.
            end_date: Where the span ends, with its offset from UTC.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.create(
                end_date="2020-07-01T00:00:00-06:01",
                start_date="2020-07-01T00:00:00-06:00",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextCreateResponse

        return await self._call(
            _CREATE,
            SpeechToTextCreateResponse,
            body={"start_date": start_date, "end_date": end_date},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextRetrieveResponse:
        """Get a specific Speech to Text batch report request

        Returns one report as it stands.

        Args:
            id: The report's id.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextRetrieveResponse

        return await self._call(
            _RETRIEVE,
            SpeechToTextRetrieveResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextDeleteResponse:
        """Delete a Speech to Text batch report request

        Removes a report and returns it one last time.

        Args:
            id: The report's id.

        Example (async: `await` it):
            speech_to_text = client.legacy.reporting.batch_detail_records.speech_to_text.delete(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(speech_to_text.data)
        """
        from .....types.speech_to_text_report import SpeechToTextDeleteResponse

        return await self._call(
            _DELETE,
            SpeechToTextDeleteResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncSpeechToTextWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncSpeechToText) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.create = async_raw_response(resource.create)
        self.retrieve = async_raw_response(resource.retrieve)
        self.delete = async_raw_response(resource.delete)


class AsyncSpeechToTextWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncSpeechToText) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.create = async_streamed_response(resource.create)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.delete = async_streamed_response(resource.delete)
