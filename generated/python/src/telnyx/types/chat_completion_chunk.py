from .._runtime.models import BaseModel
from .token_usage import TokenUsage


class ChatCompletionChunkChoicesDelta(BaseModel):
    """What to append to the message so far."""

    role: str | None = None
    """Who speaks; in the first piece."""

    content: str | None = None
    """The next bit of text."""


class ChatCompletionChunkChoices(BaseModel):
    """What is new in one answer."""

    index: int | None = None
    """Which of the answers it is, counted from 0."""

    delta: ChatCompletionChunkChoicesDelta | None = None
    """What to append to the message so far."""

    finish_reason: str | None = None
    """Why the answer ends; null until it does."""


class ChatCompletionChunk(BaseModel):
    """A piece of an answer that is sent as it comes."""

    id: str | None = None
    """The answer's id, the same in all its pieces."""

    object: str | None = None
    """Always `chat.completion.chunk`."""

    created: int | None = None
    """When the answer was begun, in seconds since 1970."""

    model: str | None = None
    """The model that answers."""

    choices: list[ChatCompletionChunkChoices] | None = None
    """What is new in each answer."""

    usage: TokenUsage | None = None
    """What it cost; in the last piece, where the model says so."""
