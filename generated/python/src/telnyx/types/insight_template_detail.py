from .._runtime.models import BaseModel
from .insight_template import InsightTemplate

__all__ = [
    "InsightTemplateDetail",
]


class InsightTemplateDetail(BaseModel):
    """One insight."""

    data: InsightTemplate
    """Something to find out about every conversation."""
