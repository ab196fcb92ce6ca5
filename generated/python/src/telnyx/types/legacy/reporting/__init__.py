from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import batch_detail_records
    from .usage_report_params import UsageReportRetrieveSpeechToTextParams
    from .usage_report_retrieve_speech_to_text_response import (
        UsageReportRetrieveSpeechToTextResponse,
    )

__all__ = [
    "UsageReportRetrieveSpeechToTextParams",
    "UsageReportRetrieveSpeechToTextResponse",
    "batch_detail_records",
]

if not TYPE_CHECKING:
    _MODULES = {
        "UsageReportRetrieveSpeechToTextParams": ".usage_report_params",
        "UsageReportRetrieveSpeechToTextResponse": ".usage_report_retrieve_speech_to_text_response",
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
