from .._runtime.models import BaseModel

__all__ = [
    "AISummarizeResponse",
    "AISummarizeResponseData",
]


class AISummarizeResponseData(BaseModel):
    """What came of it."""

    summary: str
    """The text of the summary."""


class AISummarizeResponse(BaseModel):
    data: AISummarizeResponseData
    """What came of it."""
