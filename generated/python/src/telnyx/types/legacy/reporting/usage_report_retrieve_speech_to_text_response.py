from ...._runtime.models import BaseModel


class UsageReportRetrieveSpeechToTextResponse(BaseModel):
    data: dict[str, object] | None = None
    """The figures, under names that depend on what was used."""
