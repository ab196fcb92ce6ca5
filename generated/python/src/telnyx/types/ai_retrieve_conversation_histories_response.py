from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open
from .meta import Meta


class ConversationHistoryRecord(BaseModel):
    """A passage of a past conversation that matches a search."""

    id: str
    """The passage's id."""

    record_id: str
    """The record it is a chunk of."""

    chunk_index: int
    """Which of the record's chunks it is, counted from 0."""

    chunk_total: int
    """How many chunks the record has."""

    text: str
    """The passage itself, up to 480 tokens of it."""

    score: float
    """How close it comes to the query, from 0 to 1; higher is closer."""

    region: Open[Literal["USA", "DEU", "AUS", "UAE"]]
    """Where it is stored."""

    user_id: str
    """Whose record it is."""

    organization_id: str
    """The organization that the user belongs to."""

    metadata: dict[str, object] | None = None
    """What was noted about the record when it was stored."""

    record_created_at: DateTime
    """When the conversation took place."""

    ingested_at: DateTime
    """When it became searchable."""


class AIRetrieveConversationHistoriesResponse(BaseModel):
    data: list[ConversationHistoryRecord]
    """The passages on this page."""

    meta: Meta
    """Where a page stands among all pages."""
