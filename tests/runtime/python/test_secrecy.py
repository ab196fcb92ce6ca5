"""The key goes to the API and nowhere else: not into messages, pickles, reprs, nor what libraries log by themselves."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from callers import SERVICE, Caller
from loopback import Answer, Reply, Server, broken, reply
from runtime_under_test.auth import ApiKey, Basic, Bearer
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, APIDecodeError, APIError, AuthenticationError
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.responses import STREAMED, BinaryAPIResponse
from runtime_under_test.service import Credential, Service
from talking import Talking, echo

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
ONCE = {"max_retries": 0}
EVERYWHERE = replace(
    SERVICE,
    credentials=(Credential("api_key", "UNDER_TEST_KEY", ("bearer", "header", "query", "cookie")),),
    schemes={
        "bearer": Bearer(),
        "header": ApiKey("header", "X-Mine"),
        "query": ApiKey("query", "my[licence]"),
        "cookie": ApiKey("cookie", "session"),
    },
    security=(("bearer", "header", "query", "cookie"),),
)
SECRETS = {"api_key": "sesame"}


class Things(SyncResource):
    def call(self, returns: type[Any]) -> Any:
        return self._call(GET, returns)

    def events(self) -> list[Any]:
        return list(self._stream(GET, dict))

    def talk(self) -> None:
        with self._open(GET, dict, dict) as channel:
            channel.send({"said": "hello"})
            assert channel.receive() == {"said": "hello"}


class AsyncThings(AsyncResource):
    async def talk(self) -> None:
        async with self._open(GET, dict, dict) as channel:
            await channel.send({"said": "hello"})
            assert await channel.receive() == {"said": "hello"}


def raised(caller: Caller, url: str) -> APIError:
    with pytest.raises(APIError) as caught:
        caller(url, GET, service=EVERYWHERE, secrets=SECRETS, options=ONCE)
    return caught.value


@pytest.mark.parametrize(
    "answer",
    [reply({"errors": []}, 401), Reply(200, b"<html>"), broken(b"{", 99)],
    ids=["refused", "unreadable", "broken off"],
)
def test_neither_message_nor_pickle_has_the_key(caller: Caller, serve: Serve, answer: Reply) -> None:
    server = serve(lambda _: answer)
    error = raised(caller, server.url)
    assert server.last.headers["authorization"] == "Bearer sesame"
    assert server.last.headers["cookie"] == "session=sesame"
    assert server.last.target == "/p?my%5Blicence%5D=sesame"
    assert "sesame" not in str(error) + repr(error)
    assert b"sesame" not in pickle.dumps(error)


def test_what_was_pickled_still_says_what_was_asked(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(401, b"{}", {"Set-Cookie": "session=sesame2", "X-Request-Id": "r"}))
    error = raised(caller, server.url)
    assert isinstance(error, AuthenticationError)
    again = pickle.loads(pickle.dumps(error))
    assert (again.request.method, str(again.request.url)) == ("GET", f"{server.url}/p?my%5Blicence%5D=***")
    assert again.request.headers["accept"] == "application/json"
    assert {again.request.headers[name] for name in ("authorization", "x-mine", "cookie")} == {"***"}
    assert (again.request_id, again.response.headers["set-cookie"]) == ("r", "***")
    assert copy.deepcopy(error).status_code == 401
    assert error.request.headers["authorization"] == "Bearer sesame"  # the error itself is as it was
    assert error.response.headers["set-cookie"] == "session=sesame2"


def test_a_body_that_breaks_off_while_it_is_read_does_not_show_the_key(serve: Serve) -> None:
    server = serve(lambda _: broken(b"data", 99))
    with SyncClient(EVERYWHERE, SECRETS, base_url=server.url, max_retries=0) as client:
        for attempt in (
            lambda: Things(client).call(BinaryAPIResponse).read(),
            lambda: Things(client, STREAMED).call(dict).read(),
            Things(client).events,
        ):
            with pytest.raises(APIConnectionError, match=r"licence%5D=\*\*\*") as caught:
                attempt()
            assert "sesame" not in str(caught.value)


def test_a_redirect_that_is_not_followed_does_not_show_the_key(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(302, b"", {"Location": "ftp://example.com/?my%5Blicence%5D=sesame"}))
    assert str(raised(caller, server.url)).endswith("not followed to ftp://example.com/?my%5Blicence%5D=***")


def test_a_password_in_the_base_url_is_not_shown() -> None:
    with SyncClient(SERVICE, SECRETS, base_url="https://user:sesame@api.example") as client:
        assert repr(client) == "<SyncClient https://***@api.example>"


@pytest.mark.parametrize("key", ["sesame\n", "\rsesame", "ses\x0came", "sesame\0"])
def test_a_key_that_no_header_can_hold_is_not_shown(caller: Caller, serve: Serve, key: str) -> None:
    with pytest.raises(ValueError, match=r"^Authorization: a header cannot hold") as caught:
        caller(serve(lambda _: reply({})).url, GET, secrets={"api_key": key})
    assert "sesame" not in str(caught.value)


def test_blanks_around_a_key_are_not_sent(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    caller(server.url, GET, secrets={"api_key": "sesame \t"})
    assert server.last.headers["authorization"] == "Bearer sesame"


BASIC = replace(
    SERVICE,
    credentials=(Credential("user", "U", ("basic",)), Credential("password", "P", ("basic",))),
    schemes={"basic": Basic()},
    security=(("basic",),),
)


def test_the_callers_own_http_client_says_nothing_to_another_origin(serve: Serve) -> None:
    elsewhere = serve(lambda _: reply({"ok": True}))
    server = serve(lambda _: Reply(302, b"", {"Location": f"{elsewhere.url}/file"}))
    with (
        httpx.Client(auth=("user", "sesame")) as http,
        SyncClient(BASIC, {"user": "u", "password": "p"}, base_url=server.url, http_client=http) as client,
    ):
        assert Things(client).call(dict) == {"ok": True}
    assert server.last.headers["authorization"].startswith("Basic ")
    assert "authorization" not in elsewhere.last.headers


def test_the_callers_own_async_http_client_says_nothing_to_another_origin(serve: Serve) -> None:
    elsewhere = serve(lambda _: reply({"ok": True}))
    server = serve(lambda _: Reply(302, b"", {"Location": f"{elsewhere.url}/file"}))

    class Calls(AsyncResource):
        async def call(self) -> Any:
            return await self._call(GET, dict)

    async def asked() -> Any:
        async with (
            httpx.AsyncClient(auth=("user", "sesame")) as http,
            AsyncClient(SERVICE, SECRETS, base_url=server.url, http_client=http) as client,
        ):
            return await Calls(client).call()

    assert asyncio.run(asked()) == {"ok": True}
    assert server.last.headers["authorization"].startswith("Basic ")
    assert "authorization" not in elsewhere.last.headers


@pytest.fixture
def talking() -> Iterator[Talking]:
    server = Talking(echo, None)
    yield server
    server.close()


@pytest.mark.parametrize("service", [SERVICE, EVERYWHERE], ids=["header", "everywhere"])
def test_what_is_logged_of_a_handshake_has_no_key(
    talking: Talking, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with SyncClient(service, SECRETS, base_url=talking.url) as client:
        Things(client).talk()

    async def talk() -> None:
        async with AsyncClient(service, SECRETS, base_url=talking.url) as client:
            await AsyncThings(client).talk()

    asyncio.run(talk())
    said = [record.getMessage() for record in caplog.records if record.name.startswith("websockets.client")]
    assert said.count("> authorization: ***") == 2
    assert "sesame" not in "".join(said)


def test_a_message_for_an_unreadable_answer_says_where_it_came_from(caller: Caller, serve: Serve) -> None:
    error = raised(caller, serve(lambda _: Reply(200, b"<html>")).url)
    assert isinstance(error, APIDecodeError)
    assert str(error).startswith("GET http://127.0.0.1:")
