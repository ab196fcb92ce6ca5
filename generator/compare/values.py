"""Scalars and the values of enums before and after, one way."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import fields

from ..model.types import Array, Constraints, Enum, Literal, Scalar, ScalarKind, Value
from .change import Side
from .findings import Findings, Spot, Told
from .spelling import value_text

TIGHTER: dict[str, Callable[[float, float], bool]] = {
    "minimum": operator.gt,
    "exclusive_minimum": operator.gt,
    "min_length": operator.gt,
    "min_items": operator.gt,
    "maximum": operator.lt,
    "exclusive_maximum": operator.lt,
    "max_length": operator.lt,
    "max_items": operator.lt,
}
"""Whether the second of two bounds lets less through: `TIGHTER[bound](new, old)`."""

KINDS = {str: ScalarKind.STRING, int: ScalarKind.INTEGER, float: ScalarKind.NUMBER, bool: ScalarKind.BOOLEAN}


def as_values(type: Enum | Literal) -> Enum:
    """A literal is an enum of one."""
    match type:
        case Enum():
            return type
        case Literal(value=value):
            return Enum(KINDS.get(value.__class__, ScalarKind.STRING), (Value(value),) if value is not None else ())


def values(old: Enum | Literal, new: Enum | Literal, spot: Spot, findings: Findings) -> None:
    before = {each.value: each for each in as_values(old).values}
    after = {each.value: each for each in as_values(new).values}
    for value in [value for value in before if value not in after]:
        findings.say(f"{spot.side.value}-enum-value-removed", spot, Told(before=value_text(value)))
    for value in [value for value in after if value not in before]:
        findings.say(f"{spot.side.value}-enum-value-added", spot, Told(after=value_text(value)))
    if any(after[value].description != each.description for value, each in before.items() if value in after):
        findings.words(spot)


def scalars(old: Scalar, new: Scalar, spot: Spot, findings: Findings) -> None:
    """Of one kind: what remains is what the document says of the values."""
    if old.format != new.format:
        findings.say(f"{spot.side.value}-format-changed", spot, Told(old.format or "plain", new.format or "plain"))
    names = [each.name for each in fields(Constraints)]
    bounds = ((name, getattr(old.constraints, name), getattr(new.constraints, name)) for name in names)
    for name, before, after in bounds:
        _bound(name, before, after, spot, findings)


def array_bounds(old: Array, new: Array, spot: Spot, findings: Findings) -> None:
    _bound("min_items", old.min_items, new.min_items, spot, findings)
    _bound("max_items", old.max_items, new.max_items, spot, findings)
    _bound("unique", old.unique or None, new.unique or None, spot, findings)


def _bound(name: str, old: object, new: object, spot: Spot, findings: Findings) -> None:
    if old == new:
        return
    told = Told(" ".join(_bound_text(name, old)), " ".join(_bound_text(name, new)))
    match spot.side:
        case Side.REQUEST:
            ending = "tightened" if _is_tighter(name, old, new) else "loosened"
            findings.say(f"request-constraint-{ending}", spot, told)
        case Side.RESPONSE:
            findings.say("response-constraint-changed", spot, told)


def _bound_text(name: str, value: object) -> Iterator[str]:
    yield name.replace("_", " ")
    yield "unlimited" if value is None else str(value)


def _is_tighter(name: str, old: object, new: object) -> bool:
    """A pattern or a divisor that is another one may refuse what the old one took."""
    if old is None or new is None:
        return old is None
    if name in TIGHTER and isinstance(old, int | float) and isinstance(new, int | float):
        return TIGHTER[name](new, old)
    return True
