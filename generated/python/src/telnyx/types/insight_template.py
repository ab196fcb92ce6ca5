from typing import Literal

from .._runtime.models import BaseModel, DateTime, Open
from .meta import Meta


class InsightTemplate(BaseModel):
    """Something to find out about every conversation."""

    id: str
    """The insight's id."""

    insight_type: Open[Literal["custom", "default"]] | None = None
    """Whether you have defined it or it came with the product."""

    name: str | None = None
    """What the insight is called."""

    instructions: str
    """What the model looks for."""

    json_schema: str | dict[str, object] | None = None
    """The JSON Schema that answers satisfy, as an object or as its text."""

    webhook: str | None = None
    """Where answers are posted; empty for nowhere."""

    created_at: DateTime
    """When the insight was defined."""


class InsightListPage(BaseModel):
    data: list[InsightTemplate]
    """The insights on this page."""

    meta: Meta
    """Where a page stands among all pages."""
