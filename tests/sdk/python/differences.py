"""What two JSON values differ in, as lines that a person reads: where, what was expected, what there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any as Json

WIDTH = 160
"""Characters of a value that are shown."""


class _Absent:
    def __repr__(self) -> str:
        return "nothing"


ABSENT = _Absent()


def differences(expected: Json, found: Json, place: str) -> Iterator[str]:
    """Numbers by value, objects whatever their order; `true` is not 1."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            yield from differences(expected.get(key, ABSENT), found.get(key, ABSENT), f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{place}[{index}]")
    elif isinstance(expected, bool) is not isinstance(found, bool) or expected != found:
        yield unlike(place, expected, found)


def unlike(place: str, expected: object, found: object) -> str:
    return f"{place}\n    expected  {_short(expected)}\n    found     {_short(found)}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= WIDTH else f"{text[:WIDTH]}… ({len(text)} characters)"
