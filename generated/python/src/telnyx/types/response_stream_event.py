from typing import Annotated, Literal, TypeAlias

from .._runtime.models import BaseModel, Tagged


class ResponseTextDeltaEvent(BaseModel):
    """The next bit of text."""

    type: Literal["response.output_text.delta"]
    """Marks a bit of text."""

    delta: str
    """What to append to the text so far."""

    item_id: str | None = None
    """The item of the response that it belongs to."""


class ResponseCompletedEvent(BaseModel):
    """The response is complete."""

    type: Literal["response.completed"]
    """Marks the end."""

    response: dict[str, object]
    """The whole response."""


ResponseStreamEvent: TypeAlias = Annotated[
    ResponseTextDeltaEvent | ResponseCompletedEvent,
    Tagged("type", {"response.output_text.delta": 0, "response.completed": 1}),
]
"""An event in the making of a response. There are more kinds than these."""
