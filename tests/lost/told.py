"""What was said of a document, by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic
from generator.document import Document

COVERING = {
    "body-without-content": "the body",
    "choice-of-required": "the variants, which only want or forbid fields",
    "ignored-header": "the parameter",
    "not-understood": "what OpenAPI 3.2 brought",
    "repeated-parameter": "the parameter",
    "unusable-parameter": "the parameter",
    "webhook-method": "a webhook's other method",
    "callback": "a callback and all in it",
    "enum-of-objects": "the values",
    "forbidden-field": "the field",
    "link": "the link",
    "not-expressed": "the keyword and what stands under it",
    "part-headers": "the headers of a part",
    "unread-response": "the answer and all in it",
    "unused-component": "the component and all in it",
    "unused-schema": "the schema and all in it",
    "unused-keyword": "the keyword and what stands under it",
}
"""Codes that speak for all that stands under their place."""


SPEAKING = frozenset(
    (
        *COVERING,
        "array-without-items",
        "conflicting-enums",
        "conflicting-types",
        "dynamic-ref",
        "other-media-type",
        "unknown-keyword",
        "unknown-type",
        "untyped-choice",
        "wrong-kind",
    )
)
"""Codes that say of the very place that something there is not in the model."""


class Told:
    def __init__(self, document: Document, diagnostics: Iterable[Diagnostic]) -> None:
        self._document = document
        self._by_place: dict[tuple[str, str], list[Diagnostic]] = {}
        self._covered: set[tuple[str, str]] = set()
        for each in diagnostics:
            self._by_place.setdefault((each.place.file, each.place.pointer), []).append(each)

    def where(self, id: str) -> tuple[str, str]:
        """Where it was written: a node that stands in the place of a reference has an id of its own."""
        place = self._document.place(id)
        return place.file, place.pointer

    def at(self, id: str) -> list[Diagnostic]:
        """What is said of exactly this place."""
        return self._by_place.get(self.where(id), [])

    def speaks(self, id: str) -> bool:
        return any(each.code in SPEAKING for each in self.at(id))

    def of(self, id: str, word: str, *codes: str) -> bool:
        """Whether something said of this place, under one of the codes, names the word."""
        return any(word in each.message and each.code in codes for each in self.at(id))

    def cover(self, id: str) -> None:
        """What was said elsewhere speaks for all that stands here."""
        self._covered.add(self.where(id))

    def covers(self, id: str) -> bool:
        """Whether something said of this place, or of one above it, speaks for all below."""
        return any(
            self.where(above) in self._covered or any(each.code in COVERING for each in self.at(above))
            for above in _upwards(id)
        )


def _upwards(id: str) -> Iterator[str]:
    while True:
        yield id
        if "/" not in id.partition("#")[2]:
            return
        id = id.rpartition("/")[0]
