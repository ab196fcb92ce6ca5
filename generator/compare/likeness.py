"""What is the same thing under another name: the same shape, and a name or a description that is alike."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ..model.types import Array, Enum, Field, Literal, Map, Named, Nullable, Object, Scalar, Type, Union
from ..naming.words import split
from .findings import Findings
from .surface import Surface

DEEP = 3
"""Levels of objects that a shape looks into."""

ALIKE = 0.6
"""How much of two names must be the same letters for one to be the other's successor."""


def shape(type: Type, surface: Surface, depth: int = DEEP) -> object:
    """Hashable; the same for types that are written and read alike, whatever they are called."""
    match surface.opened(type):
        case Scalar(kind=kind):
            return kind
        case Literal(value=value):
            return ("enum", frozenset([value]))
        case Enum(values=values):
            return ("enum", frozenset(value.value for value in values))
        case Array(items=items):
            return ("array", shape(items, surface, depth))
        case Map(values=inner):
            return ("map", shape(inner, surface, depth))
        case Nullable(inner=inner):
            return ("nullable", shape(inner, surface, depth))
        case Union(variants=variants):
            return ("union", frozenset(shape(each.type, surface, depth) for each in variants))
        case Named(id=id):
            inner = surface.definition(id).type
            if depth == 0 or not isinstance(inner, Object):
                return "object"
            return frozenset((field.wire, shape(field.type, surface, depth - 1)) for field in inner.fields)
        case other:
            return other


def renamed(gone: Sequence[Field], come: Sequence[Field], findings: Findings) -> dict[str, str]:
    """Old wire name -> new, where exactly one of those that came is like one of those that went."""
    found: dict[str, str] = {}
    for old in gone:
        fits = [new for new in come if new.wire not in found.values() and _succeeds(old, new, findings)]
        if len(fits) == 1:
            found[old.wire] = fits[0].wire
    return found


def _succeeds(old: Field, new: Field, findings: Findings) -> bool:
    if not names_alike(old.wire, new.wire) and (not old.description or old.description != new.description):
        return False
    return shape(old.type, findings.old) == shape(new.type, findings.new)


def names_alike(old: str, new: str) -> bool:
    """`phone_number_id` and `phoneNumberId`, `text` and `texts`, `to` and `to_number`; not `from` and `to`."""
    before, after = split(old), split(new)
    if before == after or (len(before) > 1 and set(before) == set(after)):
        return True
    if set(before) < set(after) or set(after) < set(before):
        return True
    return SequenceMatcher(None, "".join(before), "".join(after), autojunk=False).ratio() >= ALIKE + 0.2
