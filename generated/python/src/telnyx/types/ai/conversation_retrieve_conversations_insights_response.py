from typing import Literal

from ..._runtime.models import BaseModel, DateTime, Open
from ..meta import Meta


class ConversationInsightConversationInsights(BaseModel):
    """One insight's answer."""

    insight_id: str
    """The insight that was asked."""

    result: str
    """The answer; the text of a JSON value where the insight has a `json_schema`."""


class ConversationInsight(BaseModel):
    """A run of insights over one conversation."""

    id: str
    """The run's id."""

    status: Open[Literal["pending", "in_progress", "completed", "failed"]]
    """How far the run has come."""

    conversation_insights: list[ConversationInsightConversationInsights]
    """The answers there are so far."""

    created_at: DateTime
    """When the run was started."""


class ConversationRetrieveConversationsInsightsResponse(BaseModel):
    data: list[ConversationInsight]
    """The runs."""

    meta: Meta
    """Where a page stands among all pages."""
