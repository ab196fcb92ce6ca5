from .._runtime.models import BaseModel

__all__ = [
    "TextToSpeechGenerateSpeechResponse",
]


class TextToSpeechGenerateSpeechResponse(BaseModel):
    base64_audio: str | None = None
    """The recording, Base64."""
