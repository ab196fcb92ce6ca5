"""A reply's bytes into the type that was promised, whatever came."""

from __future__ import annotations

from typing import TypeVar

from . import json_text

T = TypeVar("T")


def decode(returns: type[T], content: bytes) -> T:
    """`content` as a `returns`, drift kept as it came. ValueError only where `content` isn't JSON."""
    return construct(returns, json_text.load(content))


def construct(returns: type[T], value: object) -> T:
    """Plain JSON `value` as a `returns`, as far as it fits. Never fails."""
    from . import lenient  # brings pydantic

    return lenient.read(returns, value)
