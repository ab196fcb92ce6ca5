from datetime import datetime

from typing_extensions import Required, TypedDict


class SpeechToTextListParams(TypedDict, total=False):
    """Arguments of `legacy.reporting.batch_detail_records.speech_to_text.list`."""


class SpeechToTextCreateParams(TypedDict, total=False):
    """Arguments of `legacy.reporting.batch_detail_records.speech_to_text.create`."""

    start_date: Required[str | datetime]
    """Where the span begins, with its offset from UTC."""

    end_date: Required[str | datetime]
    """Where the span ends, with its offset from UTC."""


class SpeechToTextRetrieveParams(TypedDict, total=False):
    """Arguments of `legacy.reporting.batch_detail_records.speech_to_text.retrieve`."""


class SpeechToTextDeleteParams(TypedDict, total=False):
    """Arguments of `legacy.reporting.batch_detail_records.speech_to_text.delete`."""
