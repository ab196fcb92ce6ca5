"""One scalar: the first sample that its format, pattern and bounds allow, else one made for them."""

from __future__ import annotations

import math
import random
from typing import assert_never

import rstr

from ..model.types import Constraints, Scalar, ScalarKind
from .case import File, Value
from .fits import fits, matches
from .samples import BASE64, DATE, DATE_TIME, FILE, PATTERNED, texts


def scalar(wire: str, type: Scalar) -> Value:
    match type.kind:
        case ScalarKind.STRING:
            return text(wire, type)
        case ScalarKind.INTEGER:
            return int(number(type.constraints, 1))
        case ScalarKind.NUMBER:
            return number(type.constraints, 0.5)
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.DATE:
            return DATE
        case ScalarKind.DATE_TIME:
            return DATE_TIME
        case ScalarKind.BASE64:
            return BASE64
        case ScalarKind.BINARY:
            return File("file.bin", "application/octet-stream", FILE)
        case _:
            assert_never(type.kind)


def text(wire: str, type: Scalar) -> str:
    """The first candidate that fits; else one made for the pattern, or cut and filled to the length."""
    candidates = texts(wire, type.format)
    tried: list[str] = [*candidates, *(PATTERNED if type.constraints.pattern else ())]
    for candidate in tried:
        if fits(candidate, type, {}):
            return candidate
    return _to_measure(candidates[-1], type.constraints)


def _to_measure(candidate: str, asked: Constraints) -> str:
    least, most = asked.min_length or 0, asked.max_length
    if asked.pattern is None:
        return candidate.ljust(least, "x")[:most]
    source = rstr.Rstr(random.Random(0))
    for _ in range(64):
        made = str(source.xeger(asked.pattern))
        if least <= len(made) and (most is None or len(made) <= most) and matches(asked.pattern, made):
            return made
    return candidate


def number(asked: Constraints, usual: float) -> float:
    """`usual` where it may be, else the nearest that may: by bounds, then by the multiple."""
    low = asked.minimum if asked.exclusive_minimum is None else max(_above(asked), asked.minimum or -math.inf)
    high = asked.maximum if asked.exclusive_maximum is None else min(_below(asked), asked.maximum or math.inf)
    value = usual
    if low is not None:
        value = max(value, low)
    if high is not None:
        value = min(value, high)
    if asked.multiple_of:
        steps = math.ceil(value / asked.multiple_of) or (1 if high is None or asked.multiple_of <= high else 0)
        value = steps * asked.multiple_of
    return value


def _above(asked: Constraints) -> float:
    return math.floor(asked.exclusive_minimum or 0) + 1


def _below(asked: Constraints) -> float:
    return math.ceil(asked.exclusive_maximum or 0) - 1
