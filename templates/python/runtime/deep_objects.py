"""The style deepObject: `a[b]=c`. The standard stops at one level of scalars; what nests deeper goes on so.

The standard leaves open how an array is written, so an API says it (`arrays` of a style). An array whose items are
nested themselves always has indices: without them nobody could tell where an item ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from .encode import Style, escape, is_array, is_object, present_fields, present_items
from .scalars import text_of

_KEYS: Final[dict[str, Callable[[str, int], str]]] = {
    "brackets": lambda name, _: f"{name}[]",
    "repeat": lambda name, _: name,
    "indices": lambda name, number: f"{name}[{number}]",
}


def deep_pairs(name: str, value: object, how: Style) -> Iterator[tuple[str, str]]:
    """The pairs of one value, both sides percent-encoded."""
    if is_object(value):
        for key, item in present_fields(value):
            yield from deep_pairs(f"{name}[{key}]", item, how)
    elif is_array(value):
        items = list(present_items(value))
        nests = any(is_object(item) or is_array(item) for item in items)
        key_of = _KEYS["indices" if nests else how.arrays]
        for number, item in enumerate(items):
            yield from deep_pairs(key_of(name, number), item, how)
    else:
        yield escape(name), escape(text_of(value, name), how.safe)
