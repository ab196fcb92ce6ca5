from .._runtime.models import BaseModel, DateTime
from .insight_template import InsightTemplate
from .meta import Meta


class InsightTemplateGroup(BaseModel):
    """Insights that run together."""

    id: str
    """The group's id."""

    name: str
    """What the group is called."""

    description: str | None = None
    """A note on what the group is for."""

    insights: list[InsightTemplate] | None = None
    """The members."""

    webhook: str | None = None
    """Where the group's answers are posted; empty for nowhere."""

    created_at: DateTime
    """When the group was made."""


class InsightGroupRetrieveInsightGroupsPage(BaseModel):
    data: list[InsightTemplateGroup]
    """The groups on this page."""

    meta: Meta
    """Where a page stands among all pages."""
