from builtins import object as object_

from ..._runtime.models import BaseModel


class OpenAICreateResponseResponse(BaseModel):
    id: str | None = None
    """The answer's id."""

    object: str | None = None
    """Always `response`."""

    created_at: float | None = None
    """When the answer was begun, in seconds since 1970."""

    status: str | None = None
    """How far it has come, such as `completed` or `incomplete`."""

    model: str | None = None
    """The model that answered."""

    output: list[dict[str, object_]] | None = None
    """What the model made, in the Responses API's items."""
