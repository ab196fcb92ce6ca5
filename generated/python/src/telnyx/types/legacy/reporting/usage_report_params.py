from datetime import datetime

from typing_extensions import TypedDict


class UsageReportRetrieveSpeechToTextParams(TypedDict, total=False):
    """Arguments of `legacy.reporting.usage_reports.retrieve_speech_to_text`."""

    start_date: str | datetime
    """Where the span begins; that moment is part of it."""

    end_date: str | datetime
    """Where the span ends; that moment is part of it."""
