"""Definitions that lead back to themselves by way of names for types, not of objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import assert_never

from ...model.types import (
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
    Type,
    TypeId,
    Union,
)
from ...model.walk import circles, references


def solid(definitions: Mapping[TypeId, Definition]) -> Mapping[TypeId, Definition]:
    """The definitions, where one that is itself or something else (`A: oneOf [A, string]`), with nothing around it that
    would end the question, is any value at all."""
    hollow = _in_circles({id: [*_bare(definition.type)] for id, definition in definitions.items()})
    return {id: replace(each, type=Any()) if id in hollow else each for id, each in definitions.items()}


def lazy(definitions: Mapping[TypeId, Definition]) -> Set[TypeId]:
    """Names for types that contain themselves, as in `Tree: anyOf [string, array of Tree]`."""
    names = {id: each.type for id, each in definitions.items() if not isinstance(each.type, Object)}
    return _in_circles({id: [used for used in references(type_) if used in names] for id, type_ in names.items()})


def _in_circles(edges: Mapping[TypeId, list[TypeId]]) -> Set[TypeId]:
    return {id for circle in circles(edges) for id in circle if len(circle) > 1 or id in edges[id]}


def _bare(type_: Type) -> Iterator[TypeId]:
    """The names that a type may turn out to be, itself and not something within it."""
    match type_:
        case Named(id=id):
            yield id
        case Nullable(inner=inner):
            yield from _bare(inner)
        case Union(variants=variants):
            for variant in variants:
                yield from _bare(variant.type)
        case Scalar() | Literal() | Enum() | Array() | Map() | Object() | Any():
            return
        case _:
            assert_never(type_)
