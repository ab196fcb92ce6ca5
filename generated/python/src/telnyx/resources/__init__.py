"""The resources at the top of the client."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ai import AI, AsyncAI
    from .legacy import AsyncLegacy, Legacy
    from .messages import AsyncMessages, Messages
    from .speech_to_text import AsyncSpeechToText, SpeechToText
    from .text_to_speech import AsyncTextToSpeech, TextToSpeech
    from .webhooks import AsyncWebhooks, Webhooks

__all__ = [
    "AI",
    "AsyncAI",
    "AsyncLegacy",
    "AsyncMessages",
    "AsyncSpeechToText",
    "AsyncTextToSpeech",
    "AsyncWebhooks",
    "Legacy",
    "Messages",
    "SpeechToText",
    "TextToSpeech",
    "Webhooks",
]

if not TYPE_CHECKING:
    _EXPORTS = {
        "AI": ".ai",
        "AsyncAI": ".ai",
        "AsyncLegacy": ".legacy",
        "AsyncMessages": ".messages",
        "AsyncSpeechToText": ".speech_to_text",
        "AsyncTextToSpeech": ".text_to_speech",
        "AsyncWebhooks": ".webhooks",
        "Legacy": ".legacy",
        "Messages": ".messages",
        "SpeechToText": ".speech_to_text",
        "TextToSpeech": ".text_to_speech",
        "Webhooks": ".webhooks",
    }

    def __getattr__(name):
        if name in _EXPORTS:
            value = getattr(import_module(_EXPORTS[name], __name__), name)
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
