from .._runtime.models import BaseModel


class Meta(BaseModel):
    """Where a page stands among all pages."""

    total_pages: int
    """How many pages there are."""

    total_results: int
    """How many items there are on all pages."""

    page_number: int
    """The number of this page."""

    page_size: int
    """How many items a page holds."""
