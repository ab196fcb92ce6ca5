"""How a list goes on: what to ask next, and where the items stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .types import Type

Path: TypeAlias = tuple[str, ...]
"""Where a value stands in a JSON body: wire names from the top, as in `("meta", "next_cursor")`."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Ask for page n + 1 until `total_pages` is reached, or, where the body has no total, until a page has no items."""

    page: str  # wire name of the query parameter
    size: str | None
    total_pages: Path | None
    first: int = 1


@dataclass(frozen=True, slots=True)
class Offset:
    """Ask again from offset + the number of items received."""

    offset: str
    limit: str | None
    total: Path | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Send back what the body (`next`) or the last item (`item_key`) gives;

    stop where it is absent or `has_more` is false, and after a page that was asked for by `before`.
    """

    parameter: str
    next: Path | None
    item_key: str | None
    has_more: Path | None
    size: str | None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class NextLink:
    """The body (`link`) gives the next page's URL; where it has none, an RFC 8288 Link header may."""

    link: Path


Strategy: TypeAlias = PageNumber | Offset | Cursor | NextLink


@dataclass(frozen=True, slots=True)
class Pagination:
    """`items`: where the list stands in the body, empty when the body is the list.

    `meta` likewise: what the body says about the list; empty where that stands in the body itself, None where nothing
    does.
    """

    strategy: Strategy
    items: Path
    meta: Path | None
    item: Type
    meta_type: Type | None
