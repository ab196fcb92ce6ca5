"""The variants of a union before and after, one way; a type that is no union is one of a single variant."""

from __future__ import annotations

from collections.abc import Callable

from ..model.types import Array, Enum, Map, Named, Object, Type, TypeId, Union, Variant
from .change import Side
from .findings import Findings, Spot, Told
from .likeness import shape
from .spelling import spelled
from .surface import Surface, full

FEW = 0.3
"""The part of their fields that two objects must share for one to be the other, changed."""


_LISTED = (Array, Enum, Map)
"""Kinds of which a union has hardly two: another one is the same one, changed."""


def unions(old: Type, new: Type, spot: Spot, findings: Findings) -> None:
    before, after = _variants(old, findings.old), _variants(new, findings.new)
    pairs, gone, come = matched(before, after, findings)
    for one, other in pairs:
        findings.later(one.type, other.type, spot)
        if one.tags and other.tags and set(one.tags) != set(other.tags):
            findings.say(f"{spot.side.value}-tags-changed", spot, Told(_listed(one.tags), _listed(other.tags)))
    if spot.side is Side.RESPONSE and not gone and come and len(before) == 1:
        findings.say("response-became-union", spot, Told(spelled(old, findings.old), spelled(new, findings.new)))
        return
    if spot.side is Side.RESPONSE and not come and gone and len(after) == 1:
        findings.say("response-no-longer-union", spot, Told(spelled(old, findings.old), spelled(new, findings.new)))
        return
    for variant in gone:
        findings.say(f"{spot.side.value}-variant-removed", spot, Told(before=spelled(variant.type, findings.old)))
    for variant in come:
        findings.say(f"{spot.side.value}-variant-added", spot, Told(after=spelled(variant.type, findings.new)))


def _listed(tags: tuple[str, ...]) -> str:
    return ", ".join(sorted(tags))


def _variants(type: Type, surface: Surface) -> list[Variant]:
    """Those of unions within the union too: a union that has a name is no more than its variants."""
    found: list[Variant] = []
    seen: set[TypeId] = set()
    waiting = [Variant(type)]
    while waiting:
        variant = waiting.pop(0)
        if isinstance(variant.type, Named) and variant.type.id in seen:
            continue
        if isinstance(variant.type, Named):
            seen.add(variant.type.id)
        opened = surface.opened(variant.type)
        if isinstance(opened, Union):
            waiting[:0] = opened.variants
        else:
            found.append(variant)
    return found


def matched(
    old: list[Variant], new: list[Variant], findings: Findings
) -> tuple[list[tuple[Variant, Variant]], list[Variant], list[Variant]]:
    """Each variant with what it has become: by name, by tag, by shape, and last by having become little else. With
    those that are on one side only."""
    tests: tuple[Callable[[Variant, Variant], bool], ...] = (
        lambda one, other: _name(one, findings.old) == _name(other, findings.new) is not None,
        lambda one, other: bool(set(one.tags) & set(other.tags)),
        lambda one, other: shape(one.type, findings.old) == shape(other.type, findings.new),
        lambda one, other: _is_near(one, other, findings),
    )
    pairs: list[tuple[Variant, Variant]] = []
    left, right = list(old), list(new)
    for test in tests:
        for one in list(left):
            other = next((each for each in right if test(one, each)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return pairs, left, right


def _name(variant: Variant, surface: Surface) -> str | None:
    """Of a component; what is inline has a name that follows from its place in the list."""
    type = variant.type
    named = type.id if isinstance(type, Named) and surface.is_component(type.id) else None
    return None if named is None else full(surface.type_name(named))


def _is_near(one: Variant, other: Variant, findings: Findings) -> bool:
    before, after = findings.old.opened(one.type), findings.new.opened(other.type)
    if not (isinstance(before, Named) and isinstance(after, Named)):
        return isinstance(before, _LISTED) and type(before) is type(after)
    old, new = _wires(before, findings.old), _wires(after, findings.new)
    return bool(old & new) and len(old & new) >= FEW * len(old | new)


def _wires(named: Named, surface: Surface) -> set[str]:
    inner = surface.definition(named.id).type
    return {field.wire for field in inner.fields} if isinstance(inner, Object) else set()
