"""How arrays and maps are read when something inside doesn't fit: each part for itself."""

from __future__ import annotations

from collections.abc import Sequence

from .readers import DEEPEST, Reader
from .shapes import is_array, is_object


class ListOf(Reader):
    def __init__(self, items: Reader) -> None:
        self._items = items
        self.keeps = items.keeps

    def read(self, value: object, depth: int) -> object:
        if self.keeps or not is_array(value) or depth >= DEEPEST:
            return value
        read, deeper = self._items.read, depth + 1
        return [read(item, deeper) for item in value]

    def fits(self, value: object) -> int:
        return 1 if is_array(value) else 0

    def suits(self, value: object) -> int:
        return 1 + self._items.suits(value[0]) if is_array(value) and value else self.fits(value)

    def takes(self, value: object, look: int) -> bool:
        if not is_array(value):
            return False
        return look <= 0 or all(self._items.takes(item, look - 1) for item in value)


class DictOf(Reader):
    def __init__(self, values: Reader) -> None:
        self._values = values
        self.keeps = values.keeps

    def read(self, value: object, depth: int) -> object:
        if self.keeps or not is_object(value) or depth >= DEEPEST:
            return value
        return {key: self._values.read(item, depth + 1) for key, item in value.items()}

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0

    def suits(self, value: object) -> int:
        if not is_object(value):
            return 0
        return 0 if any(self._values.fits(item) < 0 for item in value.values()) else 1

    def takes(self, value: object, look: int) -> bool:
        if not is_object(value):
            return False
        return look <= 0 or all(self._values.takes(item, look - 1) for item in value.values())


class TupleOf(Reader):
    """An array of so many items, each of its own type; one of another length stays a list."""

    def __init__(self, items: Sequence[Reader]) -> None:
        self._items = items

    def read(self, value: object, depth: int) -> object:
        if not is_array(value) or len(value) != len(self._items) or depth >= DEEPEST:
            return value
        pairs = zip(self._items, value, strict=True)
        return tuple(reader.read(item, depth + 1) for reader, item in pairs)

    def fits(self, value: object) -> int:
        return 1 if is_array(value) and len(value) == len(self._items) else 0

    def takes(self, value: object, look: int) -> bool:
        if not is_array(value) or len(value) != len(self._items):
            return False
        pairs = zip(self._items, value, strict=True)
        return look <= 0 or all(reader.takes(item, look - 1) for reader, item in pairs)
