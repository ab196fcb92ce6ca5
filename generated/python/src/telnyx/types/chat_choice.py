from .._runtime.models import BaseModel
from .tool_call import ToolCall


class ChatAnswer(BaseModel):
    """What the model says."""

    role: str | None = None
    """Always `assistant`."""

    content: str | None = None
    """The text; null where the model only calls tools."""

    tool_calls: list[ToolCall] | None = None
    """The tools it wants called."""


class ChatChoice(BaseModel):
    """One answer."""

    index: int | None = None
    """Which of the answers it is, counted from 0."""

    message: ChatAnswer | None = None
    """What the model says."""

    finish_reason: str | None = None
    """Why it ends, such as `stop`, `length` or `tool_calls`."""

    logprobs: dict[str, object] | None = None
    """How likely its tokens were, if that was asked for."""
