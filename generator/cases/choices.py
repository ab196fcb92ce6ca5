"""Values of unions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.types import Named, Type, Union, Variant
from .case import Value
from .fits import fits
from .unmade import Endless, Unmade

if TYPE_CHECKING:
    from .values import Maker

TRIED = 16
"""Variants that are looked at for one that no other variant is."""


def each(maker: Maker, wire: str, type: Type) -> list[Value]:
    """A value of every variant that has one, where `type` is a union, else the one value. Raises Unmade as `value`."""
    found = maker.definitions[type.id].type if isinstance(type, Named) else type
    if not isinstance(found, Union):
        return [maker.value(wire, type)]
    missed: list[Unmade] = []
    made = [value for _, value in _made(maker, wire, found, missed)]
    if not made and missed:
        raise missed[0]
    return made


def chosen(maker: Maker, wire: str, type: Union) -> Value:
    """Of the first variant whose value is no other variant's too; else of the first that can be made."""
    found: list[Value] = []
    missed: list[Unmade] = []
    for variant, value in _made(maker, wire, type, missed):
        others = (other.type for other in type.variants if other is not variant)
        if not any(fits(value, other, maker.definitions, maker.hidden) for other in others):
            return value
        found.append(value)
        if len(found) == TRIED:
            break
    if not found:
        raise next((one for one in missed if not isinstance(one, Endless)), missed[0])
    return found[0]


def _made(maker: Maker, wire: str, type: Union, missed: list[Unmade]) -> Iterator[tuple[Variant, Value]]:
    """Each variant with its value; why there is none of the others is put into `missed`."""
    for variant in type.variants:
        try:
            yield variant, _variant(maker, wire, variant, type.discriminator)
        except Unmade as error:
            missed.append(error)


def _variant(maker: Maker, wire: str, variant: Variant, discriminator: str | None) -> Value:
    value = maker.value(wire, variant.type)
    if discriminator is not None and variant.tags and isinstance(value, dict):
        given = value.get(discriminator)
        return {**value, discriminator: given if given in variant.tags else variant.tags[0]}
    return value
