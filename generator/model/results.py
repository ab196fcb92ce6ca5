"""What an operation gives when it succeeds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum
from typing import TypeAlias

from .pagination import Pagination
from .types import Type


@dataclass(frozen=True, slots=True)
class NoResult:
    """Success carries no body."""


@dataclass(frozen=True, slots=True)
class JsonResult:
    type: Type
    media_type: str


@dataclass(frozen=True, slots=True)
class TextResult:
    media_type: str


@dataclass(frozen=True, slots=True)
class BinaryResult:
    media_types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageResult:
    """A list that goes on. `envelope` is the body of one page."""

    envelope: Type
    pagination: Pagination
    media_type: str


class Framing(PyEnum):
    """What a stream is made of."""

    EVENTS = "events"  # server-sent events (WHATWG HTML, section 9.2), whose data is what is typed
    WRAPPED = "wrapped"  # the same, where the type is that of the whole event: its name, its data, its id
    LINES = "lines"  # JSON Lines: a JSON text a line
    RECORDS = "records"  # JSON text sequences (RFC 7464)


@dataclass(frozen=True, slots=True)
class StreamResult:
    """What comes piece by piece, each an `event`. With `whole`, the boolean body field `switch` chooses."""

    event: Type
    whole: Type | None
    switch: str | None
    framing: Framing = Framing.EVENTS
    media_type: str = "text/event-stream"


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """A WebSocket (RFC 6455): what the client sends and what it receives. `Scalar(BINARY)`: binary frames."""

    sends: Type
    receives: Type


Result: TypeAlias = NoResult | JsonResult | TextResult | BinaryResult | PageResult | StreamResult | ChannelResult
