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
