"""Pages, event streams and channels as resources open them: the same call again, its arguments and credentials kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.auth import ApiKey
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.events import AsyncStream, Stream
from runtime_under_test.models import BaseModel
from runtime_under_test.origins import ForeignLinkError
from runtime_under_test.pages import AsyncPage, AsyncPaginator, SyncPage
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.responses import RAW, STREAMED, async_raw_response, raw_response, streamed_response
from runtime_under_test.sentinels import Omit, omit
from runtime_under_test.service import Service
from runtime_under_test.strategies import NextLink, PageNumber

Serve = Callable[[Answer], Server]
_NUMBERED = Endpoint(
    "GET",
    "/pets",
    query_styles={"filter": "deepObject"},
    pages=PageNumber(
        page="page[number]", size=None, items=("data",), meta=("meta",), total_pages=("meta", "total_pages")
    ),
)
_LINKED = Endpoint("GET", "/links", pages=NextLink(link=("next",), items=("data",)))
_EVENTS = Endpoint("POST", "/say", body="json")
KEY_IN_QUERY = replace(SERVICE, schemes={"bearer": ApiKey("query", "api_key")})


class Pet(BaseModel):
    name: str


class Meta(BaseModel):
    total_pages: int | None = None


class Envelope(BaseModel):
    data: list[Pet]
    meta: Meta | None = None
    next: str | None = None


class Pets(SyncResource):
    def list(self, *, page: int | Omit = omit, of: Endpoint = _NUMBERED) -> SyncPage[Pet, Meta]:
        return self._page(
            of,
            cast("type[SyncPage[Pet, Meta]]", SyncPage),
            Envelope,
            query={"page[number]": page, "filter": {"age": {"gt": 1}}},
            headers={"X-Lang": "de"},
            extra_query={"mine": 1},
            extra_headers={"X-Mine": "2"},
        )

    def say(self) -> Stream[Pet]:
        return self._stream(_EVENTS, Pet, body={"stream": True})


class AsyncPets(AsyncResource):
    def list(self, *, page: int | Omit = omit, of: Endpoint = _NUMBERED) -> AsyncPaginator[Pet, Meta]:
        return self._page(
            of,
            cast("type[AsyncPage[Pet, Meta]]", AsyncPage),
            Envelope,
            query={"page[number]": page, "filter": {"age": {"gt": 1}}},
            extra_query={"mine": 1},
        )

    async def say(self) -> AsyncStream[Pet]:
        return await self._stream(_EVENTS, Pet, body={"stream": True})


def client_of(server: Server, service: Service = SERVICE) -> SyncClient:
    return SyncClient(service, SECRETS, base_url=server.url, max_retries=0)


def async_client_of(server: Server, service: Service = SERVICE) -> AsyncClient:
    return AsyncClient(service, SECRETS, base_url=server.url, max_retries=0)


def query_of(request: Request) -> dict[str, list[str]]:
    return parse_qs(urlsplit(request.target).query)


def numbered(request: Request) -> Reply:
    number = int(query_of(request).get("page[number]", ["1"])[0])
    return reply({"data": [{"name": f"p{number}a"}, {"name": f"p{number}b"}], "meta": {"total_pages": 3}})


def test_items_across_pages_with_the_same_arguments(serve: Serve) -> None:
    server = serve(numbered)
    with client_of(server) as client:
        page = Pets(client).list(page=2)
        assert page.meta.total_pages == 3
        assert [pet.name for pet in page] == ["p2a", "p2b", "p3a", "p3b"]
    for request, number in zip(server.requests, ["2", "3"], strict=True):
        assert query_of(request) == {"page[number]": [number], "filter[age][gt]": ["1"], "mine": ["1"]}
        assert (request.headers["x-lang"], request.headers["x-mine"]) == ("de", "2")
        assert request.headers["authorization"] == "Bearer sesame"


def test_items_across_pages_awaiting(serve: Serve) -> None:
    server = serve(numbered)

    async def main() -> None:
        async with async_client_of(server) as client:
            pets = AsyncPets(client)
            assert [pet.name async for pet in pets.list(page=2)] == ["p2a", "p2b", "p3a", "p3b"]
            first = await pets.list()
            assert (await first.get_next_page()).data[0].name == "p2a"
            raw = await async_raw_response(pets._in(RAW).list)()
            assert [pet.name async for pet in await raw.parse()][-1] == "p3b"

    asyncio.run(main())


def test_a_raw_page_goes_on_too(serve: Serve) -> None:
    server = serve(numbered)
    with client_of(server) as client:
        raw = raw_response(Pets(client)._in(RAW).list)()
        assert raw.status_code == 200
        assert [pet.name for pet in raw.parse()] == ["p1a", "p1b", "p2a", "p2b", "p3a", "p3b"]
        with streamed_response(Pets(client)._in(STREAMED).list)(page=3) as streamed:
            assert [pet.name for pet in streamed.parse()] == ["p3a", "p3b"]


def linked(request: Request) -> Reply:
    more = "after" not in request.target
    return reply({"data": [{"name": "x" if more else "y"}], "next": "/links?after=1&api_key=stale" if more else None})


@pytest.mark.parametrize("service", [SERVICE, KEY_IN_QUERY])
def test_a_next_link_takes_the_key_and_what_the_caller_added_along(serve: Serve, service: Service) -> None:
    server = serve(linked)
    with client_of(server, service) as client:
        assert [pet.name for pet in Pets(client).list(of=_LINKED)] == ["x", "y"]
    query = query_of(server.last)
    assert (query["after"], query["mine"], server.last.headers["x-mine"]) == (["1"], ["1"], "2")
    if service is SERVICE:
        assert server.last.headers["authorization"] == "Bearer sesame"
    else:
        assert query["api_key"] == ["sesame"]


def test_a_next_link_to_another_origin_is_not_asked(serve: Serve) -> None:
    elsewhere = serve(numbered)
    server = serve(lambda _: reply({"data": [{"name": "x"}], "next": f"{elsewhere.url}/links"}))
    with client_of(server) as client, pytest.raises(ForeignLinkError, match="away from http://127"):
        list(Pets(client).list(of=_LINKED))

    async def main() -> None:
        async with async_client_of(server) as client:
            await (await AsyncPets(client).list(of=_LINKED)).get_next_page()

    with pytest.raises(ForeignLinkError):
        asyncio.run(main())
    assert elsewhere.requests == []


def test_no_url_of_another_origin_passes_by_any_way(serve: Serve) -> None:
    from runtime_under_test.call import Call
    from runtime_under_test.request import Prepared

    with client_of(serve(numbered)) as client:
        settings = client._line.settings
        for url in (
            "https://evil.example/x",
            "//evil.example/x",
            f"{settings.base_url}1/x",
            "http://127.0.0.1@evil.example/",
        ):
            with pytest.raises(ForeignLinkError, match="not followed"):
                Prepared(settings, Call(_LINKED, url=url), stream=False)
        assert str(Prepared(settings, Call(_LINKED, url="/x?y=1"), stream=False).url) == f"{settings.base_url}/x?y=1"


EVENTS = b'data: {"name": "Rex"}\n\ndata: {"name": "Fido"}\n\n'


def test_events(serve: Serve) -> None:
    server = serve(lambda _: Reply(200, EVENTS, {"Content-Type": "text/event-stream"}))
    with client_of(server) as client:
        with Pets(client).say() as stream:
            assert [pet.name for pet in stream] == ["Rex", "Fido"]
        raw = raw_response(Pets(client)._in(RAW).say)()
        assert raw.headers["content-type"] == "text/event-stream"
        assert [pet.name for pet in raw.parse()] == ["Rex", "Fido"]

    async def main() -> list[str]:
        async with async_client_of(server) as client:
            return [pet.name async for pet in await AsyncPets(client).say()]

    assert asyncio.run(main()) == ["Rex", "Fido"]
    assert {request.headers["accept"] for request in server.requests} == {"text/event-stream"}
