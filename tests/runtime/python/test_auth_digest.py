"""Digest authentication against a server that checks each answer by RFC 7616's own arithmetic."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from callers import Caller, Things
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.auth import Digest
from runtime_under_test.client import SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import AuthenticationError
from test_auth import service

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
OF = service({"d": Digest()}, ("d",))
PAIR = {"d_1": "Mufasa", "d_2": "Circle of Life"}


def fields(header: str) -> dict[str, str]:
    """Of `Digest a="b", c=d`."""
    pairs = re.findall(r'(\w+)=(?:"([^"]*)"|([^,\s]+))', header.removeprefix("Digest "))
    return {name: quoted or bare for name, quoted, bare in pairs}


class Guard:
    """Refuses whatever doesn't answer its last challenge rightly, and a count that was used (section 3.4)."""

    def __init__(self, algorithm: str = "SHA-256", uses: int = 1000, **more: str) -> None:
        self.hash = {"SHA-256": hashlib.sha256, "MD5": hashlib.md5}.get(algorithm, hashlib.sha256)
        self.algorithm, self.uses, self.more = algorithm, uses, more
        self.nonces = count(1)
        self.nonce = ""
        self.counts: set[str] = set()
        self.user, self.password = "Mufasa", "Circle of Life"

    def __call__(self, request: Request) -> Reply:
        given = request.headers.get("authorization", "")
        return reply({"yes": True}) if given.startswith("Digest ") and self.fits(request, given) else self.challenge()

    def challenge(self) -> Reply:
        self.nonce, self.counts = f"n{next(self.nonces)}", set()
        said = {
            "realm": '"test"',
            "nonce": f'"{self.nonce}"',
            "algorithm": self.algorithm,
            "qop": '"auth"',
            **self.more,
        }
        text = ", ".join(f"{name}={value}" for name, value in said.items())
        return reply({}, 401, WWW_Authenticate=f"Digest {text}")

    def fits(self, request: Request, given: str) -> bool:
        it = fields(given)
        fresh = it["nonce"] == self.nonce and it["nc"] not in self.counts and len(self.counts) < self.uses
        self.counts.add(it["nc"])
        first = self.hashed(f"{self.user}:test:{self.password}")
        second = self.hashed(f"{request.method}:{request.target}")
        whole = self.hashed(f"{first}:{it['nonce']}:{it['nc']}:{it['cnonce']}:auth:{second}")
        return fresh and (it["uri"], it["response"], it["username"]) == (request.target, whole, self.user)

    def hashed(self, text: str) -> str:
        return self.hash(text.encode()).hexdigest()


@pytest.mark.parametrize("algorithm", ["SHA-256", "MD5"])
def test_a_challenge_is_answered(caller: Caller, serve: Serve, algorithm: str) -> None:
    server = serve(Guard(algorithm))
    assert caller(server.url, GET, service=OF, secrets=PAIR, query={"a": "b c"}) == {"yes": True}
    assert ["authorization" in one.headers for one in server.requests] == [False, True]


def test_a_body_is_sent_again(caller: Caller, serve: Serve) -> None:
    server = serve(Guard())
    caller(server.url, Endpoint("POST", "/p", body="json"), service=OF, secrets=PAIR, body={"a": 1})
    assert [one.body for one in server.requests] == [b'{"a":1}'] * 2


def test_the_next_call_answers_beforehand(serve: Serve) -> None:
    server = serve(Guard())
    with SyncClient(OF, PAIR, base_url=server.url) as client:
        for _ in range(3):
            Things(client).call(GET)
        Things(client.copy(timeout=3)).call(GET)
    assert len(server.requests) == 5


def test_a_challenge_that_is_over_is_renewed(serve: Serve) -> None:
    server = serve(Guard(uses=1))
    with SyncClient(OF, PAIR, base_url=server.url) as client:
        for _ in range(3):
            assert Things(client).call(GET) == {"yes": True}
    assert len(server.requests) == 6


def test_a_wrong_password_is_refused_once(caller: Caller, serve: Serve) -> None:
    server = serve(Guard())
    with pytest.raises(AuthenticationError):
        caller(server.url, GET, service=OF, secrets={**PAIR, "d_2": "wrong"})
    assert len(server.requests) == 2


def test_a_password_that_a_function_gives(caller: Caller, serve: Serve) -> None:
    server = serve(Guard())
    given: Any = "Circle of Life".__str__
    assert caller(server.url, GET, service=OF, secrets={**PAIR, "d_2": given}) == {"yes": True}


CHALLENGES = [
    'Digest realm="r"',
    "Digest realm",
    'Digest realm="r", nonce="n", algorithm=Rot13',
    'Digest realm="r", nonce="n", qop="auth-int"',
    'Basic realm="r"',
    "",
]


@pytest.mark.parametrize("challenge", CHALLENGES)
def test_one_that_cannot_be_answered_is_a_refusal(caller: Caller, serve: Serve, challenge: str) -> None:
    server = serve(lambda _: reply({"detail": "no"}, 401, WWW_Authenticate=challenge))
    with pytest.raises(AuthenticationError, match="no"):
        caller(server.url, GET, service=OF, secrets=PAIR)
    assert len(server.requests) == 1


def test_one_that_could_not_be_answered_spoils_no_other(serve: Serve) -> None:
    guard, odd = Guard(), iter([reply({}, 401, WWW_Authenticate='Digest realm="r", nonce="n", algorithm=Rot13')])
    server = serve(lambda request: next(odd, None) or guard(request))
    with SyncClient(OF, PAIR, base_url=server.url) as client:
        with pytest.raises(AuthenticationError):
            Things(client).call(GET)
        assert Things(client).call(GET) == {"yes": True}


def test_an_answer_goes_to_nobody_else(caller: Caller, serve: Serve) -> None:
    elsewhere = serve(lambda _: reply({}, 401, WWW_Authenticate='Digest realm="r", nonce="n"'))
    server = serve(lambda _: Reply(302, b"", {"Location": f"{elsewhere.url}/q"}))
    with pytest.raises(AuthenticationError):
        caller(server.url, GET, service=OF, secrets=PAIR)
    assert [one.headers.get("authorization") for one in (*server.requests, *elsewhere.requests)] == [None, None]


def test_a_body_that_is_gone_is_not_sent_again(serve: Serve) -> None:
    server = serve(Guard())

    def pieces() -> Iterator[bytes]:
        yield b"once"

    with SyncClient(OF, PAIR, base_url=server.url) as client, pytest.raises(AuthenticationError):
        Things(client).call(Endpoint("POST", "/p", body="binary"), body=pieces())
    assert len(server.requests) == 1


def test_a_user_that_would_end_its_quotes_is_refused(caller: Caller) -> None:
    with pytest.raises(ValueError, match="quote"):
        caller("http://127.0.0.1:9", GET, service=OF, secrets={"d_1": 'a", x="', "d_2": "p"})
