from .._runtime.models import BaseModel


class AISummarizeResponseData(BaseModel):
    """What came of it."""

    summary: str
    """The text of the summary."""


class AISummarizeResponse(BaseModel):
    data: AISummarizeResponseData
    """What came of it."""
