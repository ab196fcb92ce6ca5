from .._runtime.models import BaseModel


class ErrorDetailSource(BaseModel):
    """The part of the request that is to blame."""

    pointer: str | None = None
    """A JSON pointer (RFC 6901) into the body."""

    parameter: str | None = None
    """The name of a query parameter."""


class ErrorDetail(BaseModel):
    """One thing that went wrong."""

    code: str
    """A number, as text, that stands for this kind of error."""

    title: str
    """The kind of error in a few words."""

    detail: str | None = None
    """What is wrong this time."""

    source: ErrorDetailSource | None = None
    """The part of the request that is to blame."""

    meta: dict[str, object] | None = None
    """Anything else that may help, such as a link to more about it."""
