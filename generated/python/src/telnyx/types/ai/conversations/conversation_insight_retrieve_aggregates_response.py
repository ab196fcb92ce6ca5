from ...._runtime.models import BaseModel


class ConversationInsightRetrieveAggregatesResponseData(BaseModel):
    """The grouped values by field name, beside the count of what has them."""

    record_count: int
    """How many answers have these values."""


class ConversationInsightRetrieveAggregatesResponse(BaseModel):
    data: list[ConversationInsightRetrieveAggregatesResponseData]
    """The rows, each with its count."""
