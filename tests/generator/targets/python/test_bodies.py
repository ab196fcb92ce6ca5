"""Bodies and streams of a generated package: in pieces, whole or by fields; as checkers and callers see them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import DOCUMENT, answer, fields, installed, sent

PACKAGE = "shop_of_bodies"
FILE = {"type": "string", "format": "binary"}
NUMBER = {"type": "integer"}
TEXT = {"type": "string"}
DONE = {"204": {"description": "done"}}

EITHER = {
    "required": True,
    "content": {
        "application/merge-patch+json": {"schema": fields(["name"], name=TEXT)},
        "application/json-patch+json": {"schema": {"type": "array", "items": fields(["op"], op=TEXT)}},
    },
}
EVENT = fields(["event", "data"], event={"const": "tick"}, data=fields(["n"], n=NUMBER))

PATHS: dict[str, Any] = {
    "/lines": {
        "post": {"requestBody": sent(fields(["n"], n=NUMBER), "application/x-ndjson"), "responses": DONE},
        "get": {"responses": answer(fields(["n"], n=NUMBER), "application/jsonl")},
    },
    "/numbers": {
        "post": {"requestBody": sent({"type": "array", "items": NUMBER}, "application/jsonl"), "responses": DONE}
    },
    "/records": {"patch": {"requestBody": EITHER, "responses": DONE}},
    "/uploads": {"post": {"requestBody": sent(fields(["file"], file=FILE), "multipart/form-data"), "responses": DONE}},
    "/ticks": {"get": {"responses": answer(EVENT, "text/event-stream")}},
    "/token": {"post": {"responses": DONE}},
    "/token#again": {"post": {"responses": DONE}},
    "/archive": {"get": {"responses": {"302": {"description": "elsewhere"}}}},
}

NAMES = """\
operations:
  POST /lines: {name: lines.send}
  GET /lines: {name: lines.list, returns: Line}
  POST /numbers: {name: numbers.send}
  PATCH /records: {name: records.update}
  POST /uploads: {name: uploads.create}
  GET /ticks: {name: ticks.list, returns: Tick}
  POST /token: {name: token.create}
  POST /token#again: {name: token.repeat}
  GET /archive: {name: archive.download}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bodies")


@pytest.fixture(scope="module")
def shop(folder: Path) -> ModuleType:
    return installed(folder, PACKAGE, NAMES, {**DOCUMENT, "paths": PATHS})


class Wire:
    """What was sent, and a client that sends it here."""

    def __init__(self, shop: ModuleType) -> None:
        self.requests: list[httpx.Request] = []
        self.replies: list[httpx.Response] = []
        self.client: Any = shop.Shop(
            api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(self.answer)), max_retries=0
        )

    def answer(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return self.replies.pop(0) if self.replies else httpx.Response(204)

    @property
    def body(self) -> bytes:
        return self.requests[-1].content


@pytest.fixture
def wire(shop: ModuleType) -> Wire:
    return Wire(shop)


def taken(method: Callable[..., object]) -> list[str]:
    options = {"extra_headers", "extra_query", "extra_body", "timeout"}
    return [str(each) for name, each in inspect.signature(method).parameters.items() if name not in options]


def test_lines_of_objects_come_from_an_iterable_or_from_fields(wire: Wire) -> None:
    assert taken(wire.client.lines.send) == [
        "n: 'int | Omit' = omit",
        "body: 'Iterable[LineSendBody] | Omit' = omit",
    ]
    wire.client.lines.send(body=({"n": number} for number in range(2)))
    assert wire.body == b'{"n":0}\n{"n":1}\n'
    wire.client.lines.send(n=7)
    assert wire.body == b'{"n":7}\n'


def test_other_lines_come_from_an_iterable(wire: Wire, shop: ModuleType) -> None:
    assert taken(wire.client.numbers.send) == ["body: 'Iterable[int]'"]
    wire.client.numbers.send(body=[1, 2])
    assert wire.body == b"1\n2\n"
    client = shop.AsyncShop(api_key="k")
    assert taken(client.numbers.send) == ["body: 'Iterable[int] | AsyncIterable[int]'"]


def test_lines_come_back_as_a_stream(wire: Wire) -> None:
    wire.replies = [httpx.Response(200, content=b'{"n":1}\r\n{"n":2}', headers={"content-type": "application/jsonl"})]
    assert [line.n for line in wire.client.lines.list()] == [1, 2]
    assert wire.requests[-1].headers["accept"] == "application/jsonl"


def test_whole_events_come_back_as_such(wire: Wire) -> None:
    body = b'event: tick\ndata: {"n":1}\n\n'
    wire.replies = [httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})]
    assert [(tick.event, tick.data.n) for tick in wire.client.ticks.list()] == [("tick", 1)]


