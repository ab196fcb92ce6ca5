"""How a channel ends."""

from __future__ import annotations

from .errors import APIError
from .public import published

_FINE = (1000, 1001)  # RFC 6455, section 7.4.1: normal closure, going away


class ChannelClosedError(APIError):
    """The connection is closed. `code`: RFC 6455, section 7.4.1, 1006 where it broke off; `reason`: the API's words."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(
            f"The channel is closed ({code}{': ' if reason else ''}{reason}); reconnect() opens it again"
        )
        self.code = code
        self.reason = reason

    @property
    def is_fine(self) -> bool:
        """Whether both sides said good-bye."""
        return self.code in _FINE

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.reason)


published(globals())
