"""Numbers that Python would write otherwise than they came: they keep their text.

JSON has no end of digits and several ways to write one number (`1.10`, `1e5`, `-0`, `1E400`); a float has about 17
digits and one way. Where a number's own text says it all, it is a plain int or float.
"""

from __future__ import annotations

from collections import deque
from decimal import Decimal
from typing import Final


class WireFloat(float):
    """A float that remembers the text it was read from. What is computed from it is a plain float."""

    __slots__ = ("text",)
    text: str

    def __reduce__(self) -> tuple[object, ...]:
        return (read_float, (self.text,))


class MinusZero(int):
    """`-0`, of which Python has none."""

    text = "-0"

    def __reduce__(self) -> tuple[object, ...]:
        return (MinusZero, ())


class LongInteger(str):
    """An integer with more digits than Python reads (4,300, unless told otherwise). It is written as a number."""

    __slots__ = ()

    @property
    def text(self) -> str:
        return str(self)


KINDS: Final = (WireFloat, MinusZero, LongInteger)
_LONG: Final = 640  # digits; fewer are read whatever Python's limit is
_MADE: Final[deque[bool]] = deque(maxlen=1)


def read_float(text: str) -> float:
    """What `text`, a number with a fraction or an exponent, says."""
    number = float(text)
    if repr(number) == text:
        return number
    exact = WireFloat(text)
    exact.text = text
    _MADE.append(True)
    return exact


def read_int(text: str) -> int | LongInteger:
    """What `text`, a number of digits and perhaps a sign, says."""
    if text != "-0" and len(text) < _LONG:
        return int(text)
    _MADE.append(True)
    return MinusZero() if text == "-0" else _long(text)


def _long(text: str) -> int | LongInteger:
    try:
        return int(text)
    except ValueError:
        return LongInteger(text)


def any_made() -> bool:
    """Whether this process has read a number that keeps its text. Where not, none needs to be looked for."""
    return bool(_MADE)


def text_of_number(value: object) -> str | None:
    """The text of a number that came with one of its own; None for anything else."""
    return value.text if isinstance(value, KINDS) else None


def digits_of(value: object) -> str | None:
    """The same, and the digits of a Decimal; ValueError for one that is no number."""
    if not isinstance(value, Decimal):
        return text_of_number(value)
    if not value.is_finite():
        raise ValueError(f"{value} is no number that JSON has")
    return str(value)
