from typing import Annotated, Literal, TypeAlias

from .._runtime.models import BaseModel, Tagged


class TranscriptFrame(BaseModel):
    """What was heard."""

    type: Literal["transcript"]
    """Marks a transcript."""

    transcript: str
    """The text."""

    is_final: bool | None = None
    """Whether it will stay as it is; otherwise a better one follows."""

    confidence: float | None = None
    """How sure the engine is, from 0 to 1."""


class SttErrorFrame(BaseModel):
    """Something went wrong; the connection may close."""

    type: Literal["error"]
    """Marks an error."""

    error: str
    """What went wrong."""


SttServerEvent: TypeAlias = Annotated[
    TranscriptFrame | SttErrorFrame, Tagged("type", {"transcript": 0, "error": 1})
]
"""A frame from the transcriber."""
