"""What validation keywords ask of one number or text (JSON Schema 2020-12 Validation, sections 6.2 and 6.3)."""

from __future__ import annotations

import math
from fractions import Fraction

from ..model.types import Constraints
from ..patterns import Verdict, matches


def exact(number: float) -> Fraction:
    """As the document writes it: 0.1 is a tenth."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def holds_number(value: float, asked: Constraints) -> bool:
    return (
        (isinstance(value, int) or math.isfinite(value))
        and (asked.minimum is None or value >= asked.minimum)
        and (asked.maximum is None or value <= asked.maximum)
        and (asked.exclusive_minimum is None or value > asked.exclusive_minimum)
        and (asked.exclusive_maximum is None or value < asked.exclusive_maximum)
        and (asked.multiple_of is None or (exact(value) / exact(asked.multiple_of)).denominator == 1)
    )


def holds_text(value: str, asked: Constraints) -> bool:
    """A pattern that is no regular expression, or that is too much work to match, refuses nothing."""
    if not (asked.min_length or 0) <= len(value) <= (math.inf if asked.max_length is None else asked.max_length):
        return False
    return asked.pattern is None or matches(asked.pattern, value) is not Verdict.NO


def surely_holds_text(value: str, asked: Constraints) -> bool:
    """As `holds_text`, for what we make ourselves: the pattern was matched."""
    if asked.pattern is not None and matches(asked.pattern, value) is Verdict.UNKNOWN:
        return False
    return holds_text(value, asked)
