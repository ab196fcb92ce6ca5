from typing_extensions import TypedDict

from ...._runtime.sequences import SequenceNotStr


class ConversationInsightRetrieveAggregatesParams(TypedDict, total=False):
    """Arguments of `ai.conversations.conversation_insights.retrieve_aggregates`."""

    group_by: SequenceNotStr[str]
    """Fields to group by, each a parameter of its own or joined by commas. A field of the
    conversation's metadata starts with `metadata.`.
    """

    show: SequenceNotStr[str]
    """Fields to put in each row, written like those of `group_by`."""

    insight_id: str
    """Counts the answers of this insight only."""

    created_at: str
    """The span of time to look at; `gte.` opens it, `lt.` closes it."""

    metadata_assistant_id: str
    """Counts the conversations of this assistant only."""
