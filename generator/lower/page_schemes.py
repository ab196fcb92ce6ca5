"""What lists call the things they are paged by. Each row is a custom of real APIs, and counts only beside a list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberScheme:
    """`page` counts pages; one of `sizes` says how many items each has."""

    page: str
    sizes: tuple[str, ...]


NUMBERS = (
    NumberScheme("page[number]", ("page[size]",)),  # JSON:API, recommended "page" family
    NumberScheme("number", ("size",)),  # the same as an exploded form
    NumberScheme("page", ("per_page", "page_size", "recordsPerPage", "perPage", "pageSize", "limit", "size")),
    NumberScheme("page_number", ("page_size", "per_page")),
    NumberScheme("pageNumber", ("pageSize",)),
    NumberScheme("Page", ("PageSize",)),
)


@dataclass(frozen=True, slots=True)
class CursorScheme:
    """`parameter` takes what the body gives under one of `gives`, or `item_key` of the last item. `before` is its
    twin for what lies before."""

    parameter: str
    gives: tuple[tuple[str, ...], ...]
    item_key: str | None = None
    before: str | None = None


_AFTER = (("cursors", "after"), ("next_cursor",), ("after",), ("last_id",))

CURSORS = (
    CursorScheme("cursor", (("next_cursor",), ("cursor",), ("nextCursor",), ("cursors", "after"))),
    CursorScheme("page_cursor", (("page_cursor",), ("next_page_cursor",))),
    CursorScheme("page[cursor]", (("next_cursor",), ("cursor",), ("cursors", "after"))),
    CursorScheme("page_token", (("next_page_token",), ("page_token",))),
    CursorScheme("pageToken", (("nextPageToken",),)),
    CursorScheme("next_token", (("next_token",),)),
    CursorScheme("page[after]", _AFTER, before="page[before]"),
    CursorScheme("after", _AFTER, item_key="id", before="before"),
    CursorScheme("starting_after", (), item_key="id", before="ending_before"),
)

SIZES = ("limit", "page[size]", "page[limit]", "page_size", "per_page", "pageSize", "size", "max_results")
"""How many items a cursor's or an offset's page has."""

OFFSETS = ("offset", "page[offset]", "skip")

TOTAL_PAGES = ("total_pages", "totalPages", "page_count", "pageCount", "num_pages", "last_page")

TOTALS = ("total", "total_results", "total_count", "totalCount", "total_items", "count", "totalRecords")

HAS_MORE = ("has_more", "hasMore", "has_next", "has_next_page")

LINKS = (
    ("next_page_uri",),
    ("next_page_url",),
    ("next_url",),
    ("links", "next"),
    ("links", "pages", "next"),
    ("next",),
)
"""Where a body has the next page's URL."""

METAS = ("meta", "pagination", "metadata", "page_info", "paging")
"""What a body says of the page, apart from its items."""

ITEMS = ("data", "items", "results", "records", "entries", "values")
"""The list, where a body has several."""

NOT_ITEMS = ("errors", "warnings", "included")
"""Lists beside the items."""
