"""The resource `client.ai.embeddings`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.children import Child, Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit
from ...._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ...._runtime.sequences import SequenceNotStr
    from ....types.ai.embedding_params import EmbeddingLoaderParam, EmbeddingModelParam
    from ....types.embedding_response import EmbeddingResponse
    from ....types.embedding_task import EmbeddingListResponse
    from ....types.embedding_task_status import EmbeddingRetrieveResponse
    from ....types.similar_document import EmbeddingSimilaritySearchResponse
    from .buckets import (
        AsyncBuckets,
        AsyncBucketsWithRawResponse,
        AsyncBucketsWithStreamingResponse,
        Buckets,
        BucketsWithRawResponse,
        BucketsWithStreamingResponse,
    )

__all__ = [
    "AsyncEmbeddings",
    "AsyncEmbeddingsWithRawResponse",
    "AsyncEmbeddingsWithStreamingResponse",
    "Embeddings",
    "EmbeddingsWithRawResponse",
    "EmbeddingsWithStreamingResponse",
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
_LIST = Endpoint("GET", "/ai/embeddings", errors=_errors_1)
_CREATE = Endpoint("POST", "/ai/embeddings", body="json", errors=_errors_1)
_SIMILARITY_SEARCH = Endpoint(
    "POST", "/ai/embeddings/similarity-search", body="json", errors=_errors_2
)
_URL = Endpoint("POST", "/ai/embeddings/url", body="json", errors=_errors_1)
_RETRIEVE = Endpoint("GET", "/ai/embeddings/{task_id}", errors=_errors_2)


class Embeddings(SyncResource):
    """`client.ai.embeddings`"""

    buckets: Child[Buckets] = Child("Buckets")
    with_raw_response: Raw[EmbeddingsWithRawResponse] = Raw("EmbeddingsWithRawResponse")
    with_streaming_response: Streamed[EmbeddingsWithStreamingResponse] = Streamed(
        "EmbeddingsWithStreamingResponse"
    )

    def list(
        self,
        *,
        status: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingListResponse:
        """Get Tasks by Status

        Lists embedding tasks in the given states; without any, those that are not finished.

        Args:
            status: The states to list, each a parameter of its own, as in
                `status=queued&status=processing`.

        Example (async: `await` it):
            embeddings = client.ai.embeddings.list()
            print(embeddings.data)
        """
        from ....types.embedding_task import EmbeddingListResponse

        return self._call(
            _LIST,
            EmbeddingListResponse,
            query={"status": status},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        bucket_name: str,
        document_chunk_size: int | Omit = omit,
        document_chunk_overlap_size: int | Omit = omit,
        embedding_model: EmbeddingModelParam | Omit = omit,
        loader: EmbeddingLoaderParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingResponse:
        """Embed documents

        Embeds every file of a storage bucket in the background. PDF, HTML, JSON, CSV and plain text
        are read as such; audio and video of up to 100 MB (`mp3`, `mp4`, `mpeg`, `mpga`, `m4a`,
        `wav`, `webm`) are transcribed first; anything else is read as plain text. Follow the task
        by its `task_id`.

        Args:
            bucket_name: The bucket whose files to embed.
            document_chunk_size: The length of a chunk, in tokens.
            document_chunk_overlap_size: How much of a chunk is repeated in the next, in tokens,
                so that no thought is cut in two.
            embedding_model: The model that makes the vectors.
            loader: How files are read before they are cut into chunks.

        Example (async: `await` it):
            embedding_response = client.ai.embeddings.create(
                bucket_name="my-bucket",
            )
            print(embedding_response.data)
        """
        from ....types.embedding_response import EmbeddingResponse

        return self._call(
            _CREATE,
            EmbeddingResponse,
            body={
                "bucket_name": bucket_name,
                "document_chunk_size": document_chunk_size,
                "document_chunk_overlap_size": document_chunk_overlap_size,
                "embedding_model": embedding_model,
                "loader": loader,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def similarity_search(
        self,
        *,
        bucket_name: str,
        query: str,
        num_of_docs: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingSimilaritySearchResponse:
        """Search for documents

        Returns the chunks of an embedded bucket that come closest in meaning to a query, closest
        first. Distance is 1 minus cosine similarity: 0 is the same, 1 has nothing in common.

        Args:
            bucket_name: The bucket to search; it must have been embedded.
            query: What to look for, in plain language.
            num_of_docs: How many chunks to return.

        Example (async: `await` it):
            response = client.ai.embeddings.similarity_search(
                bucket_name="my-bucket",
                query="What is Telnyx?",
            )
            print(response.data)
        """
        from ....types.similar_document import EmbeddingSimilaritySearchResponse

        return self._call(
            _SIMILARITY_SEARCH,
            EmbeddingSimilaritySearchResponse,
            body={"bucket_name": bucket_name, "query": query, "num_of_docs": num_of_docs},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def url(
        self,
        *,
        url: str,
        bucket_name: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingResponse:
        """Embed URL content

        Reads a web page and the pages it links to within the same domain, five links deep, into a
        bucket, and embeds them in the background.

        Args:
            url: The page to start from.
            bucket_name: The bucket to put the pages into; it must exist.

        Example (async: `await` it):
            embedding_response = client.ai.embeddings.url(
                bucket_name="my-bucket",
                url="https://example.com/resource",
            )
            print(embedding_response.data)
        """
        from ....types.embedding_response import EmbeddingResponse

        return self._call(
            _URL,
            EmbeddingResponse,
            body={"url": url, "bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingRetrieveResponse:
        """Get an embedding task's status

        Says how far an embedding task has come. Ask again until the state is none of `queued` and
        `processing`.

        Args:
            task_id: The task's id, from the call that started it.

        Example (async: `await` it):
            embedding = client.ai.embeddings.retrieve(
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(embedding.data)
        """
        from ....types.embedding_task_status import EmbeddingRetrieveResponse

        return self._call(
            _RETRIEVE,
            EmbeddingRetrieveResponse,
            path={"task_id": task_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class EmbeddingsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    buckets: BucketsWithRawResponse

    def __init__(self, resource: Embeddings) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.create = raw_response(resource.create)
        self.similarity_search = raw_response(resource.similarity_search)
        self.url = raw_response(resource.url)
        self.retrieve = raw_response(resource.retrieve)


class EmbeddingsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    buckets: BucketsWithStreamingResponse

    def __init__(self, resource: Embeddings) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.create = streamed_response(resource.create)
        self.similarity_search = streamed_response(resource.similarity_search)
        self.url = streamed_response(resource.url)
        self.retrieve = streamed_response(resource.retrieve)


class AsyncEmbeddings(AsyncResource):
    """`client.ai.embeddings`"""

    buckets: Child[AsyncBuckets] = Child("AsyncBuckets")
    with_raw_response: Raw[AsyncEmbeddingsWithRawResponse] = Raw("AsyncEmbeddingsWithRawResponse")
    with_streaming_response: Streamed[AsyncEmbeddingsWithStreamingResponse] = Streamed(
        "AsyncEmbeddingsWithStreamingResponse"
    )

    async def list(
        self,
        *,
        status: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingListResponse:
        """Get Tasks by Status

        Lists embedding tasks in the given states; without any, those that are not finished.

        Args:
            status: The states to list, each a parameter of its own, as in
                `status=queued&status=processing`.

        Example (async: `await` it):
            embeddings = client.ai.embeddings.list()
            print(embeddings.data)
        """
        from ....types.embedding_task import EmbeddingListResponse

        return await self._call(
            _LIST,
            EmbeddingListResponse,
            query={"status": status},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        bucket_name: str,
        document_chunk_size: int | Omit = omit,
        document_chunk_overlap_size: int | Omit = omit,
        embedding_model: EmbeddingModelParam | Omit = omit,
        loader: EmbeddingLoaderParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingResponse:
        """Embed documents

        Embeds every file of a storage bucket in the background. PDF, HTML, JSON, CSV and plain text
        are read as such; audio and video of up to 100 MB (`mp3`, `mp4`, `mpeg`, `mpga`, `m4a`,
        `wav`, `webm`) are transcribed first; anything else is read as plain text. Follow the task
        by its `task_id`.

        Args:
            bucket_name: The bucket whose files to embed.
            document_chunk_size: The length of a chunk, in tokens.
            document_chunk_overlap_size: How much of a chunk is repeated in the next, in tokens,
                so that no thought is cut in two.
            embedding_model: The model that makes the vectors.
            loader: How files are read before they are cut into chunks.

        Example (async: `await` it):
            embedding_response = client.ai.embeddings.create(
                bucket_name="my-bucket",
            )
            print(embedding_response.data)
        """
        from ....types.embedding_response import EmbeddingResponse

        return await self._call(
            _CREATE,
            EmbeddingResponse,
            body={
                "bucket_name": bucket_name,
                "document_chunk_size": document_chunk_size,
                "document_chunk_overlap_size": document_chunk_overlap_size,
                "embedding_model": embedding_model,
                "loader": loader,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def similarity_search(
        self,
        *,
        bucket_name: str,
        query: str,
        num_of_docs: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingSimilaritySearchResponse:
        """Search for documents

        Returns the chunks of an embedded bucket that come closest in meaning to a query, closest
        first. Distance is 1 minus cosine similarity: 0 is the same, 1 has nothing in common.

        Args:
            bucket_name: The bucket to search; it must have been embedded.
            query: What to look for, in plain language.
            num_of_docs: How many chunks to return.

        Example (async: `await` it):
            response = client.ai.embeddings.similarity_search(
                bucket_name="my-bucket",
                query="What is Telnyx?",
            )
            print(response.data)
        """
        from ....types.similar_document import EmbeddingSimilaritySearchResponse

        return await self._call(
            _SIMILARITY_SEARCH,
            EmbeddingSimilaritySearchResponse,
            body={"bucket_name": bucket_name, "query": query, "num_of_docs": num_of_docs},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def url(
        self,
        *,
        url: str,
        bucket_name: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingResponse:
        """Embed URL content

        Reads a web page and the pages it links to within the same domain, five links deep, into a
        bucket, and embeds them in the background.

        Args:
            url: The page to start from.
            bucket_name: The bucket to put the pages into; it must exist.

        Example (async: `await` it):
            embedding_response = client.ai.embeddings.url(
                bucket_name="my-bucket",
                url="https://example.com/resource",
            )
            print(embedding_response.data)
        """
        from ....types.embedding_response import EmbeddingResponse

        return await self._call(
            _URL,
            EmbeddingResponse,
            body={"url": url, "bucket_name": bucket_name},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingRetrieveResponse:
        """Get an embedding task's status

        Says how far an embedding task has come. Ask again until the state is none of `queued` and
        `processing`.

        Args:
            task_id: The task's id, from the call that started it.

        Example (async: `await` it):
            embedding = client.ai.embeddings.retrieve(
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(embedding.data)
        """
        from ....types.embedding_task_status import EmbeddingRetrieveResponse

        return await self._call(
            _RETRIEVE,
            EmbeddingRetrieveResponse,
            path={"task_id": task_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncEmbeddingsWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    buckets: AsyncBucketsWithRawResponse

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.create = async_raw_response(resource.create)
        self.similarity_search = async_raw_response(resource.similarity_search)
        self.url = async_raw_response(resource.url)
        self.retrieve = async_raw_response(resource.retrieve)


class AsyncEmbeddingsWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    buckets: AsyncBucketsWithStreamingResponse

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.create = async_streamed_response(resource.create)
        self.similarity_search = async_streamed_response(resource.similarity_search)
        self.url = async_streamed_response(resource.url)
        self.retrieve = async_streamed_response(resource.retrieve)
