from .._runtime.models import BaseModel
from .insight_template_group import InsightTemplateGroup


class InsightTemplateGroupDetail(BaseModel):
    """One group of insights."""

    data: InsightTemplateGroup
    """Insights that run together."""
