from ..._runtime.models import BaseModel
from ..chat_choice import ChatChoice
from ..token_usage import TokenUsage


class ChatCreateCompletionResponse(BaseModel):
    id: str | None = None
    """The answer's id."""

    object: str | None = None
    """Always `chat.completion`."""

    created: int | None = None
    """When the answer was made, in seconds since 1970."""

    model: str | None = None
    """The model that answered."""

    choices: list[ChatChoice] | None = None
    """The answers, `n` of them."""

    usage: TokenUsage | None = None
    """What an answer cost, in tokens."""
