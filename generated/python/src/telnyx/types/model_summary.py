from .._runtime.models import BaseModel


class ModelSummary(BaseModel):
    """A model in OpenAI's own form."""

    id: str
    """The name to ask for it by."""

    object: str
    """Always `model`."""

    created: int
    """When it was made, in seconds since 1970."""

    owned_by: str
    """Whose it is."""


class AIRetrieveModelsResponse(BaseModel):
    object: str | None = None
    """Always `list`."""

    data: list[ModelSummary]
    """A record a model."""


class EmbeddingListEmbeddingModelsResponse(BaseModel):
    object: str
    """Always `list`."""

    data: list[ModelSummary]
    """A record a model."""
