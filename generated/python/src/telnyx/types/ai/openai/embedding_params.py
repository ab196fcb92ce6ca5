from typing import Literal

from typing_extensions import Required, TypedDict

from ...._runtime.sequences import SequenceNotStr


class EmbeddingCreateEmbeddingsParams(TypedDict, total=False):
    """Arguments of `ai.openai.embeddings.create_embeddings`."""

    input: Required[str | SequenceNotStr[str]]
    """One text, or several to be embedded in one go."""

    model: Required[str]
    """An embedding model; `GET /ai/openai/embeddings/models` lists them."""

    dimensions: int
    """The length of the vectors, where the model lets you choose."""

    encoding_format: Literal["float", "base64"] | str
    """Vectors as lists of numbers, or packed as Base64."""

    user: str
    """Your own id of the person on whose behalf you ask; helps to find abuse."""


class EmbeddingListEmbeddingModelsParams(TypedDict, total=False):
    """Arguments of `ai.openai.embeddings.list_embedding_models`."""
