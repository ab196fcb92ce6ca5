from ..._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "..conversation ConversationListResponse ConversationRetrieveResponse ConversationUpdateResponse",
    "..embedding_task EmbeddingListResponse",
    "..embedding_task_status EmbeddingRetrieveResponse EmbeddingRetrieveResponseData",
    "..similar_document EmbeddingSimilaritySearchResponse",
    ".audio_params AudioTranscribeParams",
    ".audio_transcribe_response AudioTranscribeResponse",
    ".chat_create_completion_response ChatCreateCompletionResponse",
    ".chat_params ChatCreateCompletionBodyMessages ChatCreateCompletionParams",
    ".cluster_compute_response ClusterComputeResponse ClusterComputeResponseData",
    ".cluster_list_response ClusterListPage ClusterListResponse",
    ".cluster_params ClusterComputeParams ClusterDeleteParams ClusterFetchGraphParams ClusterListParams ClusterRetrieveParams",
    ".cluster_retrieve_response ClusterRetrieveResponse ClusterRetrieveResponseData",
    ".conversation_params ConversationAddMessageParams ConversationCreateParams ConversationDeleteParams ConversationListParams ConversationRetrieveConversationsInsightsParams ConversationRetrieveParams ConversationUpdateParams",
    ".conversation_retrieve_conversations_insights_response ConversationRetrieveConversationsInsightsResponse",
    ".embedding_params EmbeddingCreateParams EmbeddingListParams EmbeddingRetrieveParams EmbeddingSimilaritySearchParams EmbeddingURLParams",
    ".openai_create_response_response OpenAICreateResponseResponse",
    ".openai_params OpenAICreateResponseParams OpenAIListModelsParams",
    folders="conversations embeddings fine_tuning openai",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
