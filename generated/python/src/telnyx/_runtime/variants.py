"""Which case of a union a value is, when it fits none of them exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .readers import DEEPEST, Reader, strictly
from .shapes import is_object


class OneOf(Reader):
    """A plain union: pydantic's choice where the value fits; else the variant it suits best; else as it is."""

    def __init__(self, annotation: object, variants: Sequence[Reader]) -> None:
        self._annotation = annotation
        self._variants = variants

    def read(self, value: object, depth: int) -> object:
        if value is None or depth >= DEEPEST:
            return value
        chosen = strictly(self._annotation, value, self)
        if chosen is not self:
            return chosen
        best = _best(self._variants, value)
        return value if best is None else best.read(value, depth)

    def fits(self, value: object) -> int:
        return max(variant.fits(value) for variant in self._variants)

    def suits(self, value: object) -> int:
        return max(variant.suits(value) for variant in self._variants)


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


def _best(variants: Iterable[Reader], value: object) -> Reader | None:
    """The first of those that suit `value` best; None where none does."""
    scores = [(variant.suits(value), variant) for variant in variants]
    score, best = max(scores, key=lambda scored: scored[0])
    return best if score > 0 else None
