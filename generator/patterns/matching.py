"""Whether a text matches a pattern, within a number of steps that no pattern and no text can raise."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Any as Validator

import jsonschema_rs
from jsonschema_rs import FancyRegexOptions, ValidationErrorKind

from .nodes import Excessive, Malformed, Node, spelled
from .reading import read

STEPS = 10_000
"""How often the engine may go back in one text."""

OCTETS = 1 << 20
"""How large the engine's form of a pattern may be."""

LONGEST = 20_000
"""Characters of a text that is looked at."""


class Verdict(Enum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # more steps than are allowed, or nothing that the engine knows
    MEANINGLESS = "meaningless"  # the pattern is no regular expression


def matches(pattern: str, text: str, steps: int = STEPS) -> Verdict:
    """Anywhere in the text (JSON Schema 2020-12 Validation, section 6.3.3)."""
    try:
        node = read(pattern)
    except Malformed:
        return Verdict.MEANINGLESS
    except Excessive:
        return Verdict.UNKNOWN
    if len(text) > LONGEST:
        return Verdict.UNKNOWN
    validator = _compiled(spelled(node), steps) or _loosely(node, text, steps)
    return _verdict(validator, text) if validator is not None else Verdict.UNKNOWN


def matches_within(node: Node, text: str) -> bool:
    """Whether a part of a text is one of a node's."""
    validator = _compiled(spelled(node), STEPS)
    return validator is not None and _verdict(validator, text) is Verdict.YES


def _loosely(node: Node, text: str, steps: int) -> Validator | None:
    """Bounds that this text can't reach are what makes most patterns too large."""
    return _compiled(spelled(node, len(text)), steps)


@lru_cache(maxsize=1024)
def _compiled(pattern: str, steps: int) -> Validator | None:
    options = FancyRegexOptions(backtrack_limit=steps, size_limit=OCTETS)
    try:
        return jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=options)
    except (jsonschema_rs.ValidationError, ValueError):
        return None


def _verdict(validator: Validator, text: str) -> Verdict:
    try:
        error = next(iter(validator.iter_errors(text)), None)
    except UnicodeEncodeError:  # half a surrogate pair: no text that could be sent
        return Verdict.UNKNOWN
    if error is None:
        return Verdict.YES
    return Verdict.NO if isinstance(error.kind, ValidationErrorKind.Pattern) else Verdict.UNKNOWN
