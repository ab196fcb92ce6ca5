from ...._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...embedding_vector EmbeddingCreateEmbeddingsResponse EmbeddingCreateEmbeddingsResponseUsage",
    "...model_summary EmbeddingListEmbeddingModelsResponse",
    ".chat_create_completion_response ChatCreateCompletionResponse",
    ".chat_params ChatCreateCompletionBodyMessages ChatCreateCompletionParams",
    ".embedding_params EmbeddingCreateEmbeddingsParams EmbeddingListEmbeddingModelsParams",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
