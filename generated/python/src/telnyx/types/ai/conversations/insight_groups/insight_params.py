from typing_extensions import Required, TypedDict


class InsightAssignParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.insights.assign`."""

    group_id: Required[str]
    """The group's id."""


class InsightDeleteUnassignParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insight_groups.insights.delete_unassign`."""

    group_id: Required[str]
    """The group's id."""
