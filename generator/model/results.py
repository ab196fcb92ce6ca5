"""What an operation gives when it succeeds."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class StreamResult:
    """Server-sent events of `event`. With `whole`, the boolean body field `switch` chooses between the two."""

    event: Type
    whole: Type | None
    switch: str | None


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """A WebSocket (RFC 6455): what the client sends and what it receives. `Scalar(BINARY)`: binary frames."""

    sends: Type
    receives: Type


Result: TypeAlias = NoResult | JsonResult | TextResult | BinaryResult | PageResult | StreamResult | ChannelResult
