"""A list: one item, or as many as must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.types import Array
from .case import Value
from .distinct import different
from .unmade import Unmade

if TYPE_CHECKING:
    from .values import Maker


def items(maker: Maker, wire: str, type: Array) -> list[Value]:
    """None where none can be made and none must be."""
    wanted = _wanted(maker, type)
    tally = maker.tally
    values, characters = tally.values, tally.characters
    try:
        first = maker.value(wire.removesuffix("s") or wire, type.items) if wanted else None
    except Unmade as error:
        if type.min_items:
            raise
        maker.leave_out(error)
        return []
    others = max(wanted - 1, 0)
    maker.spend(others * (tally.values - values), others * (tally.characters - characters))
    return _several(maker, first, type, wanted)


def _wanted(maker: Maker, type: Array) -> int:
    least, most = type.min_items or 0, type.max_items
    if least > maker.tally.budget.items:
        raise Unmade(f"it would have more than {maker.tally.budget.items:,} items")
    if most is not None and least > most:
        raise Unmade(f"no list has at least {least:,} and at most {most:,} items")
    return max(least, 1) if most != 0 else 0


def _several(maker: Maker, first: Value, type: Array, wanted: int) -> list[Value]:
    if not type.unique:
        return [first] * wanted
    found = different(first, type.items, maker.definitions, wanted)
    if len(found) < wanted:
        raise Unmade(f"no {wanted:,} different items were found")
    return found
