from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..conversation import (
        ConversationListResponse,
        ConversationRetrieveResponse,
        ConversationUpdateResponse,
    )
    from ..embedding_task import EmbeddingListResponse
    from ..embedding_task_status import EmbeddingRetrieveResponse, EmbeddingRetrieveResponseData
    from ..similar_document import EmbeddingSimilaritySearchResponse
    from . import conversations, embeddings, fine_tuning, openai
    from .audio_params import AudioTranscribeParams
    from .audio_transcribe_response import AudioTranscribeResponse
    from .chat_create_completion_response import ChatCreateCompletionResponse
    from .chat_params import ChatCreateCompletionBodyMessages, ChatCreateCompletionParams
    from .cluster_compute_response import ClusterComputeResponse, ClusterComputeResponseData
    from .cluster_list_response import ClusterListPage, ClusterListResponse
    from .cluster_params import (
        ClusterComputeParams,
        ClusterDeleteParams,
        ClusterFetchGraphParams,
        ClusterListParams,
        ClusterRetrieveParams,
    )
    from .cluster_retrieve_response import ClusterRetrieveResponse, ClusterRetrieveResponseData
    from .conversation_params import (
        ConversationAddMessageParams,
        ConversationCreateParams,
        ConversationDeleteParams,
        ConversationListParams,
        ConversationRetrieveConversationsInsightsParams,
        ConversationRetrieveParams,
        ConversationUpdateParams,
    )
    from .conversation_retrieve_conversations_insights_response import (
        ConversationRetrieveConversationsInsightsResponse,
    )
    from .embedding_params import (
        EmbeddingCreateParams,
        EmbeddingListParams,
        EmbeddingRetrieveParams,
        EmbeddingSimilaritySearchParams,
        EmbeddingURLParams,
    )
    from .openai_create_response_response import OpenAICreateResponseResponse
    from .openai_params import OpenAICreateResponseParams, OpenAIListModelsParams

__all__ = [
    "AudioTranscribeParams",
    "AudioTranscribeResponse",
    "ChatCreateCompletionBodyMessages",
    "ChatCreateCompletionParams",
    "ChatCreateCompletionResponse",
    "ClusterComputeParams",
    "ClusterComputeResponse",
    "ClusterComputeResponseData",
    "ClusterDeleteParams",
    "ClusterFetchGraphParams",
    "ClusterListPage",
    "ClusterListParams",
    "ClusterListResponse",
    "ClusterRetrieveParams",
    "ClusterRetrieveResponse",
    "ClusterRetrieveResponseData",
    "ConversationAddMessageParams",
    "ConversationCreateParams",
    "ConversationDeleteParams",
    "ConversationListParams",
    "ConversationListResponse",
    "ConversationRetrieveConversationsInsightsParams",
    "ConversationRetrieveConversationsInsightsResponse",
    "ConversationRetrieveParams",
    "ConversationRetrieveResponse",
    "ConversationUpdateParams",
    "ConversationUpdateResponse",
    "EmbeddingCreateParams",
    "EmbeddingListParams",
    "EmbeddingListResponse",
    "EmbeddingRetrieveParams",
    "EmbeddingRetrieveResponse",
    "EmbeddingRetrieveResponseData",
    "EmbeddingSimilaritySearchParams",
    "EmbeddingSimilaritySearchResponse",
    "EmbeddingURLParams",
    "OpenAICreateResponseParams",
    "OpenAICreateResponseResponse",
    "OpenAIListModelsParams",
    "conversations",
    "embeddings",
    "fine_tuning",
    "openai",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AudioTranscribeParams": ".audio_params",
        "AudioTranscribeResponse": ".audio_transcribe_response",
        "ChatCreateCompletionBodyMessages": ".chat_params",
        "ChatCreateCompletionParams": ".chat_params",
        "ChatCreateCompletionResponse": ".chat_create_completion_response",
        "ClusterComputeParams": ".cluster_params",
        "ClusterComputeResponse": ".cluster_compute_response",
        "ClusterComputeResponseData": ".cluster_compute_response",
        "ClusterDeleteParams": ".cluster_params",
        "ClusterFetchGraphParams": ".cluster_params",
        "ClusterListPage": ".cluster_list_response",
        "ClusterListParams": ".cluster_params",
        "ClusterListResponse": ".cluster_list_response",
        "ClusterRetrieveParams": ".cluster_params",
        "ClusterRetrieveResponse": ".cluster_retrieve_response",
        "ClusterRetrieveResponseData": ".cluster_retrieve_response",
        "ConversationAddMessageParams": ".conversation_params",
        "ConversationCreateParams": ".conversation_params",
        "ConversationDeleteParams": ".conversation_params",
        "ConversationListParams": ".conversation_params",
        "ConversationListResponse": "..conversation",
        "ConversationRetrieveConversationsInsightsParams": ".conversation_params",
        "ConversationRetrieveConversationsInsightsResponse": ".conversation_retrieve_conversations_insights_response",
        "ConversationRetrieveParams": ".conversation_params",
        "ConversationRetrieveResponse": "..conversation",
        "ConversationUpdateParams": ".conversation_params",
        "ConversationUpdateResponse": "..conversation",
        "EmbeddingCreateParams": ".embedding_params",
        "EmbeddingListParams": ".embedding_params",
        "EmbeddingListResponse": "..embedding_task",
        "EmbeddingRetrieveParams": ".embedding_params",
        "EmbeddingRetrieveResponse": "..embedding_task_status",
        "EmbeddingRetrieveResponseData": "..embedding_task_status",
        "EmbeddingSimilaritySearchParams": ".embedding_params",
        "EmbeddingSimilaritySearchResponse": "..similar_document",
        "EmbeddingURLParams": ".embedding_params",
        "OpenAICreateResponseParams": ".openai_params",
        "OpenAICreateResponseResponse": ".openai_create_response_response",
        "OpenAIListModelsParams": ".openai_params",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
