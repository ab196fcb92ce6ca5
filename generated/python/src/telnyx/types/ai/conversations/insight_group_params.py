from typing_extensions import Required, TypedDict


class InsightGroupRetrieveInsightGroupsParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.retrieve_insight_groups`."""

    page_number: int
    """The page's number, counted from 1."""

    page_size: int
    """How many items a page holds."""


class InsightGroupInsightGroupsParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.insight_groups`."""

    name: Required[str]
    """What to call the group."""

    description: str
    """A note on what the group is for."""

    webhook: str
    """A URL to which the group's answers are posted; empty for none."""


class InsightGroupRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.retrieve`."""


class InsightGroupUpdateParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.update`."""

    name: str
    """A new name."""

    description: str
    """A new note on what the group is for."""

    webhook: str
    """A new URL for the answers."""


class InsightGroupDeleteParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.delete`."""
