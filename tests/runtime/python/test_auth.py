"""Who is calling: each scheme as a server sees it, alternatives by operation, tokens fetched once and renewed."""

from __future__ import annotations

import asyncio
import base64
import re
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from callers import SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.auth import ApiKey, Basic, Bearer, ClientCredentials, Http, Scheme
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIStatusError, AuthenticationError, MissingCredentialsError
from runtime_under_test.service import Credential, Service

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")


def service(schemes: dict[str, Scheme], *security: tuple[str, ...]) -> Service:
    """Each scheme has two arguments, `<name>_1` and `<name>_2`."""
    credentials = tuple(
        Credential(f"{name}_{number}", f"UNDER_TEST_{name.upper()}_{number}", (name,))
        for name in schemes
        for number in (1, 2)
    )
    return replace(SERVICE, credentials=credentials, schemes=schemes, security=security)


def asked(caller: Caller, serve: Serve, of: Service, endpoint: Endpoint = GET, **secrets: str | None) -> Request:
    server = serve(lambda _: reply({}))
    caller(server.url, endpoint, service=of, secrets=secrets)
    return server.last


def test_bearer(caller: Caller, serve: Serve) -> None:
    request = asked(caller, serve, service({"b": Bearer()}, ("b",)), b_1="k")
    assert request.headers["authorization"] == "Bearer k"


def test_basic(caller: Caller, serve: Serve) -> None:
    request = asked(caller, serve, service({"b": Basic()}, ("b",)), b_1="Aladdin", b_2="open sesame é")
    encoded = base64.b64encode("Aladdin:open sesame é".encode()).decode()
    assert request.headers["authorization"] == f"Basic {encoded}"


def test_api_keys(caller: Caller, serve: Serve) -> None:
    header = asked(caller, serve, service({"k": ApiKey("header", "X-Key")}, ("k",)), k_1="a b")
    assert header.headers["x-key"] == "a b"
    query = asked(caller, serve, service({"k": ApiKey("query", "api key")}, ("k",)), k_1="a&b")
    assert query.target == "/p?api%20key=a%26b"
    cookie = asked(caller, serve, service({"k": ApiKey("cookie", "sid")}, ("k",)), k_1="a;b")
    assert cookie.headers["cookie"] == "sid=a%3Bb"


def test_schemes_that_are_needed_together(caller: Caller, serve: Serve) -> None:
    both = service({"k": ApiKey("header", "X-Key"), "b": Bearer(), "c": ApiKey("cookie", "sid")}, ("k", "b", "c"))
    server = serve(lambda _: reply({}))
    caller(server.url, GET, service=both, secrets={"k_1": "1", "b_1": "2", "c_1": "3"}, cookies={"own": "4"})
    headers = server.last.headers
    assert (headers["x-key"], headers["authorization"], headers["cookie"]) == ("1", "Bearer 2", "sid=3; own=4")


def test_the_first_alternative_that_can_be_served(caller: Caller, serve: Serve) -> None:
    either = service({"b": Bearer(), "k": ApiKey("header", "X-Key")}, ("b",), ("k",))
    request = asked(caller, serve, either, k_1="k")
    assert request.headers["x-key"] == "k"
    assert "authorization" not in request.headers
    both = asked(caller, serve, either, b_1="b", k_1="k")
    assert both.headers["authorization"] == "Bearer b"
    assert "x-key" not in both.headers


def test_what_is_given_of_a_requirement_is_sent(caller: Caller, serve: Serve) -> None:
    both = service({"k": ApiKey("header", "X-Key"), "a": ApiKey("header", "X-App")}, ("k", "a"))
    request = asked(caller, serve, both, k_1="k")
    assert request.headers["x-key"] == "k"
    assert "x-app" not in request.headers


