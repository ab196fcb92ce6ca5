from typing import Literal, TypeAlias

from .._runtime.models import BaseModel, Open

SpeechToTextServiceType: TypeAlias = Open[
    Literal["streaming", "file_based", "in_call", "ai_assistant"]
]
"""Where a model can be used: `streaming` (over the WebSocket), `file_based` (on recordings),
`in_call` (on a phone call as it goes on) or `ai_assistant` (as the ears of an assistant).
"""


class SpeechToTextProviderServiceTypes(BaseModel):
    """One such place, and the languages it understands there."""

    type: SpeechToTextServiceType
    """Where a model can be used: `streaming` (over the WebSocket), `file_based` (on recordings),
    `in_call` (on a phone call as it goes on) or `ai_assistant` (as the ears of an assistant).
    """

    languages: list[str]
    """The provider's codes of the languages; `auto` where it finds out by itself."""


class SpeechToTextProvider(BaseModel):
    """A model of a provider, and where it can be used."""

    provider: str
    """Who provides it."""

    model: str
    """The model's name with that provider."""

    service_types: list[SpeechToTextProviderServiceTypes]
    """Where it can be used."""


class SpeechToTextListProvidersResponseMeta(BaseModel):
    """What there is in all."""

    total: int
    """How many records there are."""


class SpeechToTextListProvidersResponse(BaseModel):
    data: list[SpeechToTextProvider]
    """A record for each model of each provider."""

    meta: SpeechToTextListProvidersResponseMeta
    """What there is in all."""
