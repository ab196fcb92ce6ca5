"""When two values are the same as JSON."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any as Json


def same(one: Json, other: Json) -> bool:
    """`true` is not 1 (JSON Schema 2020-12 Core, section 4.2.2)."""
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)


def key(value: Json) -> Hashable:
    """Equal for values that are the same, so that a set finds them without comparing each with each."""
    match value:
        case bool():
            return bool, value
        case Mapping():
            return dict, frozenset((name, key(item)) for name, item in value.items())
        case str() | bytes():
            return value
        case Sequence():
            return list, tuple(map(key, value))
        case found:
            identity: Hashable = found
            return identity
