from ...._runtime.models import BaseModel

__all__ = [
    "UsageReportRetrieveSpeechToTextResponse",
]


class UsageReportRetrieveSpeechToTextResponse(BaseModel):
    data: dict[str, object] | None = None
    """The figures, under names that depend on what was used."""