def test_what_is_not_given_of_a_requirement_is_named_where_the_api_refuses(caller: Caller, serve: Serve) -> None:
    both = service({"k": ApiKey("header", "X-Key"), "a": ApiKey("header", "X-App")}, ("k", "a"))
    server = serve(lambda _: reply({"detail": "who?"}, 401))
    with pytest.raises(
        AuthenticationError, match=r"not given: runtime_under_test: pass a_1=… or set .* UNDER_TEST_A_1"
    ) as caught:
        caller(server.url, GET, service=both, secrets={"k_1": "sesame"})
    assert "k_1" not in str(caught.value)
    assert "sesame" not in str(caught.value)
    failing = serve(lambda _: reply({}, 400))
    with pytest.raises(APIStatusError) as other:
        caller(failing.url, GET, service=both, secrets={"k_1": "sesame"})
    assert "not given" not in str(other.value)


def test_what_is_missing_is_said_by_alternatives(caller: Caller) -> None:
    schemes: dict[str, Scheme] = {name: ApiKey("header", f"X-{name}") for name in ("a", "b", "c")}
    of = replace(
        service(schemes, ("a", "b"), ("c",)),
        credentials=tuple(Credential(name, f"UNDER_TEST_{name.upper()}", (name,)) for name in schemes),
    )
    said = (
        "No credentials for runtime_under_test: pass a=… or set the environment variable UNDER_TEST_A and pass b=… or "
        "set the environment variable UNDER_TEST_B; or pass c=… or set the environment variable UNDER_TEST_C"
    )
    with pytest.raises(MissingCredentialsError) as caught:
        caller("http://127.0.0.1:9", GET, service=of, secrets={"a": None})
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("scheme", "name"), [(Bearer(), "Authorization"), (Basic(), "authorization"), (ApiKey("header", "X-Key"), "x-key")]
)
def test_a_header_given_by_hand_is_let_through(caller: Caller, serve: Serve, scheme: Scheme, name: str) -> None:
    server = serve(lambda _: reply({}))
    caller(
        server.url,
        GET,
        service=service({"s": scheme}, ("s",)),
        secrets={"s_1": None},
        options={"default_headers": {name: "mine"}},
    )
    assert server.last.headers[name.lower()] == "mine"


def test_another_header_given_by_hand_is_no_proof(caller: Caller) -> None:
    with pytest.raises(MissingCredentialsError):
        caller(
            "http://127.0.0.1:9",
            GET,
            service=service({"s": Bearer()}, ("s",)),
            options={"default_headers": {"X-Key": "mine"}},
        )


def test_a_password_may_be_empty_and_a_user_may_not(caller: Caller, serve: Serve) -> None:
    of = service({"b": Basic()}, ("b",))
    assert asked(caller, serve, of, b_1="user", b_2="").headers["authorization"] == "Basic dXNlcjo="
    for given in ({"b_1": "", "b_2": "x"}, {"b_1": "user"}):
        with pytest.raises(MissingCredentialsError):
            caller("http://127.0.0.1:9", GET, service=of, secrets=given)


@pytest.mark.parametrize("given", [b"k", 5, ["k"]])
def test_a_secret_that_is_neither_text_nor_a_function_is_refused_by_name(caller: Caller, given: Any) -> None:
    with pytest.raises(TypeError, match=r"^b_1: a str is wanted, or a function that gives one; "):
        caller("http://127.0.0.1:9", GET, service=service({"b": Bearer()}, ("b",)), secrets={"b_1": given})


def test_a_secret_for_a_scheme_that_is_not_served_is_no_crash(caller: Caller, serve: Serve) -> None:
    of = replace(service({"b": Bearer()}, ("tls",)), credentials=(Credential("x", "UNDER_TEST_X", ("tls",)),))
    server = serve(lambda _: reply({}))
    caller(server.url, GET, service=of, secrets={"x": "y"})
    assert "authorization" not in server.last.headers


