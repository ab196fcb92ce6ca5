"""A wrong argument is named as its caller knows it, and nothing is sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import DOCUMENT, PET, TEXT, answer, fields, given, installed, sent

PACKAGE = "shop_of_wrong_arguments"
BODY = fields(["from"], **{"from": TEXT, "toBeNamed": TEXT, "any": {}, "null": {"type": ["string", "null"]}})
PATHS = {
    "/pets/{pet_id}": {
        "post": {
            "parameters": [
                given("pet_id", "path"),
                given("pageNumber", "query", {"type": "integer"}),
                given("X-Trace", "header"),
                given("crumb", "cookie"),
            ],
            "requestBody": sent({**BODY, "required": ["from", "any", "null"]}),
            "responses": answer(PET),
        }
    },
    "/lists": {
        "get": {
            "parameters": [given("page[number]", "query", {"type": "integer"})],
            "responses": answer(fields(["data"], data={"type": "array", "items": PET})),
        }
    },
}
NAMES = """\
operations:
  POST /pets/{pet_id}: {name: pets.move, arguments: {crumb: biscuit}}
  GET /lists: {name: lists.list}
"""
RIGHT: dict[str, Any] = {"from_": "a", "any": 1, "null": "b"}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    document = {**DOCUMENT, "paths": PATHS, "webhooks": {}}
    return installed(tmp_path_factory.mktemp("wrong"), PACKAGE, NAMES, document)


def unsent(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was sent")


def sync_move(package: ModuleType, *arguments: Any, **named: Any) -> Any:
    with package.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(unsent))) as client:
        return client.pets.move(*arguments, **named)


def async_move(package: ModuleType, *arguments: Any, **named: Any) -> Any:
    async def moved() -> Any:
        transport = httpx.MockTransport(unsent)
        async with package.AsyncShop(api_key="k", http_client=httpx.AsyncClient(transport=transport)) as client:
            return await client.pets.move(*arguments, **named)

    return asyncio.run(moved())


@pytest.fixture(params=[sync_move, async_move], ids=["sync", "async"])
def move(request: pytest.FixtureRequest, package: ModuleType) -> Callable[..., Any]:
    moved: Callable[..., Any] = request.param
    return lambda *arguments, **named: moved(package, *arguments, **{**RIGHT, **named})


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        ({"from_": object()}, TypeError, "from_: object cannot be written as JSON"),
        ({"to_be_named": float("nan")}, ValueError, "to_be_named: Out of range"),
        ({"any": {"deep": [object()]}}, TypeError, "any: object cannot be written as JSON"),
        ({"any": (each for each in "ab")}, TypeError, "any: generator cannot be written as JSON"),
        ({"from_": None}, TypeError, "from_: None was given, where str is wanted"),
        ({"page_number": object()}, TypeError, "page_number: object cannot be written as text"),
        ({"page_number": float("inf")}, ValueError, "page_number: inf is no number"),
        ({"page_number": "\ud800"}, ValueError, "page_number: .* half a character"),
        ({"x_trace": object()}, TypeError, "x_trace: object cannot be written as text"),
        ({"x_trace": "a\r\nb: c"}, ValueError, "x_trace: a header cannot hold a line break"),
        ({"biscuit": object()}, TypeError, "biscuit: object cannot be written as text"),
        ({"extra_query": [("a", 1)]}, TypeError, "extra_query: a mapping is wanted .* list was given"),
        ({"extra_headers": "a: b"}, TypeError, "extra_headers: a mapping is wanted .* str was given"),
        ({"extra_body": 5}, TypeError, "extra_body: a mapping is wanted .* int was given"),
        ({"extra_body": {"more": object()}}, TypeError, "more: object cannot be written as JSON"),
        ({"timeout": "3"}, TypeError, "timeout: a number of seconds, a Timeout or None is wanted, str was given"),
    ],
)
def test_it_is_named(move: Callable[..., Any], wrong: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=f"^{said}"):
        move("1", **wrong)


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        (None, ValueError, "a path argument cannot be absent or empty, but None was given"),
        ("", ValueError, "a path argument cannot be absent or empty, but '' was given"),
        ([], ValueError, r"a path argument cannot be absent or empty, but \[\] was given"),
        (object(), TypeError, "object cannot be written as text"),
        (float("nan"), ValueError, "nan is no number that can be sent"),
        ("..", ValueError, "a path argument cannot be '.' or '..'"),
        ("\udc00", ValueError, ".* half a character"),
        (b"\xff", ValueError, ".* no text in UTF-8"),
    ],
)
def test_in_the_path_too(move: Callable[..., Any], wrong: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=f"^pet_id: {said}"):
        move(wrong)


def test_null_is_given_where_it_may_be(package: ModuleType) -> None:
    seen: list[bytes] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request.content)
        return httpx.Response(200, json={"id": "1"})

    client = package.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(reply)))
    client.pets.move("1", from_="a", any=None, null=None, to_be_named=None)
    assert [json.loads(body) for body in seen] == [{"from": "a", "any": None, "null": None, "toBeNamed": None}]


def test_a_page_that_is_awaited_later_names_it_too(package: ModuleType) -> None:
    async def listed() -> None:
        transport = httpx.MockTransport(unsent)
        async with package.AsyncShop(api_key="k", http_client=httpx.AsyncClient(transport=transport)) as client:
            later = client.lists.list(page_number=object())
            await later

    with pytest.raises(TypeError, match=r"^page_number: object cannot be written as text"):
        asyncio.run(listed())


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"timeout": "3"}, "timeout: a number of seconds"),
        ({"max_retries": "3"}, "max_retries: an int is wanted, str was given"),
        ({"max_time": "3"}, "max_time: a number of seconds is wanted, str was given"),
        ({"base_url": 5}, "base_url: a str is wanted, int was given"),
        ({"default_headers": [1]}, "default_headers: a mapping .* list was given"),
        ({"default_query": [(1, 2)]}, "default_query: a mapping .* list was given"),
        ({"limits": 5}, "limits: Limits is wanted, int was given"),
        ({"http_client": 5}, "http_client: an httpx client is wanted, not 5"),
        ({"http_client": httpx.AsyncClient()}, "http_client: an httpx.Client is wanted, AsyncClient was given"),
    ],
)
def test_arguments_of_a_client(package: ModuleType, wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=f"^{said}"):
        package.Shop(api_key="k", **wrong)
