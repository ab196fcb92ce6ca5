"""Which case of a union a value is: the one that it fits, and of several the one that it suits best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from .readers import DEEPEST, Read, Reader
from .shapes import is_object

_LOOK = 3
"""Levels that tell variants apart. Each may hold unions again, so that every further one multiplies the work."""


class Maybe(Reader):
    """A type or null."""

    def __init__(self, inner: Reader) -> None:
        self._inner = inner
        self.keeps = inner.keeps

    def read(self, value: object, depth: int) -> object:
        return self._inner.read(value, depth)

    @property
    def reads(self) -> Read:
        return self._inner.reads

    def fits(self, value: object) -> int:
        return 1 if value is None else self._inner.fits(value)

    def suits(self, value: object) -> int:
        return 1 if value is None else self._inner.suits(value)

    def takes(self, value: object, look: int) -> bool:
        return value is None or self._inner.takes(value, look)


class Later(Reader):
    """A type that is found out about when it is needed, as it may hold itself."""

    def __init__(self, find: Callable[[], Reader]) -> None:
        self._find = find
        self._found: Reader | None = None

    def _inner(self) -> Reader:
        if self._found is None:
            self._found = self._find()
        return self._found

    def read(self, value: object, depth: int) -> object:
        return self._inner().read(value, depth)

    def fits(self, value: object) -> int:
        return self._inner().fits(value)

    def suits(self, value: object) -> int:
        return self._inner().suits(value)

    def takes(self, value: object, look: int) -> bool:
        return self._inner().takes(value, look - 1)


def _holds(value: object) -> bool:
    return isinstance(value, (dict, list))


class Distant(Later):
    """A type of another module, which is imported where an object or a list comes: the only values that can be one."""

    def read(self, value: object, depth: int) -> object:
        return super().read(value, depth) if _holds(value) else value

    def fits(self, value: object) -> int:
        return super().fits(value) if _holds(value) else 0

    def suits(self, value: object) -> int:
        return super().suits(value) if _holds(value) else 0

    def takes(self, value: object, look: int) -> bool:
        return _holds(value) and super().takes(value, look)


class OneOf(Reader):
    """A plain union: the variant that takes the value; of several, or of none, the one it suits best; else as it is."""

    def __init__(self, variants: Sequence[Reader]) -> None:
        self._variants = variants
        self.keeps = all(variant.keeps for variant in variants)

    def read(self, value: object, depth: int) -> object:
        if self.keeps or value is None or depth >= DEEPEST:
            return value
        best = self._chosen(value)
        return value if best is None else best.read(value, depth)

    def _chosen(self, value: object) -> Reader | None:
        fitting = [variant for variant in self._variants if variant.fits(value) > 0]
        if (
            len(fitting) == 1 and fitting[0].suits(value) > 0
        ):  # text or an object: no need to look further
            return fitting[0]
        taking = [variant for variant in fitting if variant.takes(value, _LOOK)]
        if len(taking) == 1:
            return taking[0]
        if taking:
            return max(taking, key=lambda variant: variant.suits(value))
        return _best(self._variants, value)

    def fits(self, value: object) -> int:
        return max(variant.fits(value) for variant in self._variants)

    def suits(self, value: object) -> int:
        return max(variant.suits(value) for variant in self._variants)

    def takes(self, value: object, look: int) -> bool:
        return any(variant.takes(value, look - 1) for variant in self._variants)


class ByTag(Reader):
    """A union with a discriminator. A tag that nobody knows gives `unknown`; no tag at all: the best match."""

    def __init__(self, field: str, variants: Mapping[str, Reader], unknown: Reader) -> None:
        self._field = field
        self._variants = variants
        self._unknown = unknown

    def read(self, value: object, depth: int) -> object:
        return self._chosen(value).read(value, depth) if is_object(value) else value

    def _chosen(self, value: Mapping[str, object]) -> Reader:
        tag = value.get(self._field)
        if isinstance(tag, str):
            return self._variants.get(tag, self._unknown)
        return _best(self._variants.values(), value) or self._unknown

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0

    def suits(self, value: object) -> int:
        if not is_object(value):
            return 0
        tag = value.get(self._field)
        return 10 if isinstance(tag, str) and tag in self._variants else 1

    def takes(self, value: object, look: int) -> bool:
        tag = value.get(self._field) if is_object(value) else None
        variant = self._variants.get(tag) if isinstance(tag, str) else None
        return variant is not None and variant.takes(value, look)


def _best(variants: Iterable[Reader], value: object) -> Reader | None:
    """The first of those that suit `value` best; None where none does."""
    scores = [(variant.suits(value), variant) for variant in variants]
    score, best = max(scores, key=lambda scored: scored[0])
    return best if score > 0 else None
