"""Lists over HTTP: items across pages, page by page, both ways of waiting; and servers that never end."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.models import BaseModel
from runtime_under_test.origins import ForeignLinkError
from runtime_under_test.pages import (
    AsyncPage,
    AsyncPaginator,
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    Strategy,
    SyncPage,
)
from runtime_under_test.request_ids import request_id
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.sentinels import omit


class Row(BaseModel):
    id: int


class Meta(BaseModel):
    total_pages: int | None = None


class Envelope(BaseModel):
    data: list[Row]
    meta: Meta | None = None


class Rows(SyncResource):
    def list(self, endpoint: Endpoint, **arguments: Any) -> SyncPage[Row, Meta]:
        return self._page(endpoint, SyncPage, Envelope, **arguments)


class AsyncRows(AsyncResource):
    def list(self, endpoint: Endpoint, **arguments: Any) -> AsyncPaginator[Row, Meta]:
        return self._page(endpoint, AsyncPage, Envelope, **arguments)


class Walk(Protocol):
    """All items, and the items of every page, of the same list."""

    def __call__(self, url: str, strategy: Strategy, **arguments: Any) -> tuple[list[Any], list[list[Any]]]: ...


def walk_sync(url: str, strategy: Strategy, **arguments: Any) -> tuple[list[Any], list[list[Any]]]:
    endpoint = Endpoint("GET", "/rows", pages=strategy)
    with SyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client:
        items = [row.id for row in Rows(client).list(endpoint, **arguments)]
        pages = [[row.id for row in page.data] for page in Rows(client).list(endpoint, **arguments).iter_pages()]
    return items, pages


def walk_async(url: str, strategy: Strategy, **arguments: Any) -> tuple[list[Any], list[list[Any]]]:
    endpoint = Endpoint("GET", "/rows", pages=strategy)

    async def walk() -> tuple[list[Any], list[list[Any]]]:
        async with AsyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client:
            items = [row.id async for row in AsyncRows(client).list(endpoint, **arguments)]
            first = await AsyncRows(client).list(endpoint, **arguments)
            return items, [[row.id for row in page.data] async for page in first.iter_pages()]

    return asyncio.run(walk())


@pytest.fixture(params=[walk_sync, walk_async], ids=["sync", "async"])
def walk(request: pytest.FixtureRequest) -> Walk:
    chosen: Walk = request.param
    return chosen


Serve = Callable[[Answer], Server]
NUMBERED = PageNumber(page="page[number]", items=("data",), meta=("meta",), total_pages=("meta", "total_pages"))
UNBOUNDED = PageNumber(page="page", items=("data",))


def query(request: Request) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(request.target).query).items()}


def rows(*numbers: int, **more: object) -> Reply:
    return reply({"data": [{"id": number} for number in numbers], **more})


def numbered(request: Request) -> Reply:
    number = int(query(request).get("page[number]", 1))
    return rows(number * 10, number * 10 + 1, meta={"total_pages": 3})


def test_all_pages_are_asked_for_once(serve: Serve, walk: Walk) -> None:
    server = serve(numbered)
    items, pages = walk(server.url, NUMBERED)
    assert items == [10, 11, 20, 21, 30, 31]
    assert pages == [[10, 11], [20, 21], [30, 31]]
    assert len(server.requests) == 6


def test_the_walk_starts_where_the_caller_says_and_keeps_the_other_arguments(serve: Serve, walk: Walk) -> None:
    server = serve(numbered)
    arguments = {"page[number]": 2, "filter": "x y"}
    items, _ = walk(server.url, NUMBERED, query=arguments, extra_query={"beta": "1"}, extra_headers={"X-Team": "a"})
    assert items == [20, 21, 30, 31]
    asked = [query(request) for request in server.requests[:2]]
    assert [each.pop("page[number]") for each in asked] == ["2", "3"]
    assert asked == [{"filter": "x y", "beta": "1"}] * 2
    assert {request.headers["x-team"] for request in server.requests} == {"a"}
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer sesame"}


def test_offsets(serve: Serve, walk: Walk) -> None:
    def answer(request: Request) -> Reply:
        start = int(query(request).get("skip", 0))
        return rows(*range(start, min(start + 2, 5)), total=5)

    server = serve(answer)
    assert walk(server.url, Offset(offset="skip", items=("data",), total=("total",)))[1] == [[0, 1], [2, 3], [4]]
    assert len(server.requests) == 6


def test_cursors(serve: Serve, walk: Walk) -> None:
    cursors = {None: ("a", 1), "a": ("b/=&", 2), "b/=&": (None, 3)}

    def answer(request: Request) -> Reply:
        onward, number = cursors[query(request).get("after")]
        return rows(number, next=onward)

    assert walk(serve(answer).url, Cursor(parameter="after", next=("next",), items=("data",)))[0] == [1, 2, 3]


def test_links(serve: Serve, walk: Walk) -> None:
    def answer(request: Request) -> Reply:
        page = int(query(request).get("page", 1))
        link = f"{server.url}/rows?page=2" if page == 1 else "?page=3" if page == 2 else None
        return rows(page, links={"next": link})

    server = serve(answer)
    linked = NextLink(link=("links", "next"), items=("data",))
    assert walk(server.url, linked, extra_query={"beta": "1"})[0] == [1, 2, 3]
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer sesame"}
    assert [query(request).get("beta") for request in server.requests] == ["1"] * 6


def test_a_link_header_will_do(serve: Serve, walk: Walk) -> None:
    def answer(request: Request) -> Reply:
        page = int(query(request).get("page", 1))
        found = rows(page)
        link = {"Link": f'</rows?page={page + 1}>; rel="next"'} if page < 3 else {}
        return Reply(200, found.body, {**found.headers, **link})

    assert walk(serve(answer).url, NextLink(link=("next",), items=("data",)))[0] == [1, 2, 3]


def test_a_link_to_another_origin_is_an_error_and_never_asked(serve: Serve, walk: Walk) -> None:
    other = serve(lambda request: rows(666))
    server = serve(lambda request: rows(1, next=f"{other.url}/rows?page=2"))
    with pytest.raises(ForeignLinkError, match="not followed"):
        walk(server.url, NextLink(link=("next",), items=("data",)))
    assert other.requests == []


def test_a_body_that_is_the_list(serve: Serve) -> None:
    class Bare(SyncResource):
        def list(self, endpoint: Endpoint) -> SyncPage[Row, None]:
            return self._page(endpoint, SyncPage, list[Row])

    server = serve(lambda request: reply([{"id": 1}] if "page" not in query(request) else []))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page = Bare(client).list(Endpoint("GET", "/rows", pages=PageNumber(page="page")))
        assert page.data == [Row(id=1)]
        assert page.meta is None
        assert [row.id for row in page] == [1]


@pytest.mark.parametrize(
    ("strategy", "answer", "expected"),
    [
        (UNBOUNDED, lambda request: rows(1, 2), [1, 2]),
        (Offset(offset="skip", items=("data",)), lambda request: rows(1, 2), [1, 2]),
        (Cursor(parameter="after", next=("next",), items=("data",)), lambda request: rows(1, next="same"), [1]),
        (NextLink(link=("next",), items=("data",)), lambda request: rows(1, next="/rows?page=2"), [1]),
        (NextLink(link=("next",), items=("data",)), lambda request: rows(1, next=""), [1]),
    ],
    ids=["page number ignored", "offset ignored", "same cursor", "same link", "link to itself"],
)
def test_a_server_that_repeats_itself_is_not_asked_for_ever(
    serve: Serve, walk: Walk, strategy: Strategy, answer: Answer, expected: list[int]
) -> None:
    server = serve(answer)
    assert walk(server.url, strategy) == (expected, [expected])
    assert len(server.requests) <= 4


def test_cursors_in_a_circle_end(serve: Serve, walk: Walk) -> None:
    circle = {None: ("a", 1), "a": ("b", 2), "b": ("c", 3), "c": ("a", 4)}

    def answer(request: Request) -> Reply:
        onward, number = circle[query(request).get("after")]
        return rows(number, next=onward)

    assert walk(serve(answer).url, Cursor(parameter="after", next=("next",), items=("data",)))[0] == [1, 2, 3, 4]


def test_equal_pages_are_no_repetition_where_the_server_counts_them(serve: Serve, walk: Walk) -> None:
    server = serve(lambda request: rows(0, 0, meta={"total_pages": 3}))
    assert walk(server.url, NUMBERED)[0] == [0] * 6


def test_a_server_that_counts_and_repeats_itself_is_not_asked_for_ever(serve: Serve, walk: Walk) -> None:
    ignoring = serve(lambda request: rows(1, 2, meta={"total_pages": 10**9}))
    assert walk(ignoring.url, NUMBERED) == ([1, 2], [[1, 2]])
    counting = serve(lambda request: rows(1, meta={"total_pages": len(counting.requests) + 5}))
    assert walk(counting.url, NUMBERED) == ([1], [[1]])
    offsets = Offset(offset="skip", items=("data",), total=("total",))
    assert walk(serve(lambda request: rows(1, 2, total=10**9)).url, offsets) == ([1, 2], [[1, 2]])


def test_one_page_at_a_time(serve: Serve) -> None:
    server = serve(numbered)
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page = Rows(client).list(Endpoint("GET", "/rows", pages=NUMBERED))
        assert page.meta == Meta(total_pages=3)
        again = page.get_next_page()
        assert again.data == page.get_next_page().data == [Row(id=20), Row(id=21)]
        assert again.has_next_page()
        last = again.get_next_page()
        assert not last.has_next_page()
        with pytest.raises(RuntimeError, match="last page"):
            last.get_next_page()
        assert repr(page) == "SyncPage(data=[Row(id=10), Row(id=11)], meta=Meta(total_pages=3))"


def test_one_page_at_a_time_awaited(serve: Serve) -> None:
    server = serve(numbered)

    async def walk() -> list[int]:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client:
            page = await AsyncRows(client).list(Endpoint("GET", "/rows", pages=NUMBERED))
            seen = [page.data[0].id]
            while page.has_next_page():
                page = await page.get_next_page()
                seen.append(page.data[0].id)
            return seen

    assert asyncio.run(walk()) == [10, 20, 30]


def test_a_loop_by_hand_ends_too(serve: Serve) -> None:
    server = serve(lambda request: rows(1))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page = Rows(client).list(Endpoint("GET", "/rows", pages=UNBOUNDED))
        while page.has_next_page():
            page = page.get_next_page()
    assert len(server.requests) == 2


@pytest.mark.parametrize("body", [{"data": None}, {"data": "x"}, {}, [], None, 5, {"data": {"0": 1}}])
def test_a_body_that_is_no_list_is_an_empty_page(serve: Serve, walk: Walk, body: object) -> None:
    assert walk(serve(lambda request: reply(body)).url, UNBOUNDED) == ([], [[]])


def test_the_raw_response_of_a_list_parses_to_its_page(serve: Serve) -> None:
    from runtime_under_test.responses import RAW, raw_response

    server = serve(numbered)
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        raw = raw_response(Rows(client, RAW).list)(Endpoint("GET", "/rows", pages=NUMBERED))
        assert raw.status_code == 200
        assert [row.id for row in raw.parse()] == [10, 11, 20, 21, 30, 31]


def test_one_cursor_for_a_whole_walk(serve: Serve, walk: Walk) -> None:
    pages = [rows(1, next="scroll"), rows(2, next="scroll"), rows(3, next="scroll"), rows(next="scroll")]
    server = serve(lambda _: pages[(len(server.requests) - 1) % 4])
    assert walk(server.url, Cursor(parameter="after", next=("next",), items=("data",)))[0] == [1, 2, 3]
    assert len(server.requests) == 8  # `walk` walks twice


def test_one_link_for_a_whole_walk(serve: Serve, walk: Walk) -> None:
    pages = [rows(1, next="/rows?s"), rows(2, next="/rows?s"), rows(3)]
    server = serve(lambda _: pages[(len(server.requests) - 1) % 3])
    assert walk(server.url, NextLink(link=("next",), items=("data",)))[0] == [1, 2, 3]


def test_a_page_that_was_asked_for_backwards_is_the_only_one(serve: Serve) -> None:
    server = serve(lambda _: rows(4, 5, next="x"))
    strategy = Cursor(parameter="after", next=("next",), before="before", items=("data",))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        endpoint = Endpoint("GET", "/rows", pages=strategy)
        page = Rows(client)._page(endpoint, SyncPage, dict, query={"before": "6", "after": omit})
        assert len(list(page)) == 2
        assert not page.has_next_page()
    assert len(server.requests) == 1


def test_a_cursor_that_is_a_field_of_the_body(serve: Serve) -> None:
    pages = [rows(1, next="a"), rows(2)]
    server = serve(lambda _: pages.pop(0))
    endpoint = Endpoint("POST", "/rows", body="json", pages=Cursor(parameter="cursor", next=("next",), items=("data",)))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page = Rows(client)._page(endpoint, SyncPage, dict, body={"q": "x", "cursor": omit})
        assert len(list(page)) == 2
    assert [request.json for request in server.requests] == [{"q": "x"}, {"q": "x", "cursor": "a"}]
    assert server.last.target == "/rows"


def test_pages_know_their_request(serve: Serve) -> None:
    server = serve(lambda _: replace(rows(1), headers={"X-Request-Id": "req-1"}))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        assert request_id(Rows(client).list(Endpoint("GET", "/rows", pages=UNBOUNDED))) == "req-1"


class Counted(BaseModel):
    data: list[Row]
    total: int | None = None


def test_a_page_is_its_envelope_too(serve: Serve) -> None:
    server = serve(lambda _: rows(1, total=7, odd="x"))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page: Any = Rows(client)._page(Endpoint("GET", "/rows", pages=UNBOUNDED), SyncPage, Counted)
        assert (page.total, page.odd, page.data) == (7, "x", [Row(id=1)])
        assert page.to_dict() == {"data": [{"id": 1}], "total": 7, "odd": "x"}
        assert page.to_json() == '{"data":[{"id":1}],"total":7,"odd":"x"}'
        with pytest.raises(AttributeError, match="nothing"):
            _ = page.nothing
        assert copy.copy(page).total == 7


def test_the_body_of_a_page_goes_back_as_a_model_does(serve: Serve) -> None:
    server = serve(lambda _: Reply(body=b'{"data": [{"id": 1, "price": 1.10}], "total": null}'))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        page: Any = Rows(client)._page(Endpoint("GET", "/rows", pages=UNBOUNDED), SyncPage, Counted)
        assert page.to_json() == '{"data":[{"id":1,"price":1.10}],"total":null}'
        assert page.to_json(exclude_none=True) == '{"data":[{"id":1,"price":1.10}]}'
        assert page.to_dict(mode="json", exclude_none=True) == {"data": [{"id": 1, "price": 1.1}]}
        bare: Any = Rows(client)._page(Endpoint("GET", "/rows", pages=UNBOUNDED), SyncPage, dict)
        assert bare.to_dict(exclude_none=True)["data"] == [{"id": 1, "price": 1.1}]
