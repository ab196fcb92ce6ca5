"""A reply's bytes into the type that was promised: compiled and strict first, lenient where the reply drifts."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from . import json_text
from .strict import validator

T = TypeVar("T")


def decode(returns: type[T], content: bytes) -> T:
    """`content` as a `returns`, drift kept as it came. ValueError only where `content` isn't JSON."""
    try:
        return validator(returns)(content)
    except ValidationError:
        return construct(returns, json_text.load(content))


def construct(returns: type[T], value: object) -> T:
    """Plain JSON `value` as a `returns`, as far as it fits. Never fails."""
    from . import lenient  # needed for drift only

    return lenient.read(returns, value)
