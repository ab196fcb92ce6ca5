"""Credentials that the caller gives by hand, in one call or in all: they are proof, and nothing takes their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from callers import SERVICE, Caller, Things
from loopback import Answer, Server, reply
from runtime_under_test.auth import ApiKey, Basic, Bearer, ClientCredentials, Digest, Http, Scheme
from runtime_under_test.client import SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import MissingCredentialsError
from runtime_under_test.sentinels import omit
from test_auth import service

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
NOTHING = {"s_1": None}
SCHEMES: list[Scheme] = [Bearer(), Basic(), Http("Token"), Digest(), ClientCredentials("token")]


def sent(caller: Caller, serve: Serve, scheme: Scheme, secrets: dict[str, Any], **arguments: Any) -> Any:
    server = serve(lambda _: reply({}))
    caller(server.url, GET, service=service({"s": scheme}, ("s",)), secrets=secrets, **arguments)
    assert len(server.requests) == 1
    return server.last


GIVEN: list[dict[str, Any]] = [NOTHING, {"s_1": "ours", "s_2": "ours"}, {"s_1": lambda: "ours", "s_2": lambda: "ours"}]


@pytest.mark.parametrize("secrets", GIVEN)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_header_of_one_call(caller: Caller, serve: Serve, scheme: Scheme, secrets: dict[str, Any]) -> None:
    request = sent(caller, serve, scheme, secrets, extra_headers={"authorization": "Own mine"})
    assert request.headers["authorization"] == "Own mine"


@pytest.mark.parametrize("secrets", GIVEN)
def test_a_key_in_a_header(caller: Caller, serve: Serve, secrets: dict[str, Any]) -> None:
    scheme = ApiKey("header", "X-Key")
    assert sent(caller, serve, scheme, secrets, extra_headers={"x-KEY": "mine"}).headers["x-key"] == "mine"
    assert sent(caller, serve, scheme, secrets, headers={"X-Key": "mine"}).headers["x-key"] == "mine"


@pytest.mark.parametrize("secrets", GIVEN)
def test_a_key_in_the_query(caller: Caller, serve: Serve, secrets: dict[str, Any]) -> None:
    scheme = ApiKey("query", "api key")
    for given in ({"extra_query": {"api key": "mine"}}, {"query": {"api key": "mine"}}):
        assert sent(caller, serve, scheme, secrets, **given).target == "/p?api%20key=mine"
    everywhere = {"default_query": {"api key": "mine"}}
    assert sent(caller, serve, scheme, secrets, options=everywhere).target == "/p?api%20key=mine"


@pytest.mark.parametrize("secrets", GIVEN)
def test_a_key_in_a_cookie(caller: Caller, serve: Serve, secrets: dict[str, Any]) -> None:
    scheme = ApiKey("cookie", "sid")
    by_hand = sent(caller, serve, scheme, secrets, extra_headers={"Cookie": "a=1; sid=mine"})
    assert by_hand.headers["cookie"] == "a=1; sid=mine"
    assert sent(caller, serve, scheme, secrets, cookies={"sid": "mine"}).headers["cookie"] == "sid=mine"
    everywhere = {"default_headers": {"cookie": "sid=mine"}}
    assert sent(caller, serve, scheme, secrets, options=everywhere).headers["cookie"] == "sid=mine"


@pytest.mark.parametrize("secrets", GIVEN[1:])
def test_other_cookies_do_not_take_its_place(caller: Caller, serve: Serve, secrets: dict[str, Any]) -> None:
    scheme = ApiKey("cookie", "sid")
    request = sent(caller, serve, scheme, secrets, extra_headers={"Cookie": "a=1"})
    assert request.headers["cookie"] == "sid=ours; a=1"
    everywhere = sent(caller, serve, scheme, secrets, options={"default_headers": {"Cookie": "a=1"}})
    assert everywhere.headers["cookie"] == "sid=ours; a=1"


@pytest.mark.parametrize(
    ("scheme", "given"),
    [
        (Bearer(), {"extra_headers": {"X-Other": "mine"}}),
        (Bearer(), {"extra_query": {"authorization": "mine"}}),
        (ApiKey("query", "key"), {"extra_query": {"Key": "mine"}}),
        (ApiKey("query", "key"), {"query": {"key": None}}),
        (ApiKey("header", "X-Key"), {"headers": {"X-Key": omit}}),
        (ApiKey("cookie", "sid"), {"extra_headers": {"Cookie": "other=sid"}}),
    ],
)
def test_what_goes_elsewhere_is_no_proof(caller: Caller, scheme: Scheme, given: dict[str, Any]) -> None:
    with pytest.raises(MissingCredentialsError):
        caller("http://127.0.0.1:9", GET, service=service({"s": scheme}, ("s",)), secrets=NOTHING, **given)


def test_one_by_hand_and_one_of_the_client_together(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    of = service({"b": Bearer(), "k": ApiKey("header", "X-Key")}, ("b", "k"))
    caller(server.url, GET, service=of, secrets={"k_1": "ours"}, extra_headers={"Authorization": "Bearer mine"})
    assert (server.last.headers["authorization"], server.last.headers["x-key"]) == ("Bearer mine", "ours")


def test_it_counts_for_the_alternative_that_it_serves(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    of = service({"b": Bearer(), "k": ApiKey("header", "X-Key")}, ("b",), ("k",))
    caller(server.url, GET, service=of, secrets={"b_1": None}, extra_headers={"X-Key": "mine"})
    assert server.last.headers["x-key"] == "mine"
    assert "authorization" not in server.last.headers


def test_what_the_callers_own_http_client_proves(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    with httpx.Client(auth=("user", "password")) as http:
        client = SyncClient(SERVICE, {}, base_url=server.url, http_client=http)
        for each in (client, client.copy(max_retries=0)):
            Things(each).call(GET)
            assert server.last.headers["authorization"] == "Basic dXNlcjpwYXNzd29yZA=="
        with httpx.Client() as other, pytest.raises(MissingCredentialsError):
            Things(client.copy(http_client=other)).call(GET)


def test_a_header_taken_away_is_not_sent(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, Bearer(), {"s_1": lambda: "ours"}, extra_headers={"Authorization": omit})
    assert "authorization" not in request.headers


def test_one_call_by_hand_changes_no_other(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    with SyncClient(SERVICE, {"api_key": "ours"}, base_url=server.url) as client:
        for by_hand in (None, {"Authorization": "mine"}, None):
            Things(client).call(GET, extra_headers=by_hand)
    assert [one.headers["authorization"] for one in server.requests] == ["Bearer ours", "mine", "Bearer ours"]
