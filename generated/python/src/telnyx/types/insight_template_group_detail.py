from .._runtime.models import BaseModel
from .insight_template_group import InsightTemplateGroup

__all__ = [
    "InsightTemplateGroupDetail",
]


class InsightTemplateGroupDetail(BaseModel):
    """One group of insights."""

    data: InsightTemplateGroup
    """Insights that run together."""
