"""Members of a union that take whatever another one takes: a list of anything beside a list of models is tried last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum

from ...model.types import Array, Map, Named, Nullable, Object, Type, TypeId, Union, Variant
from .anything import is_anything
from .name import Book


class Json(PyEnum):
    """What a value is in JSON, as far as it is a container."""

    ARRAY = "array"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Reach:
    """`everything`: whether it takes all values of its kind."""

    json: Json
    everything: bool


def arranged(union: Union, book: Book) -> list[tuple[Variant, ...]]:
    """The variants, each alone; where one container takes all that others take, they are one group, the widest last."""
    reaches = {variant: _reach(variant.type, book, frozenset()) for variant in union.variants}
    crowded = {
        json
        for json in Json
        if {each.everything for each in reaches.values() if each and each.json is json} == {True, False}
    }
    groups: dict[object, list[Variant]] = {}
    for variant, reach in reaches.items():
        key = reach.json if reach is not None and reach.json in crowded else variant
        groups.setdefault(key, []).append(variant)
    return [tuple(sorted(group, key=lambda each: _is_wide(reaches[each]))) for group in groups.values()]


def _is_wide(reach: Reach | None) -> bool:
    return reach is not None and reach.everything


def _reach(type_: Type, book: Book, seen: frozenset[TypeId]) -> Reach | None:
    match type_:
        case Array(items=items):
            return Reach(Json.ARRAY, is_anything(items, book))
        case Map(values=values):
            return Reach(Json.OBJECT, is_anything(values, book))
        case Object():
            return Reach(Json.OBJECT, False)
        case Nullable(inner=inner):
            return _reach(inner, book, seen)
        case Named(id=id) if id not in seen:
            return _reach(book.definitions[id].type, book, seen | {id})
        case Union(variants=variants):
            found = [_reach(variant.type, book, seen) for variant in variants]
            return _of_all(found)
        case _:
            return None


def _of_all(found: list[Reach | None]) -> Reach | None:
    """Of a union: where all its members are of one kind."""
    known = [each for each in found if each is not None]
    if not known or len(known) < len(found) or len({each.json for each in known}) > 1:
        return None
    return Reach(known[0].json, any(each.everything for each in known))
