from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open


class ModelMetadata(BaseModel):
    """A language model, what it can do and what it costs."""

    id: str
    """The name to ask for it by, its source first."""

    object: str | None = None
    """Always `model`."""

    created: DateTime
    """When it was registered."""

    owned_by: str
    """Whose it is, an organization's id if it was fine-tuned."""

    organization: str
    """Who published it first."""

    description: str | None = None
    """What it is good at."""

    task: str | None = None
    """What it is made for."""

    context_length: int
    """How many tokens question and answer can have together."""

    max_completion_tokens: int | None = None
    """How many tokens an answer can have; null where nothing but `context_length` limits it."""

    languages: list[str]
    """The languages it knows, as ISO codes."""

    parameters: int
    """How many parameters it has."""

    parameters_str: str | None = None
    """The same, for people."""

    tier: Open[Literal["small", "medium", "large", "unlisted"]]
    """What it is billed as."""

    license: str
    """The licence it is published under."""

    pricing: dict[str, str] | None = None
    """Prices by kind of token, as decimals in text; `currency` and `unit` say of what and for how
    many.
    """

    regions: list[str] | None = None
    """Where it runs."""

    base_model: str | None = None
    """The model it was fine-tuned from; null if it was not."""

    is_fine_tunable: bool | None = None
    """Whether a fine-tuning job can start from it."""

    is_vision_supported: bool | None = None
    """Whether it can see images."""

    recommended_for_assistants: bool | None = None
    """Whether it is a good choice for an assistant that talks."""


class ModelsResponse(BaseModel):
    """A list of language models."""

    object: str | None = None
    """Always `list`."""

    data: list[ModelMetadata]
    """A record a model."""
