from .._runtime.models import BaseModel


class Voice(BaseModel):
    """A voice that can speak."""

    voice_id: str | None = None
    """The voice's id."""

    name: str | None = None
    """What it is called."""

    provider: str | None = None
    """Whose it is."""

    language: str | None = None
    """The language it speaks."""

    gender: str | None = None
    """What it sounds like."""


class TextToSpeechListVoicesResponse(BaseModel):
    voices: list[Voice] | None = None
    """A record a voice."""
