"""The resource `client.ai.embeddings.buckets`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from ...._runtime.children import Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit

if TYPE_CHECKING:
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ....types.ai.embeddings.bucket_list_response import BucketListResponse
    from ....types.embedded_file import BucketRetrieveResponse

__all__ = [
    "AsyncBuckets",
    "AsyncBucketsWithRawResponse",
    "AsyncBucketsWithStreamingResponse",
    "Buckets",
    "BucketsWithRawResponse",
    "BucketsWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "404": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST = Endpoint(
    "GET",
    "/ai/embeddings/buckets",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)
_RETRIEVE = Endpoint("GET", "/ai/embeddings/buckets/{bucket_name}", errors=_errors_1)
_DELETE = Endpoint("DELETE", "/ai/embeddings/buckets/{bucket_name}", accept="*/*", errors=_errors_1)


class Buckets(SyncResource):
    """`client.ai.embeddings.buckets`"""

    with_raw_response: Raw[BucketsWithRawResponse] = Raw("BucketsWithRawResponse")
    with_streaming_response: Streamed[BucketsWithStreamingResponse] = Streamed(
        "BucketsWithStreamingResponse"
    )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> BucketListResponse:
        """List embedded buckets

        Returns the names of the buckets that have been embedded.

        Example (async: `await` it):
            buckets = client.ai.embeddings.buckets.list()
            print(buckets.data)
        """
        from ....types.ai.embeddings.bucket_list_response import BucketListResponse

        return self._call(
            _LIST,
            BucketListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        bucket_name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> BucketRetrieveResponse:
        """Get file-level embedding statuses for a bucket

        Says for each file of the bucket whether it is embedded, and why not if it failed.

        Args:
            bucket_name: The bucket's name.

        Example (async: `await` it):
            bucket = client.ai.embeddings.buckets.retrieve(
                "my-bucket",
            )
            print(bucket.data)
        """
        from ....types.embedded_file import BucketRetrieveResponse

        return self._call(
            _RETRIEVE,
            BucketRetrieveResponse,
            path={"bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        bucket_name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Disable AI for an Embedded Bucket

        Throws the bucket's embeddings away and bills the bucket as plain storage again. The files
        themselves stay.

        Args:
            bucket_name: The bucket's name.

        Example (async: `await` it):
            client.ai.embeddings.buckets.delete(
                "my-bucket",
            )
        """
        return self._call(
            _DELETE,
            NoneType,
            path={"bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class BucketsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Buckets) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.retrieve = raw_response(resource.retrieve)
        self.delete = raw_response(resource.delete)


class BucketsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Buckets) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.retrieve = streamed_response(resource.retrieve)
        self.delete = streamed_response(resource.delete)


class AsyncBuckets(AsyncResource):
    """`client.ai.embeddings.buckets`"""

    with_raw_response: Raw[AsyncBucketsWithRawResponse] = Raw("AsyncBucketsWithRawResponse")
    with_streaming_response: Streamed[AsyncBucketsWithStreamingResponse] = Streamed(
        "AsyncBucketsWithStreamingResponse"
    )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> BucketListResponse:
        """List embedded buckets

        Returns the names of the buckets that have been embedded.

        Example (async: `await` it):
            buckets = client.ai.embeddings.buckets.list()
            print(buckets.data)
        """
        from ....types.ai.embeddings.bucket_list_response import BucketListResponse

        return await self._call(
            _LIST,
            BucketListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        bucket_name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> BucketRetrieveResponse:
        """Get file-level embedding statuses for a bucket

        Says for each file of the bucket whether it is embedded, and why not if it failed.

        Args:
            bucket_name: The bucket's name.

        Example (async: `await` it):
            bucket = client.ai.embeddings.buckets.retrieve(
                "my-bucket",
            )
            print(bucket.data)
        """
        from ....types.embedded_file import BucketRetrieveResponse

        return await self._call(
            _RETRIEVE,
            BucketRetrieveResponse,
            path={"bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        bucket_name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Disable AI for an Embedded Bucket

        Throws the bucket's embeddings away and bills the bucket as plain storage again. The files
        themselves stay.

        Args:
            bucket_name: The bucket's name.

        Example (async: `await` it):
            client.ai.embeddings.buckets.delete(
                "my-bucket",
            )
        """
        return await self._call(
            _DELETE,
            NoneType,
            path={"bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncBucketsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncBuckets) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.retrieve = async_raw_response(resource.retrieve)
        self.delete = async_raw_response(resource.delete)


class AsyncBucketsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncBuckets) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.delete = async_streamed_response(resource.delete)
