"""A type before and after, one way. Definitions are compared once for each way, whoever uses them."""

from __future__ import annotations

from dataclasses import replace

from ..model.types import (
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    Union,
)
from .change import Kind, Owner, Side
from .findings import Findings, Pair, Spot, Told
from .objects import objects
from .prose import reworded
from .spelling import spelled
from .surface import Surface, full
from .unions import unions
from .values import array_bounds, as_values, scalars, values

SMALLER = {(ScalarKind.INTEGER, ScalarKind.NUMBER)}
"""Scalars whose first is a part of the second."""


def compare_waiting(findings: Findings) -> None:
    """All types that wait, and those that they lead to."""
    while findings.waiting:
        old, new, spot = findings.waiting.popleft()
        _types(old, new, spot, findings)


def _types(old: Type, new: Type, spot: Spot, findings: Findings) -> None:
    if isinstance(old, Named) and isinstance(new, Named):
        _definitions(old, new, spot, findings)
        return
    if isinstance(old, Named) and not _is_object(old, findings.old.definition(old.id)):
        findings.inlined.add(old.id)
    if isinstance(new, Named) and not _is_object(new, findings.new.definition(new.id)):
        findings.inlined.add(new.id)
    before, after = _settled(old, findings.old), _settled(new, findings.new)
    if isinstance(before, Nullable) or isinstance(after, Nullable):
        _nullables(before, after, spot, findings)
    elif isinstance(before, Named) and isinstance(after, Named):
        _definitions(before, after, spot, findings)
    else:
        _shapes(before, after, spot, findings)


def _settled(type: Type, surface: Surface) -> Type:
    """Null said twice, by a type and by the name within it, is null said once."""
    opened = surface.opened(type)
    if not isinstance(opened, Nullable):
        return opened
    inner = surface.opened(opened.inner)
    return inner if isinstance(inner, Nullable) or inner == Literal(None) else opened


def _is_object(named: Named, definition: Definition) -> bool:
    return isinstance(definition.type, Object)


def _nullables(old: Type, new: Type, spot: Spot, findings: Findings) -> None:
    before, after = isinstance(old, Nullable), isinstance(new, Nullable)
    if before != after and not isinstance(old, Any) and not isinstance(new, Any):
        findings.say(f"{spot.side.value}-{'became' if after else 'no-longer'}-nullable", spot)
    inner = old.inner if isinstance(old, Nullable) else old
    findings.later(inner, new.inner if isinstance(new, Nullable) else new, spot)


def _definitions(old: Named, new: Named, spot: Spot, findings: Findings) -> None:
    pair: Pair = (old.id, new.id, spot.side)
    was, now = findings.old.definition(old.id), findings.new.definition(new.id)
    _class(old, new, spot, findings)
    findings.use(pair, spot)
    if pair in findings.pairs:
        return
    inside = _inside(pair, spot, findings)
    findings.pairs[pair] = inside
    alike = _corresponds(pair, findings) or not (findings.old.is_component(old.id) or findings.new.is_component(new.id))
    if alike and reworded(was, now):
        findings.words(inside)
    if isinstance(was.type, Object) and isinstance(now.type, Object):
        objects(was.type, now.type, inside, findings)
    elif isinstance(was.type, Object) or isinstance(now.type, Object):
        before: Type = old if isinstance(was.type, Object) else was.type
        after: Type = new if isinstance(now.type, Object) else now.type
        findings.later(before, after, inside)
    else:
        findings.later(was.type, now.type, inside)


def _inside(pair: Pair, spot: Spot, findings: Findings) -> Spot:
    """A component is an owner of its own; what stands inline belongs to whoever holds it."""
    old, new, _ = pair
    here = replace(spot, old=old, new=new, within=pair)
    if not _corresponds(pair, findings):
        return here
    name = findings.new.type_name(new)
    return replace(here, owner=Owner(Kind.TYPE, full(name), name.namespace), path=())


def _corresponds(pair: Pair, findings: Findings) -> bool:
    """Whether both are components, by the same name or the new one in place of the old."""
    old, new, _ = pair
    if not (findings.old.is_component(old) and findings.new.is_component(new)):
        return False
    before, after = findings.old.type_name(old), findings.new.type_name(new)
    return before == after or (before not in findings.new_types and after not in findings.old_types)


def _class(old: Named, new: Named, spot: Spot, findings: Findings) -> None:
    """Where one class takes the place of another that is still there, annotations no longer fit."""
    pair = (old.id, new.id, spot.side)
    both = findings.old.is_component(old.id) and findings.new.is_component(new.id)
    shapes = findings.old.definition(old.id).type, findings.new.definition(new.id).type
    if spot.side is Side.REQUEST or not both or not all(isinstance(each, Object) for each in shapes):
        return
    if not _corresponds(pair, findings):
        told = Told(full(findings.old.type_name(old.id)), full(findings.new.type_name(new.id)))
        findings.say("result-class-changed", spot, told)


def _shapes(old: Type, new: Type, spot: Spot, findings: Findings) -> None:
    match old, new:
        case (Any(), Any()):
            return
        case (Union(), _) | (_, Union()) if not (isinstance(old, Any) or isinstance(new, Any)):
            unions(old, new, spot, findings)
        case (Array(), Array()):
            array_bounds(old, new, spot, findings)
            findings.later(old.items, new.items, spot.at("[]"))
        case (Map(), Map()):
            findings.later(old.values, new.values, spot.at("{}"))
        case (Enum() | Literal(), Enum() | Literal()) if _alike(old, new):
            values(old, new, spot, findings)
        case (Scalar(), Scalar()) if old.kind is new.kind:
            scalars(old, new, spot, findings)
        case (Enum() | Literal(), Scalar()) if as_values(old).kind is new.kind:
            told = Told(spelled(old, findings.old), spelled(new, findings.new))
            findings.say(f"{spot.side.value}-enum-opened", spot, told)
        case (Scalar(), Enum() | Literal()) if as_values(new).kind is old.kind:
            told = Told(spelled(old, findings.old), spelled(new, findings.new))
            findings.say(f"{spot.side.value}-enum-closed", spot, told)
        case _:
            _replaced(old, new, spot, findings)


def _alike(old: Enum | Literal, new: Enum | Literal) -> bool:
    return as_values(old).kind is as_values(new).kind


def _replaced(old: Type, new: Type, spot: Spot, findings: Findings) -> None:
    told = Told(spelled(old, findings.old), spelled(new, findings.new))
    match spot.side:
        case Side.REQUEST:
            findings.say("request-type-widened" if _fits(old, new) else "request-type-changed", spot, told)
        case Side.RESPONSE:
            findings.say("response-type-narrowed" if _fits(new, old) else "response-type-changed", spot, told)


def _fits(part: Type, whole: Type) -> bool:
    """Whether every value of `part` is one of `whole`, where the two are of different kinds."""
    if isinstance(whole, Any):
        return True
    return isinstance(part, Scalar) and isinstance(whole, Scalar) and (part.kind, whole.kind) in SMALLER
