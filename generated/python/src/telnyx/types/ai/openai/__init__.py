from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...embedding_vector import (
        EmbeddingCreateEmbeddingsResponse,
        EmbeddingCreateEmbeddingsResponseUsage,
    )
    from ...model_summary import EmbeddingListEmbeddingModelsResponse
    from .chat_create_completion_response import ChatCreateCompletionResponse
    from .chat_params import ChatCreateCompletionBodyMessages, ChatCreateCompletionParams
    from .embedding_params import (
        EmbeddingCreateEmbeddingsParams,
        EmbeddingListEmbeddingModelsParams,
    )

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

if not TYPE_CHECKING:
    _MODULES = {
        "ChatCreateCompletionBodyMessages": ".chat_params",
        "ChatCreateCompletionParams": ".chat_params",
        "ChatCreateCompletionResponse": ".chat_create_completion_response",
        "EmbeddingCreateEmbeddingsParams": ".embedding_params",
        "EmbeddingCreateEmbeddingsResponse": "...embedding_vector",
        "EmbeddingCreateEmbeddingsResponseUsage": "...embedding_vector",
        "EmbeddingListEmbeddingModelsParams": ".embedding_params",
        "EmbeddingListEmbeddingModelsResponse": "...model_summary",
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
