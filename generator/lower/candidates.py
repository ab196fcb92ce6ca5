"""What a discriminator can choose: the variants of a union, and those of the unions within it; what a mapping means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeAlias

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


Means: TypeAlias = Callable[[Ledger, Candidate], Iterator[TypeId]]


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
    ways = [cache(partial(_index, ledger, among, means)) for means in (_is, _extends, _holds)]
    found: dict[str, int] = {}
    for tag, id in mapping.items():
        end = _end(ledger, id)
        for way in ways:
            fitting = way().get(end, ())
            if len(fitting) == 1 or (fitting and way is ways[0]):
                found[tag] = fitting[0]
                break
    return found


def _index(ledger: Ledger, among: Sequence[Candidate], means: Means) -> Mapping[TypeId, list[int]]:
    """Id → the candidates that it means in one way, by their numbers."""
    found: dict[TypeId, list[int]] = {}
    for number, candidate in enumerate(among):
        for id in dict.fromkeys(_end(ledger, each) for each in means(ledger, candidate)):
            found.setdefault(id, []).append(number)
    return found


def _is(ledger: Ledger, candidate: Candidate) -> Iterator[TypeId]:
    type, ref = candidate.type, candidate.source.raw.get("$ref")
    if isinstance(type, Named):
        yield type.id
        if type.id in ledger.made_of:
            yield ledger.made_of[type.id]
    if isinstance(ref, str):
        yield TypeId(ref)


def _extends(ledger: Ledger, candidate: Candidate) -> Iterator[TypeId]:
    return bases(ledger, candidate.source, {candidate.source.id})


def _holds(ledger: Ledger, candidate: Candidate) -> Iterator[TypeId]:
    inner = candidate.type if isinstance(candidate.type, Union) else union_behind(ledger, candidate.type)
    variants = inner.variants if inner is not None else ()
    return (each.type.id for each in variants if isinstance(each.type, Named))


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
