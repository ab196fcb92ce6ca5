from .._runtime.models import BaseModel


class MessageFee(BaseModel):
    """A part of what a message cost."""

    amount: str | None = None
    """The amount, as a decimal in text."""

    currency: str | None = None
    """The currency's ISO 4217 code."""
