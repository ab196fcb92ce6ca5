"""One scalar: the first sample that its format, pattern and bounds allow, else one made for them."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import assert_never

from ..model.types import Constraints, Scalar, ScalarKind
from ..patterns import NoSample, is_regular, samples
from .bounds import surely_holds_text
from .budget import Budget
from .case import File, Value
from .fits import fits
from .numbers import integer, number
from .samples import BASE64, DATE, DATE_TIME, FILE, PATTERNED, texts
from .unmade import Unmade

SAMPLES = 12
"""Of one pattern: the format may refuse the first."""

QUAD = "aGVs"
"""Four characters of base64 that stand for three octets (RFC 4648)."""


def scalar(wire: str, type: Scalar, budget: Budget) -> Value:
    """Raises Unmade where there is none."""
    match type.kind:
        case ScalarKind.STRING:
            return _text(texts(wire, type.format), type, budget)
        case ScalarKind.INTEGER:
            return integer(type.constraints)
        case ScalarKind.NUMBER:
            return number(type.constraints)
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.DATE:
            return _text([DATE], type, budget)
        case ScalarKind.DATE_TIME:
            return _text([DATE_TIME], type, budget)
        case ScalarKind.BASE64:
            return _text([BASE64, QUAD * (-(-_least(type, budget) // len(QUAD)) or 1)], type, budget)
        case ScalarKind.BINARY:
            return File("file.bin", "application/octet-stream", FILE)
        case _:
            assert_never(type.kind)


def _text(candidates: list[str], type: Scalar, budget: Budget) -> str:
    """The first candidate that fits; else one made for the pattern, or cut and filled to the length."""
    asked, least = type.constraints, _least(type, budget)
    tried: list[str] = [*candidates, *(PATTERNED if asked.pattern else ())]
    for candidate in tried:
        if fits(candidate, type, {}) and surely_holds_text(candidate, asked):
            return candidate
    if asked.pattern is not None and is_regular(asked.pattern):
        return _patterned(asked.pattern, type, budget)
    made = candidates[-1].ljust(least, "x")[: asked.max_length]
    if not surely_holds_text(made, asked):
        raise Unmade(f"no text is at least {least:,} and at most {asked.max_length:,} characters long")
    return made


def _least(type: Scalar, budget: Budget) -> int:
    least = type.constraints.min_length or 0
    if least > budget.text:
        raise Unmade(f"it would have more than {budget.text:,} characters")
    return least


def _patterned(pattern: str, type: Scalar, budget: Budget) -> str:
    """The first that the format takes as well; where there is none, the first."""
    asked = type.constraints
    found, reason = _sampled(pattern, asked.min_length or 0, _most(asked, budget))
    if not found:
        raise Unmade(reason)
    return next((made for made in found if fits(made, type, {})), found[0])


@lru_cache(maxsize=4096)
def _sampled(pattern: str, least: int, most: int) -> tuple[tuple[str, ...], str]:
    """A few, or why there are none: a document has the same pattern in many places, and each is asked for often."""
    found: list[str] = []
    try:
        found.extend(islice(samples(pattern, least, most), SAMPLES))
    except NoSample as error:
        return tuple(found), f"no text was found for its pattern: {error}"
    return tuple(found), "no text was found for its pattern and its length"


def _most(asked: Constraints, budget: Budget) -> int:
    return budget.text if asked.max_length is None else min(asked.max_length, budget.text)
