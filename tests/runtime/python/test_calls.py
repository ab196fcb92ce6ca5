"""Answers, good and bad: what a call gives for each."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from types import NoneType
from typing import Any

import pytest
from callers import Caller
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, APIDecodeError, APIStatusError
from runtime_under_test.models import BaseModel
from runtime_under_test.parse import decode

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/pets/{pet_id}")
PATH = {"pet_id": "a b"}


class Pet(BaseModel):
    name: str
    age: int | None = None


def test_a_call(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({"name": "Rex", "colour": "red"}))
    pet = caller(server.url, GET, Pet, path=PATH, query={"q": [1, 2]})
    assert (pet.name, pet.age, pet.to_dict()) == ("Rex", None, {"name": "Rex", "colour": "red"})
    request = server.last
    assert (request.method, request.target) == ("GET", "/pets/a%20b?q=1&q=2")
    assert request.headers["authorization"] == "Bearer sesame"
    assert request.headers["accept"] == "application/json"
    assert request.headers["user-agent"].startswith("runtime_under_test-python/1.2.3")
    assert request.headers["host"] == server.url.removeprefix("http://")


def test_what_a_caller_adds(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    endpoint = Endpoint("GET", "/p", header_styles={"X-List": "simple"})
    caller(
        server.url,
        endpoint,
        query={"a": 1, "b": 2},
        headers={"X-List": [1, 2], "X-None": None},
        cookies={"session": "a b"},
        extra_query={"b": 3, "c": {"d": 4}},
        extra_headers={"accept": "text/csv", "X-Mine": "é"},
        options={"default_headers": {"X-Default": "d", "X-Mine": "overridden"}, "default_query": {"a": 0, "z": 9}},
    )
    assert server.last.target == "/p?z=9&a=1&b=3&d=4"
    headers = server.last.headers
    assert (headers["x-list"], headers["accept"], headers["x-default"]) == ("1,2", "text/csv", "d")
    assert (headers["x-mine"], headers["cookie"]) == ("é", "session=a%20b")
    assert "x-none" not in headers


def test_a_path_may_bring_a_query(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    caller(server.url, Endpoint("GET", "/p?beta=true"), query={"a": 1})
    assert server.last.target == "/p?beta=true&a=1"


def test_omit_takes_a_header_away(caller: Caller, serve: Serve) -> None:
    from runtime_under_test.sentinels import omit

    server = serve(lambda _: reply({}))
    caller(server.url, Endpoint("GET", "/p"), extra_headers={"Authorization": omit, "user-agent": omit})
    assert {"authorization", "user-agent"}.isdisjoint(server.last.headers)


@pytest.mark.parametrize("answer", [Reply(204), Reply(200, b""), Reply(202, b"  \n")])
@pytest.mark.parametrize(("returns", "expected"), [(NoneType, None), (Pet, decode(Pet, b"{}")), (dict, None)])
def test_no_body_is_no_error(caller: Caller, serve: Serve, answer: Reply, returns: Any, expected: object) -> None:
    server = serve(lambda _: answer)
    assert caller(server.url, GET, returns, path=PATH) == expected


def test_a_body_where_none_was_promised_is_ignored(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"OK", {"Content-Type": "text/plain"}))
    assert caller(server.url, GET, NoneType, path=PATH) is None


def test_text_and_json_text(caller: Caller, serve: Serve) -> None:
    csv = serve(lambda _: Reply(200, "é;1".encode(), {"Content-Type": "text/csv"}))
    assert caller(csv.url, GET, str, path=PATH) == "é;1"
    json = serve(lambda _: reply("é"))
    assert caller(json.url, GET, str, path=PATH) == "é"


def test_json_under_another_name_is_json(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b'{"name":"Rex"}', {"Content-Type": "text/html"}))
    assert caller(server.url, GET, Pet, path=PATH).name == "Rex"


@pytest.mark.parametrize("body", [b"<html>sorry</html>", b'{"name": "Re', b"\xff\xfe\x00"])
def test_a_body_that_is_no_json_says_what_came(caller: Caller, serve: Serve, body: bytes) -> None:
    server = serve(lambda _: Reply(200, body, {"Content-Type": "text/html", "X-Request-Id": "r1"}))
    with pytest.raises(
        APIDecodeError, match=r"GET http://127.0.0.1:\d+/pets/a%20b: 200 with text/html that is not JSON"
    ) as error:
        caller(server.url, GET, Pet, path=PATH)
    assert (error.value.status_code, error.value.request_id) == (200, "r1")
    assert error.value.response.content == body
    assert str(error.value).endswith("; with_raw_response gives it as it came")


def test_drift_does_not_raise(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({"name": 7, "age": "old"}))
    assert caller(server.url, GET, Pet, path=PATH).to_dict() == {"name": 7, "age": "old"}


def test_gzip(caller: Caller, serve: Serve) -> None:
    body = gzip.compress(b'{"name":"Rex"}')
    server = serve(lambda _: Reply(200, body, {"Content-Encoding": "gzip"}))
    assert caller(server.url, GET, Pet, path=PATH).name == "Rex"
    assert server.last.headers["accept-encoding"] == "gzip, deflate"


def to(url: str, status: int = 302) -> Reply:
    return Reply(status, b"", {"Location": url})


@pytest.mark.parametrize(("status", "method"), [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
def test_a_redirect_within_the_origin_keeps_the_key(caller: Caller, serve: Serve, status: int, method: str) -> None:
    def answer(request: Request) -> Reply:
        return to("/moved?x=1", status) if request.target == "/p" else reply({"ok": True})

    server = serve(answer)
    assert caller(server.url, Endpoint("POST", "/p", body="json"), body={"a": 1}) == {"ok": True}
    assert (server.last.method, server.last.target) == (method, "/moved?x=1")
    assert server.last.headers["authorization"] == "Bearer sesame"
    assert server.last.body == (b'{"a":1}' if method == "POST" else b"")
    assert ("content-type" in server.last.headers) == (method == "POST")


def test_a_redirect_to_another_origin_takes_nothing_along(caller: Caller, serve: Serve) -> None:
    elsewhere = serve(lambda _: reply({"ok": True}))
    server = serve(lambda _: to(f"{elsewhere.url}/file"))
    options = {"default_headers": {"X-Account": "secret"}, "default_query": {"api_key": "secret"}}
    result = caller(
        server.url, GET, path=PATH, cookies={"c": "secret"}, extra_headers={"X-Api-Key": "secret"}, options=options
    )
    assert result == {"ok": True}
    assert "secret" not in repr(elsewhere.last)
    assert "sesame" not in repr(elsewhere.last)
    assert set(elsewhere.last.headers) == {"host", "accept", "accept-encoding", "user-agent"}


def test_a_body_does_not_go_to_another_origin(caller: Caller, serve: Serve) -> None:
    elsewhere = serve(lambda _: reply({"ok": True}))
    server = serve(lambda _: to(elsewhere.url, 307))
    with pytest.raises(APIStatusError, match=f"307 Temporary Redirect: not followed to {elsewhere.url}"):
        caller(server.url, Endpoint("POST", "/p", body="json"), body={"a": 1})
    assert elsewhere.requests == []


@pytest.mark.parametrize("location", ["ftp://example.com/", "file:///etc/passwd"])
def test_a_redirect_to_nowhere_is_an_error(caller: Caller, serve: Serve, location: str) -> None:
    server = serve(lambda _: to(location))
    with pytest.raises(APIStatusError, match="302"):
        caller(server.url, GET, path=PATH)


@pytest.mark.parametrize(
    ("location", "complaint"),
    [
        ("http://a:notaport/", "Invalid URL in location header"),
        ("http://[::1", "Invalid URL in location header"),
        ("javascript:alert(1)", "For absolute URLs"),
    ],
)
def test_a_redirect_that_is_no_url_is_an_error(
    caller: Caller, serve: Serve, waits: list[int], location: str, complaint: str
) -> None:
    server = serve(lambda _: to(location))
    with pytest.raises(APIConnectionError, match=complaint):
        caller(server.url, GET, path=PATH)
    assert waits == [0, 1]


def test_redirects_in_a_circle_end(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: to("/again"))
    with pytest.raises(APIStatusError, match="302"):
        caller(server.url, GET, path=PATH)
    assert len(server.requests) == 11
