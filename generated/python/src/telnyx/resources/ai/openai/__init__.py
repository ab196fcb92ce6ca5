"""The resource `client.ai.openai`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, overload

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
    from typing import Literal

    from ...._runtime.events import AsyncStream, Stream
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ....types.ai.openai_create_response_response import OpenAICreateResponseResponse
    from ....types.models_response import ModelsResponse
    from ....types.response_stream_event import ResponseStreamEvent
    from .chat import (
        AsyncChat,
        AsyncChatWithRawResponse,
        AsyncChatWithStreamingResponse,
        Chat,
        ChatWithRawResponse,
        ChatWithStreamingResponse,
    )
    from .embeddings import (
        AsyncEmbeddings,
        AsyncEmbeddingsWithRawResponse,
        AsyncEmbeddingsWithStreamingResponse,
        Embeddings,
        EmbeddingsWithRawResponse,
        EmbeddingsWithStreamingResponse,
    )

__all__ = [
    "AsyncOpenAI",
    "AsyncOpenAIWithRawResponse",
    "AsyncOpenAIWithStreamingResponse",
    "OpenAI",
    "OpenAIWithRawResponse",
    "OpenAIWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST_MODELS = Endpoint("GET", "/ai/openai/models", errors=_errors_1)
_CREATE_RESPONSE = Endpoint("POST", "/ai/openai/responses", body="json", errors=_errors_1)


class OpenAI(SyncResource):
    """`client.ai.openai`"""

    chat: Child[Chat] = Child("Chat")
    embeddings: Child[Embeddings] = Child("Embeddings")
    with_raw_response: Raw[OpenAIWithRawResponse] = Raw("OpenAIWithRawResponse")
    with_streaming_response: Streamed[OpenAIWithStreamingResponse] = Streamed(
        "OpenAIWithStreamingResponse"
    )

    def list_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ModelsResponse:
        """List models

        Lists the language models that can be used, your own fine-tuned ones included.

        Example (async: `await` it):
            models_response = client.ai.openai.list_models()
            print(models_response.data)
        """
        from ....types.models_response import ModelsResponse

        return self._call(
            _LIST_MODELS,
            ModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    @overload
    def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse: ...

    @overload
    def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Stream[ResponseStreamEvent]: ...

    @overload
    def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: bool | Omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse | Stream[ResponseStreamEvent]: ...

    def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse | Stream[ResponseStreamEvent]:
        """Create a response

        Asks a model for one answer in the form of OpenAI's Responses API. Name a `conversation` and
        the turn is kept there, with everything said before as context; name none and nothing is
        kept.

        Args:
            model: The model to ask.
            input: The items of this turn, as the Responses API writes them, or simply a text.
            instructions: Rules for the model. In a kept conversation, the first turn's are
                enough.
            conversation: The conversation to continue, an id from `POST /ai/conversations`.
            stream: Whether to send the answer as it comes, in server-sent events.

        Example (async: `await` it):
            response = client.ai.openai.create_response()
            print(response)
        """
        from ....types.ai.openai_create_response_response import OpenAICreateResponseResponse
        from ....types.response_stream_event import ResponseStreamEvent

        if stream:
            return self._stream(
                _CREATE_RESPONSE,
                cast("type[ResponseStreamEvent]", ResponseStreamEvent),
                body={
                    "model": model,
                    "input": input,
                    "instructions": instructions,
                    "conversation": conversation,
                    "stream": stream,
                },
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )
        return self._call(
            _CREATE_RESPONSE,
            OpenAICreateResponseResponse,
            body={
                "model": model,
                "input": input,
                "instructions": instructions,
                "conversation": conversation,
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class OpenAIWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    chat: ChatWithRawResponse
    embeddings: EmbeddingsWithRawResponse

    def __init__(self, resource: OpenAI) -> None:
        self._resource = resource
        self.list_models = raw_response(resource.list_models)
        self.create_response = raw_response(resource.create_response)


class OpenAIWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    chat: ChatWithStreamingResponse
    embeddings: EmbeddingsWithStreamingResponse

    def __init__(self, resource: OpenAI) -> None:
        self._resource = resource
        self.list_models = streamed_response(resource.list_models)
        self.create_response = streamed_response(resource.create_response)


class AsyncOpenAI(AsyncResource):
    """`client.ai.openai`"""

    chat: Child[AsyncChat] = Child("AsyncChat")
    embeddings: Child[AsyncEmbeddings] = Child("AsyncEmbeddings")
    with_raw_response: Raw[AsyncOpenAIWithRawResponse] = Raw("AsyncOpenAIWithRawResponse")
    with_streaming_response: Streamed[AsyncOpenAIWithStreamingResponse] = Streamed(
        "AsyncOpenAIWithStreamingResponse"
    )

    async def list_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ModelsResponse:
        """List models

        Lists the language models that can be used, your own fine-tuned ones included.

        Example (async: `await` it):
            models_response = client.ai.openai.list_models()
            print(models_response.data)
        """
        from ....types.models_response import ModelsResponse

        return await self._call(
            _LIST_MODELS,
            ModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    @overload
    async def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse: ...

    @overload
    async def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncStream[ResponseStreamEvent]: ...

    @overload
    async def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: bool | Omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse | AsyncStream[ResponseStreamEvent]: ...

    async def create_response(
        self,
        *,
        model: str | Omit = omit,
        input: object | Omit = omit,
        instructions: str | Omit = omit,
        conversation: str | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> OpenAICreateResponseResponse | AsyncStream[ResponseStreamEvent]:
        """Create a response

        Asks a model for one answer in the form of OpenAI's Responses API. Name a `conversation` and
        the turn is kept there, with everything said before as context; name none and nothing is
        kept.

        Args:
            model: The model to ask.
            input: The items of this turn, as the Responses API writes them, or simply a text.
            instructions: Rules for the model. In a kept conversation, the first turn's are
                enough.
            conversation: The conversation to continue, an id from `POST /ai/conversations`.
            stream: Whether to send the answer as it comes, in server-sent events.

        Example (async: `await` it):
            response = client.ai.openai.create_response()
            print(response)
        """
        from ....types.ai.openai_create_response_response import OpenAICreateResponseResponse
        from ....types.response_stream_event import ResponseStreamEvent

        if stream:
            return await self._stream(
                _CREATE_RESPONSE,
                cast("type[ResponseStreamEvent]", ResponseStreamEvent),
                body={
                    "model": model,
                    "input": input,
                    "instructions": instructions,
                    "conversation": conversation,
                    "stream": stream,
                },
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )
        return await self._call(
            _CREATE_RESPONSE,
            OpenAICreateResponseResponse,
            body={
                "model": model,
                "input": input,
                "instructions": instructions,
                "conversation": conversation,
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncOpenAIWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    chat: AsyncChatWithRawResponse
    embeddings: AsyncEmbeddingsWithRawResponse

    def __init__(self, resource: AsyncOpenAI) -> None:
        self._resource = resource
        self.list_models = async_raw_response(resource.list_models)
        self.create_response = async_raw_response(resource.create_response)


class AsyncOpenAIWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    chat: AsyncChatWithStreamingResponse
    embeddings: AsyncEmbeddingsWithStreamingResponse

    def __init__(self, resource: AsyncOpenAI) -> None:
        self._resource = resource
        self.list_models = async_streamed_response(resource.list_models)
        self.create_response = async_streamed_response(resource.create_response)
