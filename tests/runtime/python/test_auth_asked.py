"""Secrets that a function gives: one call of it for each attempt, what it gives checked, nothing of it shown."""

from __future__ import annotations

import asyncio
import base64
import pickle
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from callers import SECRETS, SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Server, reply
from runtime_under_test.auth import ApiKey, Basic, Bearer, ClientCredentials, Digest, Http, Scheme
from runtime_under_test.call import Call
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import InternalServerError
from runtime_under_test.secrecy import kept_request
from runtime_under_test.sentinels import omit
from runtime_under_test.service import Service
from test_auth import Tokens, service

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
BEARER = service({"b": Bearer()}, ("b",))


def rotating(prefix: str = "t") -> Callable[[], str]:
    """t1, t2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def failing(times: int) -> Answer:
    left = iter(range(times))
    return lambda _: reply({}, 200 if next(left, None) is None else 503)


def test_a_function_is_asked_at_each_request_and_each_retry(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(failing(2))
    caller(server.url, GET, service=BEARER, secrets={"b_1": rotating()})
    assert [one.headers["authorization"] for one in server.requests] == ["Bearer t1", "Bearer t2", "Bearer t3"]


def test_it_is_asked_once_where_the_api_refuses(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}, 500))
    with pytest.raises(InternalServerError):
        caller(server.url, GET, service=BEARER, secrets={"b_1": rotating()}, options={"max_retries": 0})
    assert len(server.requests) == 1


PLACES: list[tuple[Scheme, str, str, str]] = [
    (Bearer(), "authorization", "Bearer k1", "Bearer k2"),
    (Http("Token"), "authorization", "Token k1", "Token k2"),
    (ApiKey("header", "X-Key"), "x-key", "k1", "k2"),
    (ApiKey("cookie", "sid"), "cookie", "sid=k1; own=1", "sid=k2; own=1"),
]


@pytest.mark.parametrize(("scheme", "name", "first", "second"), PLACES)
def test_every_place(
    caller: Caller, serve: Serve, waits: list[int], scheme: Scheme, name: str, first: str, second: str
) -> None:
    server = serve(failing(1))
    caller(server.url, GET, service=service({"s": scheme}, ("s",)), secrets={"s_1": rotating("k")}, cookies={"own": 1})
    assert [one.headers[name] for one in server.requests] == [first, second]


def test_in_the_query(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(failing(1))
    of = service({"s": ApiKey("query", "api key")}, ("s",))
    caller(server.url, GET, service=of, secrets={"s_1": rotating("k&")}, query={"a": 1})
    assert [one.target for one in server.requests] == ["/p?a=1&api%20key=k%261", "/p?a=1&api%20key=k%262"]


def test_a_link_to_the_next_page_carries_the_newest_key(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    of = service({"s": ApiKey("query", "key")}, ("s",))
    with SyncClient(of, {"s_1": rotating("k")}, base_url=server.url) as client:
        client._line.fetch(Call(GET).to(f"{server.url}/p?key=k0&page=2"))
    assert server.last.target == "/p?page=2&key=k1"


def test_each_of_two_together(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    of = service({"u": Basic(), "k": ApiKey("header", "X-Key")}, ("u", "k"))
    caller(server.url, GET, service=of, secrets={"u_1": "user", "u_2": rotating("p"), "k_1": "fixed"})
    expected = base64.b64encode(b"user:p1").decode()
    assert (server.last.headers["authorization"], server.last.headers["x-key"]) == (f"Basic {expected}", "fixed")


def test_the_same_body_and_idempotency_key_go_with_the_new_token(
    caller: Caller, serve: Serve, waits: list[int]
) -> None:
    server = serve(failing(1))
    post = Endpoint("POST", "/p", body="json", idempotency="Idempotency-Key")
    caller(server.url, post, service=BEARER, secrets={"b_1": rotating()}, body={"a": 1})
    first, second = server.requests
    assert (first.body, first.headers["idempotency-key"]) == (second.body, second.headers["idempotency-key"])
    assert (first.headers["authorization"], second.headers["authorization"]) == ("Bearer t1", "Bearer t2")


def test_a_clients_secret_is_asked_for_with_each_token(caller: Caller, serve: Serve) -> None:
    tokens = Tokens()
    tokens.revoked = {"Bearer t1"}
    of = service({"o": ClientCredentials("token")}, ("o",))
    caller(serve(tokens).url, GET, service=of, secrets={"o_1": "id", "o_2": rotating("s")})
    assert [form["auth"] for form in tokens.forms] == [
        f"Basic {base64.b64encode(text).decode()}" for text in (b"id:s1", b"id:s2")
    ]


def test_the_async_client_awaits(serve: Serve) -> None:
    server = serve(lambda _: reply({}))

    async def token() -> str:
        await asyncio.sleep(0)
        return "later"

    async def call() -> None:
        async with AsyncClient(BEARER, {"b_1": token}, base_url=server.url) as client:
            await AsyncThings(client).call(GET)

    asyncio.run(call())
    assert server.last.headers["authorization"] == "Bearer later"


@pytest.mark.filterwarnings("error")
def test_the_blocking_client_does_not(serve: Serve) -> None:
    async def token() -> str:
        return "sesame"

    given: Any = token
    with (
        SyncClient(BEARER, {"b_1": given}, base_url="http://127.0.0.1:9") as client,
        pytest.raises(TypeError, match=r"^b_1: its function is async, which only calls of the async client await$"),
    ):
        Things(client).call(GET)


BAD: list[tuple[object, type[Exception], str]] = [
    (None, TypeError, "a str is wanted, its function gave NoneType"),
    (b"sesame", TypeError, "a str is wanted, its function gave bytes"),
    ("", ValueError, "its function gave an empty text"),
    *(
        (f"sesame{bad}", ValueError, "control character")
        for bad in ("\n", "\r\nX-Evil: 1", "\0", "\t", "\x7f", "\ud800")
    ),
]


@pytest.mark.parametrize(("given", "kind", "says"), BAD)
@pytest.mark.parametrize("scheme", [Bearer(), Basic(), ApiKey("query", "k"), ApiKey("cookie", "k"), Digest()])
def test_what_no_request_can_hold_is_refused_and_not_shown(
    caller: Caller, serve: Serve, scheme: Scheme, given: Any, kind: type[Exception], says: str
) -> None:
    server = serve(lambda _: reply({}))
    of = service({"s": scheme}, ("s",))
    with pytest.raises(kind, match=f"^s_1: .*{says}") as caught:
        caller(server.url, GET, service=of, secrets={"s_1": lambda: given, "s_2": "p"})
    assert "sesame" not in str(caught.value)
    assert server.requests == []


def test_what_the_function_raises_is_raised(caller: Caller) -> None:
    def broken() -> str:
        raise LookupError("the vault is closed")

    with pytest.raises(LookupError, match="the vault is closed"):
        caller("http://127.0.0.1:9", GET, service=BEARER, secrets={"b_1": broken})


@pytest.fixture(params=[SyncClient, AsyncClient])
def client(request: pytest.FixtureRequest) -> Any:
    return request.param(SERVICE, {"api_key": lambda: "sesame"})


def test_nothing_of_it_is_shown(client: Any) -> None:
    line = client._line
    shown = repr(client) + repr(line) + repr(line.settings) + repr(line.settings.keyring)
    assert "sesame" not in shown + repr(line.settings.keyring.proof(None))
    assert "lambda" not in shown


def with_secrets(client: Any, secrets: dict[str, object]) -> Any:
    """What a generated client's `copy` does with the arguments that are secrets."""
    kept = dict.fromkeys(("base_url", "max_retries", "limits", "default_headers", "default_query", "http_client"))
    return client._copied(secrets, timeout=omit, max_time=omit, **kept)