def test_an_empty_password_goes_before_the_environment(
    caller: Caller, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNDER_TEST_B_2", "another secret")
    request = asked(caller, serve, service({"b": Basic()}, ("b",)), b_1="user", b_2="")
    assert request.headers["authorization"] == "Basic dXNlcjo="


@pytest.mark.parametrize(
    ("url", "path"), [("/token", "/token"), ("token", "/v1/token"), ("../auth/token", "/auth/token")]
)
def test_where_tokens_come_from_is_relative_to_the_server(caller: Caller, serve: Serve, url: str, path: str) -> None:
    server = serve(lambda request: reply({"access_token": "t"}) if request.method == "POST" else reply({}))
    of = service({"c": ClientCredentials(url)}, ("c",))
    caller(f"{server.url}/v1", GET, service=of, secrets={"c_1": "id", "c_2": "secret"})
    assert [request.target for request in server.requests] == [path, "/v1/p"]


def test_an_operation_has_its_own(caller: Caller, serve: Serve) -> None:
    of = service({"b": Bearer(), "k": ApiKey("header", "X-Key")}, ("b",))
    nobody = asked(caller, serve, of, Endpoint("GET", "/p", security=()), b_1="b", k_1="k")
    assert {"authorization", "x-key"}.isdisjoint(nobody.headers)
    other = asked(caller, serve, of, Endpoint("GET", "/p", security=(("k",),)), b_1="b", k_1="k")
    assert other.headers["x-key"] == "k"
    assert "authorization" not in other.headers
    maybe = Endpoint("GET", "/p", security=((), ("k",)))
    assert asked(caller, serve, of, maybe, b_1="b", k_1="k").headers["x-key"] == "k"
    assert {"authorization", "x-key"}.isdisjoint(asked(caller, serve, of, maybe, b_1="b").headers)


def test_an_operation_whose_credentials_are_missing_says_which(caller: Caller, serve: Serve) -> None:
    of = service({"b": Bearer(), "k": ApiKey("header", "X-Key")}, ("b",))
    with pytest.raises(MissingCredentialsError, match=r"pass k_1=… or set the environment variable UNDER_TEST_K_1"):
        asked(caller, serve, of, Endpoint("GET", "/p", security=(("k",),)), b_1="b")


def test_a_scheme_that_no_argument_serves_falls_back_to_the_apis_own(caller: Caller, serve: Serve) -> None:
    of = service({"b": Bearer()}, ("b",))
    request = asked(caller, serve, of, Endpoint("GET", "/p", security=(("interactive",),)), b_1="b")
    assert request.headers["authorization"] == "Bearer b"


class Tokens:
    """A token endpoint at /token: it gives t1, t2, …; `/p` wants the newest."""

    def __init__(self, expires_in: object = 3600) -> None:
        self.given = 0
        self.forms: list[dict[str, str]] = []
        self.expires_in = expires_in
        self.revoked: set[str] = set()
        self.lock = threading.Lock()

    def __call__(self, request: Request) -> Reply:
        if request.target != "/token":
            token = request.headers.get("authorization", "")
            return reply({}, 401) if token in self.revoked else reply({"token": token})
        with self.lock:
            self.given += 1
            self.forms.append({**dict(parse_qsl(request.body.decode())), "auth": request.headers["authorization"]})
            return reply({"access_token": f"t{self.given}", "token_type": "bearer", "expires_in": self.expires_in})


OAUTH = replace(
    service({"o": ClientCredentials("https://api.invalid/v2/token")}, ("o",)),
    server="https://api.invalid/v2",
    security=((("o", "read", "write"),),),
)
CLIENT = {"o_1": "id:1", "o_2": "s e"}


def test_a_token_is_fetched_once_and_kept(serve: Serve) -> None:
    tokens = Tokens()
    server = serve(tokens)
    with SyncClient(OAUTH, CLIENT, base_url=server.url) as client:
        replies = [Things(client).call(GET) for _ in range(3)]
        replies.append(Things(client.copy(timeout=3)).call(GET))
    assert replies == [{"token": "Bearer t1"}] * 4
    credentials = base64.b64encode(b"id%3A1:s%20e").decode()
    assert tokens.forms == [{"grant_type": "client_credentials", "scope": "read write", "auth": f"Basic {credentials}"}]


def test_an_operation_asks_for_its_own_scopes(serve: Serve) -> None:
    tokens = Tokens()
    server = serve(tokens)
    kinds = [((("o", "read"),),), ((("o", "write", "read"),),), ((("o", "read", "write"),),), (("o",),), None]
    with SyncClient(OAUTH, CLIENT, base_url=server.url) as client:
        replies = [Things(client).call(Endpoint("GET", "/p", security=kind))["token"] for kind in kinds]
    assert replies == ["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3", "Bearer t2"]
    assert [form.get("scope") for form in tokens.forms] == ["read", "write read", None]


def test_a_clients_secret_may_go_into_the_body(caller: Caller, serve: Serve) -> None:
    server = serve(lambda request: reply({"access_token": "t"}) if request.method == "POST" else reply({}))
    of = service({"c": ClientCredentials("token", "body")}, ("c",))
    caller(server.url, GET, service=of, secrets={"c_1": "i&d", "c_2": "s e"})
    token, call = server.requests
    assert token.body == b"grant_type=client_credentials&client_id=i%26d&client_secret=s%20e"
    assert "authorization" not in token.headers
    assert call.headers["authorization"] == "Bearer t"


def test_an_access_token_serves_instead_of_client_credentials(
    caller: Caller, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = replace(OAUTH, credentials=(*OAUTH.credentials, Credential("access_token", "UNDER_TEST_ACCESS_TOKEN", ("o",))))
    mine = {"access_token": "mine"}
    for given, sent in ((mine, "mine"), ({**mine, "o_1": "id"}, "mine"), (CLIENT, "t1"), ({**mine, **CLIENT}, "t1")):
        assert caller(serve(Tokens()).url, GET, service=of, secrets=given) == {"token": f"Bearer {sent}"}
    monkeypatch.setenv("UNDER_TEST_ACCESS_TOKEN", "theirs")
    assert caller(serve(Tokens()).url, GET, service=of, secrets=CLIENT) == {"token": "Bearer t1"}
    monkeypatch.setenv("UNDER_TEST_O_1", CLIENT["o_1"])
    monkeypatch.setenv("UNDER_TEST_O_2", CLIENT["o_2"])
    assert caller(serve(Tokens()).url, GET, service=of, secrets={"o_1": None}) == {"token": "Bearer t1"}
    assert caller(serve(Tokens()).url, GET, service=of, secrets=mine) == {"token": "Bearer mine"}
    server = serve(Tokens())
    with SyncClient(of, mine, base_url=server.url) as client:
        assert Things(client.copy(max_retries=0)).call(GET) == {"token": "Bearer mine"}
    for name in ("O_1", "O_2", "ACCESS_TOKEN"):
        monkeypatch.delenv(f"UNDER_TEST_{name}")
    ways = (
        "pass o_1=… or set the environment variable UNDER_TEST_O_1 and "
        "pass o_2=… or set the environment variable UNDER_TEST_O_2, or "
        "pass access_token=… or set the environment variable UNDER_TEST_ACCESS_TOKEN"
    )
    with pytest.raises(MissingCredentialsError, match=re.escape(ways)):
        caller("http://127.0.0.1:9", GET, service=of, secrets={"o_1": None})


@pytest.mark.parametrize("scheme", ["Token", "DPoP", "ApiKey"])
def test_any_scheme_of_the_authorization_header(caller: Caller, serve: Serve, scheme: str) -> None:
    request = asked(caller, serve, service({"h": Http(scheme)}, ("h",)), h_1="a b=c")
    assert request.headers["authorization"] == f"{scheme} a b=c"


def test_a_user_alone_has_an_empty_password(caller: Caller, serve: Serve) -> None:
    of = replace(service({"b": Basic()}, ("b",)), credentials=(Credential("user", "UNDER_TEST_USER", ("b",)),))
    assert asked(caller, serve, of, user="user").headers["authorization"] == "Basic dXNlcjo="


def test_of_several_arguments_for_one_secret_the_one_that_is_given_is_sent(caller: Caller, serve: Serve) -> None:
    of = service({"b": Bearer()}, ("b",))
    assert asked(caller, serve, of, b_1=None, b_2="second").headers["authorization"] == "Bearer second"
    assert asked(caller, serve, of, b_1="first", b_2="second").headers["authorization"] == "Bearer first"


def test_many_threads_fetch_one_token(serve: Serve) -> None:
    tokens = Tokens()
    server = serve(tokens)
    with SyncClient(OAUTH, CLIENT, base_url=server.url) as client:
        threads = [threading.Thread(target=Things(client).call, args=(GET,)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert tokens.given == 1
    assert len(server.requests) == 21


def test_many_tasks_fetch_one_token(serve: Serve) -> None:
    tokens = Tokens()
    server = serve(tokens)

    async def together() -> list[Any]:
        async with AsyncClient(OAUTH, CLIENT, base_url=server.url) as client:
            return await asyncio.gather(*(AsyncThings(client).call(GET) for _ in range(20)))

    assert asyncio.run(together()) == [{"token": "Bearer t1"}] * 20
    assert tokens.given == 1


def test_a_token_about_to_end_is_renewed(caller: Caller, serve: Serve) -> None:
    tokens = Tokens(expires_in=20)  # less than what a request may take
    server = serve(tokens)
    with SyncClient(OAUTH, CLIENT, base_url=server.url) as client:
        first, second = Things(client).call(GET), Things(client).call(GET)
    assert (first, second, tokens.given) == ({"token": "Bearer t1"}, {"token": "Bearer t1"}, 1)
    with SyncClient(OAUTH, CLIENT, base_url=server.url) as client:
        held = Things(client)
        held.call(GET)
        for proof in [client._line.settings.keyring.proof(None)]:
            assert proof.token is not None
            proof.token._ends -= 3600
        assert held.call(GET) == {"token": "Bearer t3"}


def test_a_token_taken_back_is_renewed_once(caller: Caller, serve: Serve) -> None:
    tokens = Tokens()
    tokens.revoked = {"Bearer t1"}
    server = serve(tokens)
    assert caller(server.url, GET, service=OAUTH, secrets=CLIENT) == {"token": "Bearer t2"}
    tokens.revoked = {f"Bearer t{number}" for number in range(10)}
    with pytest.raises(AuthenticationError):
        caller(server.url, GET, service=OAUTH, secrets=CLIENT)
    assert tokens.given == 4


def test_no_token_says_why(caller: Caller, serve: Serve) -> None:
    refusing = serve(lambda _: reply({"error": "invalid_client", "error_description": "Who?"}, 401))
    with pytest.raises(AuthenticationError, match=r"401 Unauthorized: invalid_client: Who\?"):
        caller(refusing.url, GET, service=OAUTH, secrets=CLIENT)
    odd = serve(lambda _: reply(["no token"]))
    with pytest.raises(APIStatusError, match="holds no access token"):
        caller(odd.url, GET, service=OAUTH, secrets=CLIENT)


@pytest.mark.parametrize("token", [None, "", 5, {"a": "b"}, "t\r\nX-Evil: 1", "t ", "a b", "é", "\ud800"])
def test_what_no_header_can_hold_is_no_token(caller: Caller, serve: Serve, token: object) -> None:
    server = serve(lambda _: reply({"access_token": token}))
    with pytest.raises(AuthenticationError, match="holds no access token"):
        caller(server.url, GET, service=OAUTH, secrets=CLIENT)
    assert [request.target for request in server.requests] == ["/token"]


@pytest.mark.parametrize("lifetime", ["²", "soon", -5, None, True, [], 3600.5, "3600", 10**400])
def test_an_odd_lifetime_does_not_matter(caller: Caller, serve: Serve, lifetime: object) -> None:
    tokens = Tokens(lifetime)
    assert caller(serve(tokens).url, GET, service=OAUTH, secrets=CLIENT) == {"token": "Bearer t1"}


def test_an_answer_however_deep_is_no_token(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"[" * 100_000))
    with pytest.raises(AuthenticationError, match="holds no access token"):
        caller(server.url, GET, service=OAUTH, secrets=CLIENT)


def test_a_token_endpoint_that_cannot_be_reached_is_a_connection_error(caller: Caller, waits: list[int]) -> None:
    from runtime_under_test.errors import APIConnectionError

    with pytest.raises(APIConnectionError, match=r"POST http://127\.0\.0\.1:1/token"):
        caller("http://127.0.0.1:1", GET, service=OAUTH, secrets=CLIENT)


def test_secrets_are_not_shown() -> None:
    with SyncClient(SERVICE, {"api_key": "sesame"}, default_headers={"X": "sesame"}) as client:
        line = client._line
        assert "sesame" not in repr(client) + repr(line) + repr(line.settings) + repr(line.settings.keyring)
        assert "sesame" not in repr(line.settings.keyring.proof(None))
