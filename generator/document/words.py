"""Descriptions that nobody can read to their end: only their beginning is taken, and that is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..diagnostics import Diagnostic, Place, Severity
from .walk import Site

LONGEST = 100_000
"""Characters of one text: a book's chapter or two. Real documents stay under a quarter of it."""

_TEXTS = ("description", "summary", "title")


def shorten(sites: Iterable[Site], place: Callable[[str], Place], longest: int = LONGEST) -> Iterator[Diagnostic]:
    """Changes objects of the standard in place."""
    for site in sites:
        for key in _TEXTS:
            text = site.value.get(key)
            if isinstance(text, str) and len(text) > longest:
                site.value[key] = f"{text[:longest]}…"
                message = f"this text has {len(text):,} characters"
                taken = f"took the first {longest:,}"
                yield Diagnostic("long-text", Severity.WARNING, place(f"{site.id}/{key}"), message, taken)
