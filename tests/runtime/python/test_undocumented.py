"""`client.get`, `post`, …: endpoints that no document has, called as documented ones are, and nowhere else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pydantic
import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Request, Server, reply
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.errors import NotFoundError
from runtime_under_test.models import BaseModel
from runtime_under_test.responses import BinaryAPIResponse
from runtime_under_test.service import Service
from typing_extensions import assert_type

Serve = Callable[[Answer], Server]


class Pet(BaseModel):
    name: str


class Own(pydantic.BaseModel):
    name: str


def by_sync(url: str, verb: str, path: str, service: Service = SERVICE, **given: Any) -> Any:
    with SyncClient(service, SECRETS, base_url=url) as client:
        return getattr(client, verb)(path, **given)


def by_async(url: str, verb: str, path: str, service: Service = SERVICE, **given: Any) -> Any:
    async def made() -> Any:
        async with AsyncClient(service, SECRETS, base_url=url) as client:
            return await getattr(client, verb)(path, **given)

    return asyncio.run(made())


@pytest.fixture(params=[by_sync, by_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[..., Any]:
    asked: Callable[..., Any] = request.param
    return asked


def rex(_: Request) -> Any:
    return reply({"name": "Rex"})


def test_the_answer_is_made_into_what_was_asked_for(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(rex)
    assert call(server.url, "get", "/p", cast_to=Pet) == Pet(name="Rex")
    assert call(server.url, "get", "/p", cast_to=Own) == Own(name="Rex")
    assert call(server.url, "get", "/p", cast_to=dict) == {"name": "Rex"}
    assert call(server.url, "get", "/p", cast_to=dict[str, str]) == {"name": "Rex"}
    assert call(server.url, "get", "/p", cast_to=object) == {"name": "Rex"}
    assert call(server.url, "get", "/p", cast_to=str) == '{"name": "Rex"}'
    assert call(server.url, "get", "/p", cast_to=bytes) == b'{"name": "Rex"}'
    assert call(server.url, "get", "/p", cast_to=type(None)) is None
    response = call(server.url, "get", "/p", cast_to=httpx.Response)
    assert (type(response), response.status_code, response.json()) == (httpx.Response, 200, {"name": "Rex"})


def test_a_list_of_models(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(lambda _: reply([{"name": "Rex"}]))
    assert call(server.url, "get", "/p", cast_to=list[Pet]) == [Pet(name="Rex")]


@pytest.mark.parametrize("verb", ["get", "post", "put", "patch", "delete"])
def test_a_call_carries_what_documented_ones_do(serve: Serve, call: Callable[..., Any], verb: str) -> None:
    server = serve(rex)
    call(
        server.url + "/v2",
        verb,
        "things/1?fixed=yes",
        cast_to=dict,
        extra_headers={"X-One": "1"},
        extra_query={"a": [1, 2], "b": True},
    )
    (request,) = server.requests
    assert (request.method, request.target) == (verb.upper(), "/v2/things/1?fixed=yes&a=1&a=2&b=true")
    assert (request.headers["authorization"], request.headers["x-one"]) == ("Bearer sesame", "1")


def test_options_may_stand_in_one_dict(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(rex)
    options = {
        "headers": {"X-One": "1", "X-Two": "2"},
        "params": httpx.QueryParams([("a", "1"), ("a", "2"), ("b", "3")]),
        "extra_json": {"more": 1},
        "idempotency_key": "k",
        "timeout": 3,
    }
    call(server.url, "post", "/p", cast_to=dict, body={"x": 1}, options=options, extra_headers={"X-Two": "3"})
    (request,) = server.requests
    assert (request.target, request.json) == ("/p?a=1&a=2&b=3", {"x": 1, "more": 1})
    assert [request.headers[name] for name in ("x-one", "x-two", "idempotency-key")] == ["1", "3", "k"]


@pytest.mark.parametrize(
    ("body", "sent", "kind"),
    [
        ({"a": [1, None]}, b'{"a":[1,null]}', "application/json"),
        ([1], b"[1]", "application/json"),
        ("text", b'"text"', "application/json"),
        (None, b"null", "application/json"),
        (Pet(name="Rex"), b'{"name":"Rex"}', "application/json"),
        (b"\x00\xff", b"\x00\xff", "application/octet-stream"),
    ],
)
def test_bodies(serve: Serve, call: Callable[..., Any], body: object, sent: bytes, kind: str) -> None:
    server = serve(rex)
    call(server.url, "post", "/p", cast_to=dict, body=body)
    (request,) = server.requests
    assert request.headers["content-type"] == kind
    assert (json.loads(request.body) if kind.endswith("json") else request.body) == (
        json.loads(sent) if kind.endswith("json") else sent
    )


def test_files_make_a_form(serve: Serve, call: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    server = serve(rex)
    call(server.url, "post", "/p", cast_to=dict, body={"model": "m"}, files={"file": tmp_path / "a.wav"})
    (request,) = server.requests
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="model"\r\n\r\nm\r\n' in request.body
    assert b'name="file"; filename="a.wav"' in request.body
    assert b"\r\n\r\nRIFF\r\n" in request.body


def test_a_call_without_a_body_sends_none(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(rex)
    call(server.url, "post", "/p", cast_to=dict)
    assert (server.requests[0].body, server.requests[0].headers["content-length"]) == (b"", "0")


def test_errors_and_retries_are_those_of_any_call(serve: Serve, call: Callable[..., Any], waits: list[int]) -> None:
    server = serve(lambda _: reply({"title": "gone"}, 404))
    with pytest.raises(NotFoundError) as caught:
        call(server.url, "get", "/p", cast_to=dict)
    assert caught.value.body == {"title": "gone"}
    server = serve(lambda _: reply({}, 503))
    for most in (0, 1):
        with pytest.raises(Exception, match="503"):
            call(server.url, "get", "/p", cast_to=dict, options={"max_retries": most})
    assert (waits, len(server.requests)) == ([0], 3)


def test_a_file_is_read_when_asked_for(serve: Serve) -> None:
    server = serve(rex)
    client = SyncClient(SERVICE, SECRETS, base_url=server.url)
    with client, client.get("/p", cast_to=BinaryAPIResponse) as answer:
        assert b"".join(answer.iter_bytes(4)) == b'{"name": "Rex"}'


ELSEWHERE = [
    "https://other.invalid/p",
    "http://127.0.0.1:9/p",
    "HTTPS://other.invalid",
    " https://other.invalid/p",
    "//other.invalid/p",
    "\\\\other.invalid\\p",
    "https://api.invalid@other.invalid/p",
    "https://user@api.invalid/v2/p",
    "https://api.invalid.other.invalid/v2",
    "http://api.invalid/v2/p",
    "https://[other",
]


@pytest.mark.parametrize("path", ELSEWHERE)
def test_a_url_of_another_server_is_refused_before_anything_is_sent(call: Callable[..., Any], path: str) -> None:
    with pytest.raises(ValueError, match=r"path: .* isn't at https://api\.invalid/v2, and your key stays here"):
        call("https://api.invalid/v2", "get", path, cast_to=dict)


@pytest.mark.parametrize(
    "path", ["..", "/../x", "a/../b", "/a/./b", "%2e%2e/x", "/a/.%2E/b", "a\\..\\b", "/a%2f..%2fb"]
)
def test_no_step_leads_out_of_the_base_url(call: Callable[..., Any], path: str) -> None:
    with pytest.raises(ValueError, match=r"path: .* has a step"):
        call("https://api.invalid/v2", "get", path, cast_to=dict)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("", "/v2/"),
        ("p", "/v2/p"),
        ("/p/", "/v2/p/"),
        ("@other.invalid/p", "/v2/@other.invalid/p"),
        (".other.invalid", "/v2/.other.invalid"),
        (":1/p", "/v2/:1/p"),
        ("a b/{id}/\r\nX: y", "/v2/a%20b/%7Bid%7D/%0D%0AX:%20y"),
        ("a%20b", "/v2/a%20b"),
        ("é", "/v2/%C3%A9"),
        ("p?to=https://other.invalid", "/v2/p?to=https://other.invalid"),
    ],
)
def test_a_path_stays_behind_the_base_url(serve: Serve, call: Callable[..., Any], path: str, target: str) -> None:
    server = serve(rex)
    call(server.url + "/v2", "get", path, cast_to=dict)
    assert server.requests[0].target == target


def test_a_url_of_the_clients_own_server_may_be_given(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(rex)
    call(server.url + "/v2", "get", server.url + "/v1/p?a=1", cast_to=dict, extra_query={"b": 2})
    (request,) = server.requests
    assert (request.target, request.headers["authorization"]) == ("/v1/p?a=1&b=2", "Bearer sesame")


@pytest.mark.parametrize(
    ("verb", "path", "given", "error", "said"),
    [
        ("get", 5, {}, TypeError, "path: a str is wanted, int was given"),
        ("get", "/p#x", {}, ValueError, "path: '/p#x' has a fragment"),
        ("get", "/\ud800", {}, ValueError, "path: .* half a character"),
        ("get", "/p", {"cast_to": "Pet"}, TypeError, "cast_to: a class is wanted"),
        ("get", "/p", {"body": {}}, TypeError, r"get\(\): 'body' isn't known; known are options, "),
        ("post", "/p", {"query": {}}, TypeError, r"post\(\): 'query' isn't known"),
        ("post", "/p", {"options": {"header": {}}}, TypeError, "options: 'header' isn't known; known are headers, "),
        ("post", "/p", {"options": {"max_retries": -1}}, ValueError, "max_retries"),
        ("post", "/p", {"body": [1], "files": {"f": b""}}, TypeError, "body: beside files, .* not list"),
        ("post", "/p", {"files": {"f": "a.wav"}}, TypeError, "f: str is no file"),
        ("post", "/p", {"body": {"x": object()}}, TypeError, "x: object cannot be written as JSON"),
    ],
)
def test_what_is_wrong_is_named(
    call: Callable[..., Any], verb: str, path: Any, given: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        call("https://api.invalid/v2", verb, path, **{"cast_to": dict, **given})


def test_an_api_that_says_its_security_by_operation_gets_the_key_too(serve: Serve, call: Callable[..., Any]) -> None:
    server = serve(rex)
    by_operation = Service(
        SERVICE.package, "1", SERVICE.environment, SERVICE.server, SERVICE.credentials, SERVICE.schemes
    )
    call(server.url, "get", "/p", by_operation, cast_to=dict)
    assert server.requests[0].headers["authorization"] == "Bearer sesame"


async def typed(client: SyncClient, awaiting: AsyncClient) -> None:
    assert_type(client.get("/p", cast_to=Pet), Pet)
    assert_type(client.post("/p", cast_to=dict[str, int], body={}), dict[str, int])
    assert_type(client.delete("/p", cast_to=httpx.Response), httpx.Response)
    assert_type(await awaiting.patch("/p", cast_to=list[Pet], options={"max_retries": 2}), list[Pet])
