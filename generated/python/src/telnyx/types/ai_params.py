from datetime import datetime
from typing import Literal

from typing_extensions import Required, TypedDict


class AIRetrieveConversationHistoriesParams(TypedDict, total=False):
    """Arguments of `ai.retrieve_conversation_histories`."""

    q: Required[str]
    """What to look for, in plain language."""

    region: Literal["USA", "DEU", "AUS", "UAE"] | str
    """The region to search; all of them when left out."""

    page_number: int
    """Which page to return, counted from 1."""

    page_size: int
    """How many passages a page holds."""

    min_score: float
    """The least similarity a passage must have, from 0 (anything) to 1 (the same)."""

    filter_user_id: str
    """Keeps passages of exactly this user."""

    filter_record_id: str
    """Keeps the chunks of exactly this record."""

    filter_region_in: str
    """Keeps passages stored in one of these regions, joined by commas."""

    filter_record_created_at_gte: str | datetime
    """Keeps conversations from this moment on."""

    filter_record_created_at_lte: str | datetime
    """Keeps conversations up to this moment."""

    filter_ingested_at_gte: str | datetime
    """Keeps what became searchable from this moment on."""

    filter_ingested_at_lte: str | datetime
    """Keeps what became searchable up to this moment."""

    filter_retention: str
    """Keeps records under exactly this retention policy; the answer does not show the policy."""


class AIRetrieveModelsParams(TypedDict, total=False):
    """Arguments of `ai.retrieve_models`."""


class AISummarizeParams(TypedDict, total=False):
    """Arguments of `ai.summarize`."""

    bucket: Required[str]
    """The bucket that has the file."""

    filename: Required[str]
    """The file's name in the bucket."""

    system_prompt: str
    """How to sum up, such as for whom, in what tone or how long."""
