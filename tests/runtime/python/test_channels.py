"""WebSocket channels against a real server: typed frames both ways, both ways of waiting, and every way they end."""

from __future__ import annotations

import asyncio
import http
import json
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from callers import SECRETS, SERVICE
from runtime_under_test.channels import AsyncChannel, Channel
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.closing import ChannelClosedError
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, APITimeoutError, AuthenticationError, InternalServerError
from runtime_under_test.extras import MissingExtraError
from runtime_under_test.models import BaseModel, DateTime
from runtime_under_test.resource import AsyncResource, SyncResource
from talking import Handle, Judge, Talking, echo, say
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection

TALK = Endpoint("GET", "/talk/{room}")


class Said(BaseModel):
    text: str
    at: DateTime | None = None


class Talk(SyncResource):
    def open(self, receives: Any = Said, **arguments: Any) -> Channel[Any, Any]:
        return self._open(TALK, dict, receives, path={"room": "a b"}, **arguments)


class AsyncTalk(AsyncResource):
    def open(self, receives: Any = Said, **arguments: Any) -> AsyncChannel[Any, Any]:
        return self._open(TALK, dict, receives, path={"room": "a b"}, **arguments)


Start = Callable[..., Talking]


@pytest.fixture
def start() -> Iterator[Start]:
    running: list[Talking] = []

    def started(handle: Handle, judge: Judge | None = None) -> Talking:
        running.append(Talking(handle, judge))
        return running[-1]

    yield started
    for server in running:
        server.close()


def hear_sync(url: str, receives: Any = Said, sends: tuple[Any, ...] = (), **arguments: Any) -> list[Any]:
    with SyncClient(SERVICE, SECRETS, base_url=url) as client, Talk(client).open(receives, **arguments) as channel:
        for frame in sends:
            channel.send(frame)
        return [channel.receive() for _ in sends] if sends else list(channel)


def hear_async(url: str, receives: Any = Said, sends: tuple[Any, ...] = (), **arguments: Any) -> list[Any]:
    async def hear() -> list[Any]:
        async with (
            AsyncClient(SERVICE, SECRETS, base_url=url) as client,
            AsyncTalk(client).open(receives, **arguments) as channel,
        ):
            for frame in sends:
                await channel.send(frame)
            return [await channel.receive() for _ in sends] if sends else [frame async for frame in channel]

    return asyncio.run(hear())


@pytest.fixture(params=[hear_sync, hear_async], ids=["sync", "async"])
def hear(request: pytest.FixtureRequest) -> Callable[..., list[Any]]:
    chosen: Callable[..., list[Any]] = request.param
    return chosen


Hear = Callable[..., list[Any]]


def test_frames_are_typed_both_ways(start: Start, hear: Hear) -> None:
    sends = ({"text": "é", "at": "2024-01-01T00:00:00.10Z"}, Said(text="b"), {"text": 5}, {"new": None})
    found = hear(start(echo).url, sends=sends)
    assert [type(frame) for frame in found] == [Said] * 4
    assert [frame.to_dict(mode="json") for frame in found] == [sends[0], {"text": "b"}, {"text": 5}, {"new": None}]


def test_bytes_and_text_go_as_they_are(start: Start, hear: Hear) -> None:
    assert hear(start(echo).url, bytes, (b"\0\xff", bytearray(b"x"), memoryview(b"y"))) == [b"\0\xff", b"x", b"y"]
    assert hear(start(echo).url, str, ("hello", "{}")) == ["hello", "{}"]
    assert hear(start(echo).url, Said | bytes, (b"\0", {"text": "a"})) == [b"\0", Said(text="a")]


def test_the_connection_is_opened_with_query_headers_and_key(start: Start, hear: Hear) -> None:
    server = start(say('{"text": "a"}'))
    found = hear(server.url, query={"codec": "pcm 16"}, extra_query={"beta": 1}, extra_headers={"X-Team": "red"})
    assert found == [Said(text="a")]
    asked = server.opened[0]
    assert asked.path == "/talk/a%20b?codec=pcm%2016&beta=1"
    assert asked.headers["Authorization"] == "Bearer sesame"
    assert asked.headers["X-Team"] == "red"
    assert asked.headers.get_all("User-Agent")[0].startswith("runtime_under_test")
    assert len(asked.headers.get_all("Host")) == 1


def test_iterating_ends_when_the_server_says_good_bye(start: Start, hear: Hear) -> None:
    def away(connection: ServerConnection) -> None:
        connection.send('{"text": "a"}')
        connection.close(1001, "tea time")

    assert hear(start(away).url) == [Said(text="a")]


def test_a_connection_that_breaks_off_is_an_error(start: Start, hear: Hear) -> None:
    def drop(connection: ServerConnection) -> None:
        connection.send('{"text": "a"}')
        connection.recv()
        connection.socket.close()

    def refuse(connection: ServerConnection) -> None:
        connection.close(1008, "no more")

    with pytest.raises(ChannelClosedError, match="no more") as caught:
        hear(start(refuse).url)
    assert (caught.value.code, caught.value.reason, caught.value.is_fine) == (1008, "no more", False)
    with pytest.raises(ChannelClosedError) as broken:
        hear(start(drop).url, sends=({}, {}))
    assert broken.value.code == 1006


