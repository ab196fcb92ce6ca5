"""How much a client takes on before it gives up, as one value. None is no limit. What enforces it is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from .public import published

_MIB: Final = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What is taken from a server before a call ends in LimitExceededError. `None`: no limit."""

    max_body: int | None = 256 * _MIB
    """Bytes of a body that is read as a whole, after decompression; what is read in pieces has no such limit."""
    max_ratio: float | None = 100.0
    """Bytes that one compressed byte may become, once a body is longer than `ratio_from`."""
    ratio_from: int = _MIB
    """Bytes of a decompressed body that may come before `max_ratio` counts."""
    max_line: int | None = 16 * _MIB
    """Bytes of a line in a stream, and of an event."""
    max_message: int | None = 64 * _MIB
    """Bytes of a WebSocket message."""
    max_connections: int | None = None
    """Connections at once; further calls wait. None: 1,000, or what the process may open."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if value is None and field.name != "ratio_from":
                continue
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise TypeError(f"Limits: {field.name} takes a number, not {value!r}")
            if not value > 0:
                raise ValueError(f"Limits: {field.name} must be more than 0, not {value!r}")


DEFAULT_LIMITS: Final = Limits()


published(globals())
