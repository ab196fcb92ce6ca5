"""What a discriminator can choose: the variants of a union, and those of the unions within it; what a mapping means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.types import Component, Named, Nullable, Type, TypeId, Union, Variant
from . import references, schemas
from .ledger import Ledger
from .parts import Part


@dataclass(frozen=True, slots=True)
class Candidate:
    """`source`: what the document says of it. `tags`: those that a union within the union gave it."""

    type: Type
    source: Part
    tags: tuple[str, ...] = ()


def candidates(ledger: Ledger, field: str, found: Sequence[tuple[Type, Part]]) -> list[Candidate]:
    """Each type once; a union that the same field decides, or nothing, is opened."""
    unique: dict[Type, Candidate] = {}
    for type, source in found:
        for each in _opened(ledger, field, Candidate(type, source), set()):
            known = unique.setdefault(each.type, each)
            unique[each.type] = replace(known, tags=tuple(dict.fromkeys((*known.tags, *each.tags))))
    return list(unique.values())


def _opened(ledger: Ledger, field: str, candidate: Candidate, seen: set[Type]) -> Iterator[Candidate]:
    inner = candidate.type if isinstance(candidate.type, Union) else union_behind(ledger, candidate.type)
    if inner is None or inner.discriminator not in (None, field) or candidate.type in seen:
        yield candidate
        return
    seen.add(candidate.type)
    for variant in inner.variants:
        yield from _opened(ledger, field, _within(ledger, variant, inner, candidate), seen)


def _within(ledger: Ledger, variant: Variant, union: Union, outer: Candidate) -> Candidate:
    type = variant.type.inner if isinstance(variant.type, Nullable) else variant.type
    own = ledger.made_of.get(type.id, type.id) if isinstance(type, Named) else None
    known = own is not None and ledger.has(own)
    source = ledger.target(own) if own is not None and known else Part({}, outer.source.id, outer.source.origin)
    return Candidate(type, source, variant.tags if union.discriminator else ())


def union_behind(ledger: Ledger, type: Type) -> Union | None:
    """Only what the document composes is looked at: what is looked at is defined, and thereby takes its name."""
    if not isinstance(type, Named) or not ledger.has(type.id):
        return None
    raw = ledger.target(_end(ledger, type.id)).raw
    if raw.keys().isdisjoint(("oneOf", "anyOf", "allOf", "discriminator")):
        return None
    found = schemas.resolved(ledger, type)
    return found if isinstance(found, Union) else None


def chosen(ledger: Ledger, mapping: Mapping[str, TypeId], among: Sequence[Candidate]) -> dict[str, int]:
    """Tag → number of the candidate that the mapping means: itself, what is made of it, or what it is within."""
    found: dict[str, int] = {}
    for tag, id in mapping.items():
        end = _end(ledger, id)
        for means in (_is, _extends, _holds):
            fitting = [number for number, each in enumerate(among) if means(ledger, each, end)]
            if len(fitting) == 1 or (fitting and means is _is):
                found[tag] = fitting[0]
                break
    return found


def _is(ledger: Ledger, candidate: Candidate, id: TypeId) -> bool:
    type, ref = candidate.type, candidate.source.raw.get("$ref")
    ids = [type.id, ledger.made_of.get(type.id)] if isinstance(type, Named) else []
    ids.append(TypeId(ref) if isinstance(ref, str) else None)
    return any(_end(ledger, each) == id for each in ids if each is not None)


def _extends(ledger: Ledger, candidate: Candidate, id: TypeId) -> bool:
    return any(_end(ledger, each) == id for each in bases(ledger, candidate.source, {candidate.source.id}))


def _holds(ledger: Ledger, candidate: Candidate, id: TypeId) -> bool:
    inner = candidate.type if isinstance(candidate.type, Union) else union_behind(ledger, candidate.type)
    variants = inner.variants if inner is not None else ()
    return any(isinstance(each.type, Named) and _end(ledger, each.type.id) == id for each in variants)


def bases(ledger: Ledger, schema: Part, seen: set[TypeId]) -> Iterator[TypeId]:
    """What a schema extends by allOf, directly or through others."""
    for branch in ledger.members(schema, "allOf"):
        ref = branch.raw.get("$ref")
        if isinstance(ref, str) and ref not in seen:
            seen.add(TypeId(ref))
            yield TypeId(ref)
            yield from bases(ledger, ledger.target(TypeId(ref)), seen)


def _end(ledger: Ledger, id: TypeId) -> TypeId:
    """What a component that is but another name for one leads to."""
    seen = {id}
    while ledger.has(id):
        target = references.only_reference(ledger.target(id))
        if target is None or target in seen:
            break
        seen.add(target)
        id = target
    return id


def implied(ledger: Ledger, candidate: Candidate) -> TypeId | None:
    """The component whose name is the tag where nothing else says one (OpenAPI 3.1.1, section 4.8.25.3)."""
    type = candidate.type
    if not isinstance(type, Named):
        return None
    made_of = ledger.made_of.get(type.id)
    is_inline = type.id == candidate.source.id and not isinstance(candidate.source.origin, Component)
    return made_of or (None if is_inline else type.id)
