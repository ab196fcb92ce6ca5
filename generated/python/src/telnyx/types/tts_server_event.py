from typing import Annotated, Literal, TypeAlias

from .._runtime.models import BaseModel, Field, Tagged


class AudioChunkFrame(BaseModel):
    """A piece of speech."""

    type: Literal["audio_chunk"]
    """Marks a piece of speech."""

    audio: str | None = None
    """The audio, Base64; null where the provider sends it in smaller pieces only."""

    text: str | None = None
    """The words that are spoken in it."""

    is_final: bool | None = Field(default=None, alias="isFinal")
    """Always false."""

    cached: bool | None = None
    """Whether it had been spoken before."""

    time_to_first_audio_frame_ms: int | None = Field(default=None, alias="timeToFirstAudioFrameMs")
    """The milliseconds until the first piece; in that piece only."""


class FinalFrame(BaseModel):
    """Everything up to here has been spoken."""

    type: Literal["final"]
    """Marks the end of a text."""

    audio: None = None
    """Always null."""

    text: str | None = None
    """Always empty."""

    is_final: Literal[True] | None = Field(default=None, alias="isFinal")
    """Always true."""

    time_to_first_audio_frame_ms: int | None = Field(default=None, alias="timeToFirstAudioFrameMs")
    """The milliseconds until this frame, if no piece came before it."""


class ErrorFrame(BaseModel):
    """Something went wrong; the connection closes."""

    type: Literal["error"]
    """Marks an error."""

    error: str | None = None
    """What went wrong."""


TtsServerEvent: TypeAlias = Annotated[
    AudioChunkFrame | FinalFrame | ErrorFrame,
    Tagged("type", {"audio_chunk": 0, "final": 1, "error": 2}),
]
"""A frame from the speaker."""
