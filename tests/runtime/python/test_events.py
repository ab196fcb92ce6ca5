"""Streams over HTTP: typed events as they come, both ways of waiting, and every way they can end."""

from __future__ import annotations

import asyncio
import pickle
import socket
import threading
from collections.abc import Callable
from typing import Annotated, Any, Protocol, cast

import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Reply, Server, reply, reset
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, APIDecodeError, APIError
from runtime_under_test.events import AsyncStream, EventError, Stream
from runtime_under_test.models import BaseModel, Tagged
from runtime_under_test.resource import AsyncResource, SyncResource

CHAT = Endpoint("POST", "/chat", body="json")
Serve = Callable[[Answer], Server]


class Delta(BaseModel):
    type: str
    text: str | None = None


class End(BaseModel):
    type: str
    tokens: int | None = None


Chunk = Annotated[Delta | End, Tagged("type", {"delta": 0, "end": 1})]


class Chat(SyncResource):
    def stream(self, returns: type[Any], **arguments: Any) -> Stream[Any]:
        return self._stream(CHAT, returns, body={"stream": True}, **arguments)


class AsyncChat(AsyncResource):
    async def stream(self, returns: type[Any], **arguments: Any) -> AsyncStream[Any]:
        return await self._stream(CHAT, returns, body={"stream": True}, **arguments)


class Listen(Protocol):
    """All values of a stream; of the first `most`, where it is closed early."""

    def __call__(self, url: str, returns: Any, most: int = ...) -> list[Any]: ...


def listen_sync(url: str, returns: Any, most: int = 99) -> list[Any]:
    with SyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client, Chat(client).stream(returns) as stream:
        found = [value for value, _ in zip(stream, range(most), strict=False)]
        stream.close()
        assert list(stream) == []
        return found


def listen_async(url: str, returns: Any, most: int = 99) -> list[Any]:
    async def listen() -> list[Any]:
        found: list[Any] = []
        async with (
            AsyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client,
            await AsyncChat(client).stream(returns) as stream,
        ):
            async for value in stream:
                found.append(value)
                if len(found) == most:
                    break
            await stream.close()
            assert [value async for value in stream] == []
        return found

    return asyncio.run(listen())


@pytest.fixture(params=[listen_sync, listen_async], ids=["sync", "async"])
def listen(request: pytest.FixtureRequest) -> Listen:
    return cast("Listen", request.param)


def events(*chunks: bytes, media_type: str = "text/event-stream", ends: bool = True) -> Reply:
    """A stream in chunks, which is reset unless it `ends`."""

    def write(connection: socket.socket) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode())
        for chunk in chunks:
            connection.sendall(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
        if ends:
            connection.sendall(b"0\r\n\r\n")
        else:
            reset(connection)

    return Reply(raw=write)


def test_events_are_typed(serve: Serve, listen: Listen) -> None:
    stream = [
        b'data: {"type": "delta", "te',
        b'xt": "a"}\r',
        b'\n\r\ndata: {"type": "end", "tokens": "3"}\n\n',
        b'data: {"type": "new"}\n\ndata: [DONE]\n\ndata: {"type": "late"}\n\n',
    ]
    server = serve(lambda request: events(*stream))
    found = listen(server.url, Chunk)
    assert [type(value).__name__ for value in found] == ["Delta", "End", "Unknown"]
    assert [value.to_dict() for value in found] == [
        {"type": "delta", "text": "a"},
        {"type": "end", "tokens": "3"},
        {"type": "new"},
    ]
    assert server.last.headers["accept"] == "text/event-stream"


def test_data_that_is_no_json_is_text(serve: Serve, listen: Listen) -> None:
    assert listen(serve(lambda request: events(b"data: hello {\n\n")).url, str) == ["hello {"]
    assert listen(serve(lambda request: events(b"data: hello {\n\n")).url, Delta) == ["hello {"]


def test_closing_early_frees_the_connection(serve: Serve, listen: Listen) -> None:
    gone = threading.Event()

    def write(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\ndata: 2\n\n")
        connection.settimeout(10)
        gone.set() if connection.recv(1) == b"" else None

    assert listen(serve(lambda request: Reply(raw=write)).url, int, most=1) == [1]
    assert gone.wait(10)


def test_a_stream_that_breaks_off_is_an_error(serve: Serve, listen: Listen) -> None:
    with pytest.raises(APIConnectionError, match="/chat") as caught:
        listen(serve(lambda request: events(b"data: 1\n\n", ends=False)).url, int)
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize(
    "stream",
    [
        b'data: 1\n\nevent: error\ndata: {"error": {"message": "too slow"}}\n\n',
        b'data: 1\n\ndata: {"error": {"message": "too slow"}}\n\n',
        b"data: 1\n\nevent: error\ndata: too slow\n\n",
    ],
)
def test_an_error_event_is_raised(serve: Serve, listen: Listen, stream: bytes) -> None:
    with pytest.raises(EventError, match="too slow") as caught:
        listen(serve(lambda request: events(stream)).url, cast("Any", object))
    assert isinstance(caught.value, APIError)
    assert caught.value.response.status_code == 200
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert caught.value.body in ("too slow", {"error": {"message": "too slow"}})


def test_a_field_called_error_that_says_nothing_is_no_error(serve: Serve, listen: Listen) -> None:
    assert listen(serve(lambda request: events(b'data: {"error": null}\n\n')).url, object) == [{"error": None}]


def test_an_answer_that_is_no_stream_is_an_error(serve: Serve, listen: Listen) -> None:
    with pytest.raises(APIDecodeError, match="application/json came back"):
        listen(serve(lambda request: reply({"whole": True})).url, object)


def test_a_stream_under_a_wrong_name_is_read(serve: Serve, listen: Listen) -> None:
    assert listen(serve(lambda request: events(b"data: 1\n\n", media_type="text/plain")).url, int) == [1]


def test_the_last_id_is_known(serve: Serve) -> None:
    server = serve(lambda request: events(b"id: 7\ndata: 1\n\ndata: 2\n\nid: 8\ndata: 3\n\n"))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, Chat(client).stream(int) as stream:
        assert [(value, stream.last_event_id) for value in stream] == [(1, "7"), (2, "7"), (3, "8")]


def test_a_cancelled_task_leaves_nothing_open(serve: Serve) -> None:
    gone = threading.Event()

    def write(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n")
        connection.settimeout(10)
        gone.set() if connection.recv(1) == b"" else None

    async def listen(client: AsyncClient) -> None:
        async with await AsyncChat(client).stream(int) as stream:
            async for _ in stream:
                pass

    async def cancel() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client:
            task = asyncio.create_task(listen(client))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(gone.wait, 10)

    server = serve(lambda request: Reply(raw=write))
    asyncio.run(cancel())


def test_another_thread_may_close(serve: Serve) -> None:
    def write(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n")
        server.wait(0.3)
        connection.sendall(b"data: 2\n\n")

    server = serve(lambda request: Reply(raw=write))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, Chat(client).stream(int) as stream:
        assert next(stream) == 1
        closing = threading.Timer(0.1, stream.close)
        closing.start()
        assert list(stream) == []
        closing.join()
