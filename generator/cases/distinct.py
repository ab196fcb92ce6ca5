"""Values made to differ: arguments of one call, so that two which change places are seen to, and unique items."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain

from ..model.types import Definition, Enum, Named, Nullable, Object, Scalar, Type, TypeId
from .bounds import surely_holds_text
from .case import Value
from .equal import key
from .fits import fits

TRIES = 9
"""How many others there are of one argument's value."""

LAST_NUMBER = re.compile(r"\d(?=\D*$)")


def distinct(given: Iterable[tuple[Type, Value]], definitions: Mapping[TypeId, Definition]) -> list[Value]:
    """The values, in order; one that an earlier one equals becomes another that fits its type, where there is one."""
    taken, values = set[Hashable](), list[Value]()
    for type, value in given:
        free = (one for one in _all(value, type, definitions, TRIES) if key(one) not in taken)
        values.append(next(free, value))
        taken.add(key(values[-1]))
    return values


def different(value: Value, type: Type, definitions: Mapping[TypeId, Definition], count: int) -> list[Value]:
    """As many as there are of one type, up to `count`, `value` the first of them."""
    found: dict[Hashable, Value] = {}
    others = _in_fields(value, type, definitions, count)
    for one in chain(_all(value, type, definitions, count), others):
        found.setdefault(key(one), one)
        if len(found) == count:
            break
    return list(found.values())


def _all(value: Value, type: Type, definitions: Mapping[TypeId, Definition], tries: int) -> Iterator[Value]:
    yield value
    yield from (one for one in _others(value, type, definitions, tries) if fits(one, type, definitions))


def _in_fields(value: Value, type: Type, definitions: Mapping[TypeId, Definition], tries: int) -> Iterator[Value]:
    """Objects that differ in one field."""
    found = definitions[type.id].type if isinstance(type, Named) else type
    if not isinstance(found, Object) or not isinstance(value, Mapping):
        return
    for field in (one for one in found.fields if one.wire in value):
        for other in _all(value[field.wire], field.type, definitions, tries):
            changed: Value = {**value, field.wire: other}
            if fits(changed, type, definitions):
                yield changed


def _others(value: Value, type: Type, definitions: Mapping[TypeId, Definition], tries: int) -> Iterator[Value]:
    match type:
        case Named(id=id):
            yield from _others(value, definitions[id].type, definitions, tries)
        case Nullable(inner=inner):
            yield from _others(value, inner, definitions, tries)
        case Enum(values=values):
            yield from (known.value for known in values)
        case Scalar(constraints=asked):
            varied = _varied(value, tries)
            yield from (one for one in varied if not isinstance(one, str) or surely_holds_text(one, asked))
        case _:
            yield from _varied(value, tries)


def _varied(value: Value, tries: int) -> Iterator[Value]:
    """Another boolean, the next numbers, texts with another last digit or with a number where it does no harm."""
    numbers = range(2, tries + 2)
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + number - 1 for number in numbers)
        case str() if LAST_NUMBER.search(value):
            yield from (LAST_NUMBER.sub(digit, value) for digit in "0123456789")
            yield from (LAST_NUMBER.sub(str(number), value) for number in range(10, tries))
        case str() if "://" in value:
            yield from (f"{value}/{number}" for number in numbers)
        case str() if "@" in value or "." in value:
            yield from (f"{number}-{value}" for number in numbers)
        case str():
            yield from (f"{value}-{number}" for number in numbers)
        case _:
            return
