"""Which case of a union a value is, when it fits none of them exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .readers import DEEPEST, Reader, strictly


class OneOf:
    """A plain union: pydantic's own choice where the value fits; else the variant it suits best; else the value as it is."""

    def __init__(self, annotation: object, variants: Sequence[Reader]) -> None:
        self._annotation = annotation
        self._variants = variants

    def read(self, value: object, depth: int) -> object:
        if value is None or depth >= DEEPEST:
            return value
        chosen = strictly(self._annotation, value, self)
        if chosen is not self:
            return chosen
        best = max(self._variants, key=lambda variant: variant.fits(value))
        return best.read(value, depth) if best.fits(value) else value

    def fits(self, value: object) -> int:
        return max(variant.fits(value) for variant in self._variants)


class ByTag:
    """A union whose discriminator names the variant. A name that nobody knows gives `Unknown`; none at all: the best match."""

    def __init__(self, field: str, variants: Mapping[str, Reader], unknown: Reader) -> None:
        self._field = field
        self._variants = variants
        self._unknown = unknown

    def read(self, value: object, depth: int) -> object:
        if not isinstance(value, dict):
            return value
        return self._chosen(value).read(value, depth)

    def _chosen(self, value: Mapping[str, object]) -> Reader:
        tag = value.get(self._field)
        if isinstance(tag, str):
            return self._variants.get(tag, self._unknown)
        best = max(self._variants.values(), key=lambda variant: variant.fits(value))
        return best if best.fits(value) else self._unknown

    def fits(self, value: object) -> int:
        if not isinstance(value, dict):
            return 0
        tag = value.get(self._field)
        return 10 if isinstance(tag, str) and tag in self._variants else 1
