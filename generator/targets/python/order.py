"""The order of definitions in a module: what is named comes first. Where they name each other in a circle, classes come
first, with their annotations as text, then aliases; an alias that leads back to itself by way of aliases is a lazy one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from ...model.types import TypeId
from ...model.walk import circles


class Kind(Enum):
    CLASS = "class"
    ALIAS = "alias"
    LAZY_ALIAS = "lazy alias"


@dataclass(frozen=True, slots=True)
class Placed:
    """`later`: what it names of this module and what does not exist yet when this one is made, itself among them."""

    id: TypeId
    kind: Kind
    later: frozenset[TypeId]


def ordered(uses: Mapping[TypeId, Collection[TypeId]], classes: Collection[TypeId]) -> Iterator[Placed]:
    """`uses`: definition -> those it names, in document order; the ones of other modules are ignored."""
    waiting = dict.fromkeys(uses)
    for placed in _in_order(uses, classes):
        yield Placed(placed[0], placed[1], frozenset(waiting.keys() & uses[placed[0]]))
        del waiting[placed[0]]


def _in_order(uses: Mapping[TypeId, Collection[TypeId]], classes: Collection[TypeId]) -> Iterator[tuple[TypeId, Kind]]:
    place = {id: number for number, id in enumerate(uses)}
    for group in circles(_within(uses, uses)):
        here = sorted(group, key=place.__getitem__)
        yield from ((id, Kind.CLASS) for id in here if id in classes)
        aliases = [id for id in here if id not in classes]
        for circle in circles(_within(aliases, uses)):
            first = circle[0]
            lazy = len(circle) > 1 or first in uses[first]
            yield from ((id, Kind.LAZY_ALIAS if lazy else Kind.ALIAS) for id in circle)


def _within(ids: Collection[TypeId], uses: Mapping[TypeId, Collection[TypeId]]) -> dict[TypeId, list[TypeId]]:
    known = set(ids)
    return {id: [used for used in uses[id] if used in known] for id in ids}
