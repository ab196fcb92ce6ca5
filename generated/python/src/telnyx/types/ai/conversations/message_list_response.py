from typing import Literal

from ...._runtime.models import BaseModel, DateTime, Open
from ...meta import Meta
from ...tool_call import ToolCall


class MessageListResponse(BaseModel):
    """One turn of the conversation."""

    role: Open[Literal["user", "assistant", "tool"]]
    """Who spoke."""

    text: str
    """What was said; empty where the assistant only called tools."""

    tool_calls: list[ToolCall] | None = None
    """The tools that the assistant called in this turn."""

    sent_at: DateTime | None = None
    """When the person saw or heard it."""

    created_at: DateTime | None = None
    """When it was stored, which can be later than `sent_at`."""


class MessageListPage(BaseModel):
    data: list[MessageListResponse]
    """The messages on this page."""

    meta: Meta
    """Where a page stands among all pages."""
