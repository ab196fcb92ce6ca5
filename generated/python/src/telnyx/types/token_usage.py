from .._runtime.models import BaseModel


class TokenUsage(BaseModel):
    """What an answer cost, in tokens."""

    prompt_tokens: int | None = None
    """Tokens that were read."""

    completion_tokens: int | None = None
    """Tokens that were written."""

    total_tokens: int | None = None
    """Both together."""
