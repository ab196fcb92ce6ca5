from .._runtime.models import BaseModel


class TextToSpeechGenerateSpeechResponse(BaseModel):
    base64_audio: str | None = None
    """The recording, Base64."""
