from ....speech_to_text_report import (
    SpeechToTextCreateResponse,
    SpeechToTextDeleteResponse,
    SpeechToTextListResponse,
    SpeechToTextRetrieveResponse,
)
from .speech_to_text_params import (
    SpeechToTextCreateParams,
    SpeechToTextDeleteParams,
    SpeechToTextListParams,
    SpeechToTextRetrieveParams,
)

__all__ = [
    "SpeechToTextCreateParams",
    "SpeechToTextCreateResponse",
    "SpeechToTextDeleteParams",
    "SpeechToTextDeleteResponse",
    "SpeechToTextListParams",
    "SpeechToTextListResponse",
    "SpeechToTextRetrieveParams",
    "SpeechToTextRetrieveResponse",
]
