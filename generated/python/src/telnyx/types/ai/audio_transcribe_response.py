from ..._runtime.models import BaseModel


class TranscriptionSegment(BaseModel):
    """A piece of a transcript."""

    id: float
    """The piece's number."""

    start: float
    """Where it begins, in seconds."""

    end: float
    """Where it ends, in seconds."""

    text: str
    """What is said in it."""


class TranscriptionWord(BaseModel):
    """A word of a transcript."""

    word: str
    """The word."""

    start: float
    """Where it begins, in seconds."""

    end: float
    """Where it ends, in seconds."""

    confidence: float | None = None
    """How sure the model is, from 0 to 1."""

    speaker: int | None = None
    """Which speaker says it, counted from 0; only when speakers are told apart."""


class AudioTranscribeResponse(BaseModel):
    text: str
    """All that was said."""

    duration: float | None = None
    """The recording's length in seconds; with `verbose_json`, where the model gives it."""

    segments: list[TranscriptionSegment] | None = None
    """The transcript in pieces; with `verbose_json`, where the model gives them."""

    words: list[TranscriptionWord] | None = None
    """Single words with their times; from `deepgram/nova-3`, when asked for."""
