from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    _MODULES = {
        "SpeechToTextCreateParams": ".speech_to_text_params",
        "SpeechToTextCreateResponse": "....speech_to_text_report",
        "SpeechToTextDeleteParams": ".speech_to_text_params",
        "SpeechToTextDeleteResponse": "....speech_to_text_report",
        "SpeechToTextListParams": ".speech_to_text_params",
        "SpeechToTextListResponse": "....speech_to_text_report",
        "SpeechToTextRetrieveParams": ".speech_to_text_params",
        "SpeechToTextRetrieveResponse": "....speech_to_text_report",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
