from .._runtime.models import BaseModel
from .insight_template import InsightTemplate


class InsightTemplateDetail(BaseModel):
    """One insight."""

    data: InsightTemplate
    """Something to find out about every conversation."""
