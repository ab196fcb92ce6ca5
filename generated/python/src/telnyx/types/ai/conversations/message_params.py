from typing_extensions import TypedDict


class MessageListParams(TypedDict, total=False):
    """Arguments of `ai.conversations.messages.list`."""

    page_number: int
    """The page's number, counted from 1."""

    page_size: int
    """How many items a page holds."""
