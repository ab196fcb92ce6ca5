from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open


class SpeechToTextReport(BaseModel):
    """A detailed report on speech to text."""

    id: str | None = None
    """The report's id."""

    record_type: str | None = None
    """Always `speech_to_text_report`."""

    status: Open[Literal["PENDING", "COMPLETE", "FAILED", "EXPIRED"]] | None = None
    """How far it has come."""

    start_date: DateTime | None = None
    """Where its span begins."""

    end_date: DateTime | None = None
    """Where its span ends."""

    download_link: str | None = None
    """Where to download it, once it is complete."""

    created_at: DateTime | None = None
    """When it was asked for."""


class SpeechToTextListResponse(BaseModel):
    data: list[SpeechToTextReport] | None = None
    """A record a report."""


class SpeechToTextCreateResponse(BaseModel):
    data: SpeechToTextReport | None = None
    """A detailed report on speech to text."""


class SpeechToTextRetrieveResponse(BaseModel):
    data: SpeechToTextReport | None = None
    """A detailed report on speech to text."""


class SpeechToTextDeleteResponse(BaseModel):
    data: SpeechToTextReport | None = None
    """A detailed report on speech to text."""
