from .._runtime.models import BaseModel
from .error_detail import ErrorDetail


class ErrorResponse(BaseModel):
    """What went wrong; at least one error."""

    errors: list[ErrorDetail] | None = None
    """The errors, the most telling one first."""