def test_another_media_type_is_given_whole(wire: Wire) -> None:
    wire.client.records.update(body=[{"op": "test"}])
    assert wire.requests[-1].headers["content-type"] == "application/json-patch+json"
    wire.client.records.update(name="Rex")
    assert wire.requests[-1].headers["content-type"] == "application/merge-patch+json"
    with pytest.raises(TypeError, match="either the whole body or its fields"):
        wire.client.records.update(name="Rex", body=[])


@pytest.mark.parametrize("value", ["a.wav", 5, None])
def test_what_is_no_file_is_refused_by_name(wire: Wire, value: object) -> None:
    with pytest.raises(TypeError, match=r"^file: "):
        wire.client.uploads.create(file=value)
    assert wire.requests == []


def test_a_fragment_keeps_operations_apart_and_is_not_sent(wire: Wire) -> None:
    wire.client.token.create()
    wire.client.token.repeat()
    assert [request.url.raw_path for request in wire.requests] == [b"/v1/token", b"/v1/token"]


def test_where_a_redirect_leads_is_bytes(wire: Wire) -> None:
    wire.replies = [
        httpx.Response(302, headers={"location": "https://elsewhere.example/archive"}),
        httpx.Response(200, content=b"TAR"),
    ]
    response = wire.client.archive.download()
    assert (response.read(), str(response.url)) == (b"TAR", "https://elsewhere.example/archive")


USE = """\
from collections.abc import AsyncIterator
from pathlib import Path

from typing_extensions import assert_type

from PACKAGE import AsyncShop, BinaryAPIResponse, Shop, Stream, StreamEvent
from PACKAGE.types import Line, Tick

client = Shop()
client.lines.send(body=({"n": number} for number in range(3)))
client.lines.send(n=1)
assert_type(client.lines.list(), Stream[Line])
assert_type([event for event in client.lines.list().events()], list[StreamEvent[Line]])
assert_type([tick.data.n for tick in client.ticks.list()], list[int])
assert_type(client.archive.download(), BinaryAPIResponse)
client.uploads.create(file=("a", b"", "text/plain", {"X-A": "1"}))
client.uploads.create(file=iter([b""]))
client.uploads.create(file=Path("a"))


async def numbers() -> AsyncIterator[int]:
    yield 1


async def use(client: AsyncShop) -> None:
    await client.numbers.send(body=numbers())
    assert_type([tick.event async for tick in (await client.ticks.list()).events()], list[str])
"""

WRONG = """\
from PACKAGE import Shop

client = Shop()
client.uploads.create(file="a.wav")
client.uploads.create(file=5)
client.numbers.send(body=["a"])
client.lines.send(body=[{"m": 1}])
"""


def test_checkers_see_what_may_be_given(shop: ModuleType, folder: Path, mypy: Callable[..., str]) -> None:
    for name, text in (("use.py", USE), ("wrong.py", WRONG)):
        (folder / name).write_text(text.replace("PACKAGE", PACKAGE))
    assert "Success: no issues found" in mypy(folder, "use.py")
    said = mypy(folder, "wrong.py")
    assert {line.split(":")[1] for line in said.splitlines() if ": error: " in line} == {"4", "5", "6", "7"}
