"""The resource `client.ai`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..._runtime.children import Child, Raw, Streamed
from ..._runtime.deprecation import deprecated
from ..._runtime.endpoint import Endpoint
from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ..._runtime.sentinels import omit
from ..._runtime.wrappers import RawChildren, StreamedChildren

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from ..._runtime.options import Body, Headers, Query, Timeout
    from ..._runtime.sentinels import Omit
    from ...types.ai_retrieve_conversation_histories_response import (
        AIRetrieveConversationHistoriesResponse,
    )
    from ...types.ai_summarize_response import AISummarizeResponse
    from ...types.model_summary import AIRetrieveModelsResponse
    from .audio import (
        AsyncAudio,
        AsyncAudioWithRawResponse,
        AsyncAudioWithStreamingResponse,
        Audio,
        AudioWithRawResponse,
        AudioWithStreamingResponse,
    )
    from .chat import (
        AsyncChat,
        AsyncChatWithRawResponse,
        AsyncChatWithStreamingResponse,
        Chat,
        ChatWithRawResponse,
        ChatWithStreamingResponse,
    )
    from .clusters import (
        AsyncClusters,
        AsyncClustersWithRawResponse,
        AsyncClustersWithStreamingResponse,
        Clusters,
        ClustersWithRawResponse,
        ClustersWithStreamingResponse,
    )
    from .conversations import (
        AsyncConversations,
        AsyncConversationsWithRawResponse,
        AsyncConversationsWithStreamingResponse,
        Conversations,
        ConversationsWithRawResponse,
        ConversationsWithStreamingResponse,
    )
    from .embeddings import (
        AsyncEmbeddings,
        AsyncEmbeddingsWithRawResponse,
        AsyncEmbeddingsWithStreamingResponse,
        Embeddings,
        EmbeddingsWithRawResponse,
        EmbeddingsWithStreamingResponse,
    )
    from .fine_tuning import (
        AsyncFineTuning,
        AsyncFineTuningWithRawResponse,
        AsyncFineTuningWithStreamingResponse,
        FineTuning,
        FineTuningWithRawResponse,
        FineTuningWithStreamingResponse,
    )
    from .openai import (
        AsyncOpenAI,
        AsyncOpenAIWithRawResponse,
        AsyncOpenAIWithStreamingResponse,
        OpenAI,
        OpenAIWithRawResponse,
        OpenAIWithStreamingResponse,
    )

__all__ = [
    "AI",
    "AIWithRawResponse",
    "AIWithStreamingResponse",
    "AsyncAI",
    "AsyncAIWithRawResponse",
    "AsyncAIWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_RETRIEVE_CONVERSATION_HISTORIES = Endpoint("GET", "/ai/conversation_histories", errors=_errors_1)
_RETRIEVE_MODELS = Endpoint("GET", "/ai/models", errors=_errors_1)
_SUMMARIZE = Endpoint(
    "POST",
    "/ai/summarize",
    body="json",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "404": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class _DeprecatedAI(SyncResource):
    """What `AI` still has but should not be used any more, without the marks that say so."""

    def retrieve_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveModelsResponse:
        from ...types.model_summary import AIRetrieveModelsResponse

        return self._call(
            _RETRIEVE_MODELS,
            AIRetrieveModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AI(_DeprecatedAI):
    """`client.ai`"""

    conversations: Child[Conversations] = Child("Conversations")
    embeddings: Child[Embeddings] = Child("Embeddings")
    clusters: Child[Clusters] = Child("Clusters")
    audio: Child[Audio] = Child("Audio")
    chat: Child[Chat] = Child("Chat")
    openai: Child[OpenAI] = Child("OpenAI")
    fine_tuning: Child[FineTuning] = Child("FineTuning")
    with_raw_response: Raw[AIWithRawResponse] = Raw("AIWithRawResponse")
    with_streaming_response: Streamed[AIWithStreamingResponse] = Streamed("AIWithStreamingResponse")

    def retrieve_conversation_histories(
        self,
        *,
        q: str,
        region: Literal["USA", "DEU", "AUS", "UAE"] | str | Omit = omit,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        min_score: float | Omit = omit,
        filter_user_id: str | Omit = omit,
        filter_record_id: str | Omit = omit,
        filter_region_in: str | Omit = omit,
        filter_record_created_at_gte: str | datetime | Omit = omit,
        filter_record_created_at_lte: str | datetime | Omit = omit,
        filter_ingested_at_gte: str | datetime | Omit = omit,
        filter_ingested_at_lte: str | datetime | Omit = omit,
        filter_retention: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveConversationHistoriesResponse:
        """Search conversation histories

        Finds passages of past conversations by meaning rather than by words, best match first. Long
        conversations are kept in chunks, so one conversation can turn up several times.

        Args:
            q: What to look for, in plain language.
            region: The region to search; all of them when left out.
            page_number: Which page to return, counted from 1.
            page_size: How many passages a page holds.
            min_score: The least similarity a passage must have, from 0 (anything) to 1 (the
                same).
            filter_user_id: Keeps passages of exactly this user.
            filter_record_id: Keeps the chunks of exactly this record.
            filter_region_in: Keeps passages stored in one of these regions, joined by commas.
            filter_record_created_at_gte: Keeps conversations from this moment on.
            filter_record_created_at_lte: Keeps conversations up to this moment.
            filter_ingested_at_gte: Keeps what became searchable from this moment on.
            filter_ingested_at_lte: Keeps what became searchable up to this moment.
            filter_retention: Keeps records under exactly this retention policy; the answer does
                not show the policy.

        Example (async: `await` it):
            response = client.ai.retrieve_conversation_histories(
                q="customer was charged twice",
            )
            print(response.data)
        """
        from ...types.ai_retrieve_conversation_histories_response import (
            AIRetrieveConversationHistoriesResponse,
        )

        return self._call(
            _RETRIEVE_CONVERSATION_HISTORIES,
            AIRetrieveConversationHistoriesResponse,
            query={
                "q": q,
                "region": region,
                "page[number]": page_number,
                "page[size]": page_size,
                "min_score": min_score,
                "filter[user_id]": filter_user_id,
                "filter[record_id]": filter_record_id,
                "filter[region][in]": filter_region_in,
                "filter[record_created_at][gte]": filter_record_created_at_gte,
                "filter[record_created_at][lte]": filter_record_created_at_lte,
                "filter[ingested_at][gte]": filter_ingested_at_gte,
                "filter[ingested_at][lte]": filter_ingested_at_lte,
                "filter[retention]": filter_retention,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    @deprecated("GET /ai/models is deprecated by the API's provider")
    def retrieve_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveModelsResponse:
        """Get available models

        Lists the models that can be used, open ones and OpenAI's. An id is the source and the name,
        as in `openai/gpt-4o` or `mistralai/Mistral-7B-Instruct-v0.1`.

        Prefer `GET /ai/openai/models` in new code.

        Example (async: `await` it):
            response = client.ai.retrieve_models()
            print(response.data)
        """
        return super().retrieve_models(
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def summarize(
        self,
        *,
        bucket: str,
        filename: str,
        system_prompt: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AISummarizeResponse:
        """Summarize file content

        Sums up one file of a storage bucket. Text is read from PDF, HTML, plain text, JSON and CSV;
        recordings of up to 100 MB (`flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`, `wav`,
        `webm`) are transcribed first, and both steps are billed.

        Args:
            bucket: The bucket that has the file.
            filename: The file's name in the bucket.
            system_prompt: How to sum up, such as for whom, in what tone or how long.

        Example (async: `await` it):
            response = client.ai.summarize(
                bucket="my-bucket",
                filename="data.csv",
            )
            print(response.data)
        """
        from ...types.ai_summarize_response import AISummarizeResponse

        return self._call(
            _SUMMARIZE,
            AISummarizeResponse,
            body={"bucket": bucket, "filename": filename, "system_prompt": system_prompt},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AIWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    conversations: ConversationsWithRawResponse
    embeddings: EmbeddingsWithRawResponse
    clusters: ClustersWithRawResponse
    audio: AudioWithRawResponse
    chat: ChatWithRawResponse
    openai: OpenAIWithRawResponse
    fine_tuning: FineTuningWithRawResponse

    def __init__(self, resource: AI) -> None:
        self._resource = resource
        self.retrieve_conversation_histories = raw_response(
            resource.retrieve_conversation_histories
        )
        self.retrieve_models = raw_response(cast("_DeprecatedAI", resource).retrieve_models)
        self.summarize = raw_response(resource.summarize)


class AIWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    conversations: ConversationsWithStreamingResponse
    embeddings: EmbeddingsWithStreamingResponse
    clusters: ClustersWithStreamingResponse
    audio: AudioWithStreamingResponse
    chat: ChatWithStreamingResponse
    openai: OpenAIWithStreamingResponse
    fine_tuning: FineTuningWithStreamingResponse

    def __init__(self, resource: AI) -> None:
        self._resource = resource
        self.retrieve_conversation_histories = streamed_response(
            resource.retrieve_conversation_histories
        )
        self.retrieve_models = streamed_response(cast("_DeprecatedAI", resource).retrieve_models)
        self.summarize = streamed_response(resource.summarize)


class _DeprecatedAsyncAI(AsyncResource):
    """What `AsyncAI` still has but should not be used any more, without the marks that say so."""

    async def retrieve_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveModelsResponse:
        from ...types.model_summary import AIRetrieveModelsResponse

        return await self._call(
            _RETRIEVE_MODELS,
            AIRetrieveModelsResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncAI(_DeprecatedAsyncAI):
    """`client.ai`"""

    conversations: Child[AsyncConversations] = Child("AsyncConversations")
    embeddings: Child[AsyncEmbeddings] = Child("AsyncEmbeddings")
    clusters: Child[AsyncClusters] = Child("AsyncClusters")
    audio: Child[AsyncAudio] = Child("AsyncAudio")
    chat: Child[AsyncChat] = Child("AsyncChat")
    openai: Child[AsyncOpenAI] = Child("AsyncOpenAI")
    fine_tuning: Child[AsyncFineTuning] = Child("AsyncFineTuning")
    with_raw_response: Raw[AsyncAIWithRawResponse] = Raw("AsyncAIWithRawResponse")
    with_streaming_response: Streamed[AsyncAIWithStreamingResponse] = Streamed(
        "AsyncAIWithStreamingResponse"
    )

    async def retrieve_conversation_histories(
        self,
        *,
        q: str,
        region: Literal["USA", "DEU", "AUS", "UAE"] | str | Omit = omit,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        min_score: float | Omit = omit,
        filter_user_id: str | Omit = omit,
        filter_record_id: str | Omit = omit,
        filter_region_in: str | Omit = omit,
        filter_record_created_at_gte: str | datetime | Omit = omit,
        filter_record_created_at_lte: str | datetime | Omit = omit,
        filter_ingested_at_gte: str | datetime | Omit = omit,
        filter_ingested_at_lte: str | datetime | Omit = omit,
        filter_retention: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveConversationHistoriesResponse:
        """Search conversation histories

        Finds passages of past conversations by meaning rather than by words, best match first. Long
        conversations are kept in chunks, so one conversation can turn up several times.

        Args:
            q: What to look for, in plain language.
            region: The region to search; all of them when left out.
            page_number: Which page to return, counted from 1.
            page_size: How many passages a page holds.
            min_score: The least similarity a passage must have, from 0 (anything) to 1 (the
                same).
            filter_user_id: Keeps passages of exactly this user.
            filter_record_id: Keeps the chunks of exactly this record.
            filter_region_in: Keeps passages stored in one of these regions, joined by commas.
            filter_record_created_at_gte: Keeps conversations from this moment on.
            filter_record_created_at_lte: Keeps conversations up to this moment.
            filter_ingested_at_gte: Keeps what became searchable from this moment on.
            filter_ingested_at_lte: Keeps what became searchable up to this moment.
            filter_retention: Keeps records under exactly this retention policy; the answer does
                not show the policy.

        Example (async: `await` it):
            response = client.ai.retrieve_conversation_histories(
                q="customer was charged twice",
            )
            print(response.data)
        """
        from ...types.ai_retrieve_conversation_histories_response import (
            AIRetrieveConversationHistoriesResponse,
        )

        return await self._call(
            _RETRIEVE_CONVERSATION_HISTORIES,
            AIRetrieveConversationHistoriesResponse,
            query={
                "q": q,
                "region": region,
                "page[number]": page_number,
                "page[size]": page_size,
                "min_score": min_score,
                "filter[user_id]": filter_user_id,
                "filter[record_id]": filter_record_id,
                "filter[region][in]": filter_region_in,
                "filter[record_created_at][gte]": filter_record_created_at_gte,
                "filter[record_created_at][lte]": filter_record_created_at_lte,
                "filter[ingested_at][gte]": filter_ingested_at_gte,
                "filter[ingested_at][lte]": filter_ingested_at_lte,
                "filter[retention]": filter_retention,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    @deprecated("GET /ai/models is deprecated by the API's provider")
    async def retrieve_models(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AIRetrieveModelsResponse:
        """Get available models

        Lists the models that can be used, open ones and OpenAI's. An id is the source and the name,
        as in `openai/gpt-4o` or `mistralai/Mistral-7B-Instruct-v0.1`.

        Prefer `GET /ai/openai/models` in new code.

        Example (async: `await` it):
            response = client.ai.retrieve_models()
            print(response.data)
        """
        return await super().retrieve_models(
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def summarize(
        self,
        *,
        bucket: str,
        filename: str,
        system_prompt: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AISummarizeResponse:
        """Summarize file content

        Sums up one file of a storage bucket. Text is read from PDF, HTML, plain text, JSON and CSV;
        recordings of up to 100 MB (`flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`, `wav`,
        `webm`) are transcribed first, and both steps are billed.

        Args:
            bucket: The bucket that has the file.
            filename: The file's name in the bucket.
            system_prompt: How to sum up, such as for whom, in what tone or how long.

        Example (async: `await` it):
            response = client.ai.summarize(
                bucket="my-bucket",
                filename="data.csv",
            )
            print(response.data)
        """
        from ...types.ai_summarize_response import AISummarizeResponse

        return await self._call(
            _SUMMARIZE,
            AISummarizeResponse,
            body={"bucket": bucket, "filename": filename, "system_prompt": system_prompt},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncAIWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    conversations: AsyncConversationsWithRawResponse
    embeddings: AsyncEmbeddingsWithRawResponse
    clusters: AsyncClustersWithRawResponse
    audio: AsyncAudioWithRawResponse
    chat: AsyncChatWithRawResponse
    openai: AsyncOpenAIWithRawResponse
    fine_tuning: AsyncFineTuningWithRawResponse

    def __init__(self, resource: AsyncAI) -> None:
        self._resource = resource
        self.retrieve_conversation_histories = async_raw_response(
            resource.retrieve_conversation_histories
        )
        self.retrieve_models = async_raw_response(
            cast("_DeprecatedAsyncAI", resource).retrieve_models
        )
        self.summarize = async_raw_response(resource.summarize)


class AsyncAIWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    conversations: AsyncConversationsWithStreamingResponse
    embeddings: AsyncEmbeddingsWithStreamingResponse
    clusters: AsyncClustersWithStreamingResponse
    audio: AsyncAudioWithStreamingResponse
    chat: AsyncChatWithStreamingResponse
    openai: AsyncOpenAIWithStreamingResponse
    fine_tuning: AsyncFineTuningWithStreamingResponse

    def __init__(self, resource: AsyncAI) -> None:
        self._resource = resource
        self.retrieve_conversation_histories = async_streamed_response(
            resource.retrieve_conversation_histories
        )
        self.retrieve_models = async_streamed_response(
            cast("_DeprecatedAsyncAI", resource).retrieve_models
        )
        self.summarize = async_streamed_response(resource.summarize)
