from .._runtime.models import BaseModel


class EmbeddingVector(BaseModel):
    """A text as a vector."""

    object: str
    """Always `embedding`."""

    embedding: list[float]
    """The vector."""

    index: int
    """Which of the texts it stands for, counted from 0."""


class EmbeddingCreateEmbeddingsResponseUsage(BaseModel):
    """What it cost, in tokens."""

    prompt_tokens: int
    """Tokens in the texts."""

    total_tokens: int
    """Tokens in all."""


class EmbeddingCreateEmbeddingsResponse(BaseModel):
    object: str
    """Always `list`."""

    data: list[EmbeddingVector]
    """A record a text."""

    model: str
    """The model that made the vectors."""

    usage: EmbeddingCreateEmbeddingsResponseUsage
    """What it cost, in tokens."""