def test_a_refusal_is_the_error_of_its_status(start: Start, hear: Hear) -> None:
    def judge(connection: ServerConnection, request: Request) -> Response:
        response = connection.respond(http.HTTPStatus.UNAUTHORIZED, json.dumps({"detail": "wrong key"}))
        response.headers["X-Request-Id"] = "r1"
        return response

    with pytest.raises(AuthenticationError, match="wrong key") as caught:
        hear(start(echo, judge).url)
    assert caught.value.request_id == "r1"
    assert caught.value.body == {"detail": "wrong key"}
    with pytest.raises(InternalServerError):
        hear(start(echo, lambda connection, _: connection.respond(http.HTTPStatus.BAD_GATEWAY, "")).url)


def test_a_redirect_is_not_followed(start: Start, hear: Hear) -> None:
    other = start(echo)

    def judge(connection: ServerConnection, request: Request) -> Response:
        response = connection.respond(http.HTTPStatus.TEMPORARY_REDIRECT, "")
        response.headers["Location"] = other.url.replace("http", "ws")
        return response

    with pytest.raises(Exception, match="307"):
        hear(start(echo, judge).url)
    assert other.opened == []


def test_nobody_there_is_a_connection_error(hear: Hear) -> None:
    with pytest.raises(APIConnectionError, match="WebSocket ws://"):
        hear("http://127.0.0.1:9")


def test_a_server_that_does_not_answer_is_a_timeout(start: Start, hear: Hear) -> None:
    stop = threading.Event()

    def judge(connection: ServerConnection, request: Request) -> Response | None:
        stop.wait(5)
        return connection.respond(http.HTTPStatus.BAD_GATEWAY, "")

    server = start(echo, judge)
    with pytest.raises(APITimeoutError, match="in time"):
        hear(server.url, timeout=0.1)
    stop.set()


def test_nothing_is_opened_before_it_is_used(start: Start) -> None:
    server = start(echo)
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        channel = Talk(client).open()
        channel.close()
        assert server.opened == []
        channel.send({"text": "a"})
        assert channel.receive() == Said(text="a")
        channel.connect()
        assert len(server.opened) == 1
        channel.close()


def test_closed_is_closed_until_reconnect(start: Start) -> None:
    server = start(echo)
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, Talk(client).open() as channel:
        channel.close(reason="done")
        channel.close()
        with pytest.raises(ChannelClosedError, match="reconnect") as caught:
            channel.send({})
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
        with pytest.raises(ChannelClosedError):
            channel.receive()
        assert list(channel) == []
        channel.reconnect()
        channel.send({"text": "again"})
        assert channel.receive() == Said(text="again")
        channel.reconnect()
        assert len(server.opened) == 3


def test_closed_is_closed_until_reconnect_awaited(start: Start) -> None:
    server = start(echo)

    async def talk() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client, AsyncTalk(client).open() as channel:
            await channel.close()
            with pytest.raises(ChannelClosedError):
                await channel.send({})
            assert [frame async for frame in channel] == []
            await channel.reconnect()
            await channel.send({"text": "again"})
            assert await channel.receive() == Said(text="again")

    asyncio.run(talk())
    assert len(server.opened) == 2


def test_waiting_for_a_frame_may_end(start: Start) -> None:
    server = start(echo)
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, Talk(client).open() as channel:
        with pytest.raises(APITimeoutError, match=r"0\.05 seconds"):
            channel.receive(timeout=0.05)
        channel.send({"text": "a"})
        assert channel.receive(timeout=5) == Said(text="a")

    async def talk() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client, AsyncTalk(client).open() as channel:
            with pytest.raises(APITimeoutError, match=r"0\.05 seconds"):
                await channel.receive(timeout=0.05)
            await channel.send({"text": "a"})
            assert await channel.receive(timeout=5) == Said(text="a")

    asyncio.run(talk())


def test_one_thread_receives_while_another_sends_and_closes(start: Start) -> None:
    with SyncClient(SERVICE, SECRETS, base_url=start(echo).url) as client, Talk(client).open() as channel:
        heard: list[Any] = []
        listening = threading.Thread(target=lambda: heard.extend(channel))
        listening.start()
        for number in range(50):
            channel.send({"text": str(number)})
        while len(heard) < 50:
            threading.Event().wait(0.01)
        channel.close()
        listening.join()
    assert [said.text for said in heard] == [str(number) for number in range(50)]


def test_a_cancelled_task_leaves_nothing_open(start: Start) -> None:
    async def listen(client: AsyncClient) -> None:
        async with AsyncTalk(client).open() as channel:
            await channel.receive()

    async def cancel() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=start(echo).url) as client:
            task = asyncio.create_task(listen(client))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(cancel())


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "runtime_under_test.connecting", raising=False)
    monkeypatch.setitem(sys.modules, "websockets.asyncio.client", None)
    monkeypatch.setitem(sys.modules, "websockets", None)
    with (
        SyncClient(SERVICE, SECRETS, base_url="http://127.0.0.1:9") as client,
        pytest.raises(MissingExtraError, match="pip install websockets"),
    ):
        Talk(client).open().connect()
    with pytest.raises(ImportError, match=r"\[websockets\]"):
        hear_async("http://127.0.0.1:9")


def test_frames_that_cannot_be_written_are_refused_before_anything_is_opened() -> None:
    with SyncClient(SERVICE, SECRETS, base_url="http://127.0.0.1:9") as client, pytest.raises(TypeError, match="JSON"):
        Talk(client).open().send({"a": object()})