def test_a_copy_keeps_it_and_may_have_another(client: Any) -> None:
    assert client.copy(max_retries=0)._line.settings.keyring is client._line.settings.keyring
    other = with_secrets(client, {"api_key": "fixed"})._line.settings
    assert other.keyring.proof(None).headers == (("Authorization", "Bearer fixed"),)
    again = with_secrets(with_secrets(client, SECRETS), {"api_key": lambda: "again"})._line.settings
    assert len(again.keyring.proof(None).asked) == 1


def test_an_error_of_such_a_call_is_pickled_without_it(serve: Serve) -> None:
    server = serve(lambda _: reply({}, 500))
    with (
        SyncClient(BEARER, {"b_1": lambda: "sesame"}, base_url=server.url, max_retries=0) as one,
        pytest.raises(InternalServerError) as caught,
    ):
        Things(one).call(GET)
    assert b"sesame" not in pickle.dumps(caught.value)
    assert kept_request(caught.value.request).headers["authorization"] == "***"


def test_a_service_may_want_none(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    optional: Service = replace(BEARER, security=((), ("b",)))
    caller(server.url, GET, service=optional, secrets={"b_1": rotating()})
    caller(server.url, Endpoint("GET", "/p", security=()), service=optional, secrets={"b_1": rotating()})
    assert [one.headers.get("authorization") for one in server.requests] == ["Bearer t1", None]


@pytest.mark.parametrize("scheme", [Bearer(), ApiKey("query", "key"), ApiKey("cookie", "sid")])
def test_a_web_socket_is_opened_with_what_the_function_gives_then(scheme: Scheme) -> None:
    of = service({"s": scheme}, ("s",))
    with SyncClient(of, {"s_1": rotating("k")}, base_url="http://127.0.0.1:9") as client:
        shown = [str(client._line.handshake(Call(GET))) for _ in range(2)]

    async def opened() -> list[str]:
        async with AsyncClient(of, {"s_1": rotating("k")}, base_url="http://127.0.0.1:9") as client:
            return [str(await client._line.handshake(Call(GET))) for _ in range(2)]

    assert shown == asyncio.run(opened())
    assert [("k1" in each, "k2" in each) for each in shown] == [(True, False), (False, True)]
