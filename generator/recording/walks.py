"""A list over two pages: the first request's twin for the second page, by the pagination that the model describes.

The recorded body stands for both pages; only the place where the next page is told is set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from ..cases.bodies import without_files
from ..cases.case import Argument, Request, Value
from ..cases.encode import escaped, text
from ..cases.unmade import Unmade
from ..model.api import Api, Cursor, NextLink, Offset, Operation, PageNumber, PageResult, Pagination, Path
from .answers import receiver
from .exchange import Call, Exchange, Json, Response, Source, Walk

NEXT = "next-page"
"""What a server gives as the mark of the second page."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is asked for besides the first request's own query, and what is answered."""

    asked: tuple[tuple[str, str], ...]
    body: Value


def walk(api: Api, operation: Operation, first: Call) -> Walk | None:
    """None where the operation is no list, or where no item of it can be made."""
    if not isinstance(operation.result, PageResult):
        return None
    paging = operation.result.pagination
    recorded = first.exchange.response.body
    body = recorded.value if isinstance(recorded, Json) else {}
    try:
        items = _items(api, paging, body)
    except Unmade:
        return None
    pages = _pages(paging, first, body, items, f"{_server(api, operation)}{first.exchange.request.path}")
    exchanges = tuple(_exchange(first.exchange, page) for page in pages)
    counts = [len(found) if isinstance(found := got(page.body, paging.items), list) else 0 for page in pages]
    return Walk(first.arguments, exchanges, sum(counts))


SOMEWHERE = "https://example.com"
"""Where an API is whose document doesn't say it."""


def _server(api: Api, operation: Operation) -> str:
    url = (operation.server or next((server.url for server in api.servers), "")).rstrip("/")
    return url if "://" in url else f"{SOMEWHERE}{url}"


def _items(api: Api, paging: Pagination, body: Value) -> list[Value]:
    """The recorded ones; one from the document where there are none."""
    items = got(body, paging.items)
    return list(items) if isinstance(items, list) and items else [receiver(api).value("item", paging.item)]


def _pages(paging: Pagination, first: Call, body: Value, items: list[Value], address: str) -> list[Page]:
    """The second page has its items twice: a client may take two equal pages for a server that is stuck."""
    second = [*items, *items[:-1], _another(items[-1], paging)]
    one, two = (put(body, paging.items, list(found)) for found in (items, second))
    none = put(body, paging.items, [])
    match paging.strategy:
        case PageNumber(page=page, total_pages=total, first=start):
            number = _number(first.arguments, page, start)
            asked = ((page, str(number + 1)),)
            if total is None:
                return [Page((), one), Page(asked, two), Page(((page, str(number + 2)),), none)]
            return [Page((), put(one, total, number + 1)), Page(asked, put(two, total, number + 1))]
        case Offset(offset=offset, total=total):
            begun = _number(first.arguments, offset, 0)
            asked, count = ((offset, str(begun + len(items))),), begun + 3 * len(items)
            if total is None:
                return [Page((), one), Page(asked, two), Page(((offset, str(count)),), none)]
            return [Page((), put(one, total, count)), Page(asked, put(two, total, count))]
        case Cursor():
            return _cursor_pages(paging.strategy, one, two, none, items)
        case NextLink(link=link):
            query = (("page", NEXT),)
            return [Page((), put(one, link, f"{address}?page={NEXT}")), Page(query, put(two, link, None))]
        case _:
            assert_never(paging.strategy)


def _another(item: Value, paging: Pagination) -> Value:
    """`item`, with a mark of its own where lists go on after their last item: who asks once more is seen."""
    key = paging.strategy.item_key if isinstance(paging.strategy, Cursor) else None
    if key is None or not isinstance(item, Mapping) or not isinstance(item.get(key), str):
        return item
    return {**item, key: NEXT}


def _cursor_pages(cursor: Cursor, one: Value, two: Value, none: Value, items: Sequence[Value]) -> list[Page]:
    def told(body: Value, more: Value, mark: Value) -> Value:
        body = body if cursor.has_more is None else put(body, cursor.has_more, more)
        return body if cursor.next is None else put(body, cursor.next, mark)

    last = items[-1]
    by_item = text(without_files(last[cursor.item_key])) if cursor.item_key and isinstance(last, Mapping) else NEXT
    asked = ((cursor.parameter, NEXT if cursor.next is not None else by_item),)
    pages = [Page((), told(one, True, NEXT)), Page(asked, told(two, False, None))]
    is_told = cursor.next is not None or cursor.has_more is not None
    return pages if is_told else [*pages, Page(asked, none)]


def _number(arguments: Sequence[Argument], wire: str, otherwise: int) -> int:
    given = next((one.value for one in arguments if one.wire == wire), None)
    return given if isinstance(given, int) else otherwise


def _exchange(first: Exchange, page: Page) -> Exchange:
    """The second page's own parameters take the place of the first's."""
    asked = {escaped(name): escaped(value) for name, value in page.asked}
    kept = [pair for pair in first.request.query if pair[0] not in asked]
    request: Request = replace(first.request, query=(*kept, *asked.items()))
    response: Response = replace(first.response, source=Source.DOCUMENT, body=Json(page.body))
    return Exchange(request, response)


def got(body: Value, path: Path) -> Value:
    """What stands at `path`; None where nothing does."""
    for name in path:
        body = body.get(name) if isinstance(body, Mapping) else None
    return body


def put(body: Value, path: Path, value: Value) -> Value:
    """A copy of `body` with `value` at `path`."""
    if not path:
        return value
    members = dict(body) if isinstance(body, Mapping) else {}
    return {**members, path[0]: put(members.get(path[0]), path[1:], value)}
