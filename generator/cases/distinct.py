"""Arguments of one call made to differ from each other, so that two which change places are seen to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..model.types import Definition, Enum, Named, Nullable, Type, TypeId
from .case import Value
from .fits import fits

TRIES = 9
"""How many others there are of one value."""

LAST_NUMBER = re.compile(r"\d(?=\D*$)")


def distinct(given: Iterable[tuple[Type, Value]], definitions: Mapping[TypeId, Definition]) -> list[Value]:
    """The values, in order; one that an earlier one equals becomes another that fits its type, where there is one."""
    taken: list[Value] = []
    for type, value in given:
        others = (one for one in _others(value, type, definitions) if fits(one, type, definitions))
        taken.append(next((one for one in (value, *others) if not _is_in(one, taken)), value))
    return taken


def _is_in(value: Value, taken: list[Value]) -> bool:
    return any(isinstance(one, bool) is isinstance(value, bool) and one == value for one in taken)


def _others(value: Value, type: Type, definitions: Mapping[TypeId, Definition]) -> Iterator[Value]:
    match type:
        case Named(id=id):
            yield from _others(value, definitions[id].type, definitions)
        case Nullable(inner=inner):
            yield from _others(value, inner, definitions)
        case Enum(values=values):
            yield from (known.value for known in values)
        case _:
            yield from _varied(value)


def _varied(value: Value) -> Iterator[Value]:
    """Another boolean, the next numbers, texts with another last digit or with a number where it does no harm."""
    numbers = range(2, TRIES + 2)
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + number - 1 for number in numbers)
        case str() if LAST_NUMBER.search(value):
            yield from (LAST_NUMBER.sub(digit, value) for digit in "0123456789")
        case str() if "://" in value:
            yield from (f"{value}/{number}" for number in numbers)
        case str() if "@" in value or "." in value:
            yield from (f"{number}-{value}" for number in numbers)
        case str():
            yield from (f"{value}-{number}" for number in numbers)
        case _:
            return
