"""The resource `client.ai.openai.embeddings`, synchronous and asynchronous."""

from __future__ import annotations

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
    from typing import Literal

    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ...._runtime.sequences import SequenceNotStr
    from ....types.embedding_vector import EmbeddingCreateEmbeddingsResponse
    from ....types.model_summary import EmbeddingListEmbeddingModelsResponse

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
_CREATE_EMBEDDINGS = Endpoint("POST", "/ai/openai/embeddings", body="json", errors=_errors_1)
_LIST_EMBEDDING_MODELS = Endpoint("GET", "/ai/openai/embeddings/models", errors=_errors_1)


class Embeddings(SyncResource):
    """`client.ai.openai.embeddings`"""

    with_raw_response: Raw[EmbeddingsWithRawResponse] = Raw("EmbeddingsWithRawResponse")
    with_streaming_response: Streamed[EmbeddingsWithStreamingResponse] = Streamed(
        "EmbeddingsWithStreamingResponse"
    )

    def create_embeddings(
        self,
        *,
        input: str | SequenceNotStr[str],
        model: str,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float", "base64"] | str | Omit = omit,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingCreateEmbeddingsResponse:
        """Create embeddings

        Turns text into vectors and hands them back at once, in OpenAI's own form; no bucket is
        involved. Point an OpenAI client library at `https://api.telnyx.com/v2/ai/openai` and it
        works as it is.

        Args:
            input: One text, or several to be embedded in one go.
            model: An embedding model; `GET /ai/openai/embeddings/models` lists them.
            dimensions: The length of the vectors, where the model lets you choose.
            encoding_format: Vectors as lists of numbers, or packed as Base64.
            user: Your own id of the person on whose behalf you ask; helps to find abuse.

        Example (async: `await` it):
            response = client.ai.openai.embeddings.create_embeddings(
                input="The quick brown fox jumps over the lazy dog",
                model="thenlper/gte-large",
            )
            print(response.data)
        """
        from ....types.embedding_vector import EmbeddingCreateEmbeddingsResponse

        return self._call(
            _CREATE_EMBEDDINGS,
            EmbeddingCreateEmbeddingsResponse,
            body={
                "input": input,
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "user": user,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def list_embedding_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingListEmbeddingModelsResponse:
        """List embedding models

        Lists the models that make vectors, in the form of OpenAI's model list.

        Example (async: `await` it):
            response = client.ai.openai.embeddings.list_embedding_models()
            print(response.data)
        """
        from ....types.model_summary import EmbeddingListEmbeddingModelsResponse

        return self._call(
            _LIST_EMBEDDING_MODELS,
            EmbeddingListEmbeddingModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class EmbeddingsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Embeddings) -> None:
        self._resource = resource
        self.create_embeddings = raw_response(resource.create_embeddings)
        self.list_embedding_models = raw_response(resource.list_embedding_models)


class EmbeddingsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Embeddings) -> None:
        self._resource = resource
        self.create_embeddings = streamed_response(resource.create_embeddings)
        self.list_embedding_models = streamed_response(resource.list_embedding_models)


class AsyncEmbeddings(AsyncResource):
    """`client.ai.openai.embeddings`"""

    with_raw_response: Raw[AsyncEmbeddingsWithRawResponse] = Raw("AsyncEmbeddingsWithRawResponse")
    with_streaming_response: Streamed[AsyncEmbeddingsWithStreamingResponse] = Streamed(
        "AsyncEmbeddingsWithStreamingResponse"
    )

    async def create_embeddings(
        self,
        *,
        input: str | SequenceNotStr[str],
        model: str,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float", "base64"] | str | Omit = omit,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingCreateEmbeddingsResponse:
        """Create embeddings

        Turns text into vectors and hands them back at once, in OpenAI's own form; no bucket is
        involved. Point an OpenAI client library at `https://api.telnyx.com/v2/ai/openai` and it
        works as it is.

        Args:
            input: One text, or several to be embedded in one go.
            model: An embedding model; `GET /ai/openai/embeddings/models` lists them.
            dimensions: The length of the vectors, where the model lets you choose.
            encoding_format: Vectors as lists of numbers, or packed as Base64.
            user: Your own id of the person on whose behalf you ask; helps to find abuse.

        Example (async: `await` it):
            response = client.ai.openai.embeddings.create_embeddings(
                input="The quick brown fox jumps over the lazy dog",
                model="thenlper/gte-large",
            )
            print(response.data)
        """
        from ....types.embedding_vector import EmbeddingCreateEmbeddingsResponse

        return await self._call(
            _CREATE_EMBEDDINGS,
            EmbeddingCreateEmbeddingsResponse,
            body={
                "input": input,
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "user": user,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def list_embedding_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> EmbeddingListEmbeddingModelsResponse:
        """List embedding models

        Lists the models that make vectors, in the form of OpenAI's model list.

        Example (async: `await` it):
            response = client.ai.openai.embeddings.list_embedding_models()
            print(response.data)
        """
        from ....types.model_summary import EmbeddingListEmbeddingModelsResponse

        return await self._call(
            _LIST_EMBEDDING_MODELS,
            EmbeddingListEmbeddingModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncEmbeddingsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self._resource = resource
        self.create_embeddings = async_raw_response(resource.create_embeddings)
        self.list_embedding_models = async_raw_response(resource.list_embedding_models)


class AsyncEmbeddingsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self._resource = resource
        self.create_embeddings = async_streamed_response(resource.create_embeddings)
        self.list_embedding_models = async_streamed_response(resource.list_embedding_models)
