from ...embedding_vector import (
    EmbeddingCreateEmbeddingsResponse,
    EmbeddingCreateEmbeddingsResponseUsage,
)
from ...model_summary import EmbeddingListEmbeddingModelsResponse
from .chat_create_completion_response import ChatCreateCompletionResponse
from .chat_params import ChatCreateCompletionBodyMessages, ChatCreateCompletionParams
from .embedding_params import EmbeddingCreateEmbeddingsParams, EmbeddingListEmbeddingModelsParams

__all__ = [
    "ChatCreateCompletionBodyMessages",
    "ChatCreateCompletionParams",
    "ChatCreateCompletionResponse",
    "EmbeddingCreateEmbeddingsParams",
    "EmbeddingCreateEmbeddingsResponse",
    "EmbeddingCreateEmbeddingsResponseUsage",
    "EmbeddingListEmbeddingModelsParams",
    "EmbeddingListEmbeddingModelsResponse",
]
