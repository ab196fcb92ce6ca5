"""One number within bounds: the usual one where it may be, else the nearest that may. Counted exactly."""

from __future__ import annotations

import math
import sys
from fractions import Fraction

from ..model.types import Constraints
from .bounds import exact, holds_number
from .unmade import Unmade

LARGEST = int(sys.float_info.max)
"""Beyond it a JSON number is no number to most programs (RFC 8259, section 6)."""


def integer(asked: Constraints) -> int:
    """Raises Unmade where there is none."""
    step = exact(asked.multiple_of) if asked.multiple_of else Fraction(1)
    whole = Fraction(math.lcm(step.numerator, step.denominator), step.denominator)
    found = _nearest(asked, Fraction(1), whole)
    return int(_checked(int(found), asked))


def number(asked: Constraints) -> float:
    """Raises Unmade where there is none. A bound stays as it is written."""
    found = _nearest(asked, Fraction(1, 2), exact(asked.multiple_of) if asked.multiple_of else None)
    written = {exact(one): one for one in (asked.minimum, asked.maximum) if one is not None}
    if found in written:
        return _checked(written[found], asked)
    if abs(found) > LARGEST:
        raise _too_large()
    return _checked(int(found) if found.denominator == 1 else float(found), asked)


def _nearest(asked: Constraints, usual: Fraction, step: Fraction | None) -> Fraction:
    if step is None and holds_number(float(usual), asked):
        return usual
    low, high = _low(asked), _high(asked)
    value = usual if low is None else max(usual, low)
    if high is not None:
        value = min(value, high)
    if step is None:
        return _inside(value, asked)
    steps = math.ceil(value / step) or (1 if high is None or step <= high else 0)
    if high is not None and steps * step > high:
        steps = math.floor(high / step)
    return steps * step


def _low(asked: Constraints) -> Fraction | None:
    """The least that is sensible: a whole step above an exclusive bound."""
    bounds = [exact(asked.minimum)] if asked.minimum is not None else []
    if asked.exclusive_minimum is not None:
        bounds.append(Fraction(math.floor(exact(asked.exclusive_minimum)) + 1))
    return max(bounds, default=None)


def _high(asked: Constraints) -> Fraction | None:
    bounds = [exact(asked.maximum)] if asked.maximum is not None else []
    if asked.exclusive_maximum is not None:
        bounds.append(Fraction(math.ceil(exact(asked.exclusive_maximum)) - 1))
    return min(bounds, default=None)


def _inside(value: Fraction, asked: Constraints) -> Fraction:
    """`value`, or what lies in the middle where whole steps lead out of the bounds."""
    lows = [exact(one) for one in (asked.minimum, asked.exclusive_minimum) if one is not None]
    highs = [exact(one) for one in (asked.maximum, asked.exclusive_maximum) if one is not None]
    kept = [exact(one) for one in (asked.minimum, asked.maximum) if one is not None]
    if not lows or not highs or value in kept or max(lows) < value < min(highs):
        return value
    return (max(lows) + min(highs)) / 2


def _checked(value: float, asked: Constraints) -> float:
    if abs(value) > LARGEST:
        raise _too_large()
    if not holds_number(value, asked):
        raise Unmade("no number is within its bounds")
    return value


def _too_large() -> Unmade:
    return Unmade("its bounds ask for a number that is larger than programs can hold")
