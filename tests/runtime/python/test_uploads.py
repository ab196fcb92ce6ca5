"""Uploads are streamed: large files at flat memory, their length known, the loop not blocked."""

from __future__ import annotations

import asyncio
import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from socket import socket as Socket

import pytest
from callers import SECRETS, SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Reply, Server, reply
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint

Serve = Callable[[Answer], Server]
MEGABYTE = 1 << 20
PUT = Endpoint("PUT", "/p", body="binary")
POST = Endpoint("POST", "/p", body="multipart")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(50 * MEGABYTE)
    return path


class Sink:
    """Counts what it is sent, and keeps none of it: a server that reads the body by pieces."""

    def __init__(self) -> None:
        self.received = 0

    def __enter__(self) -> Sink:
        import threading
        from socket import create_server

        self._listener = create_server(("127.0.0.1", 0))
        self._listener.settimeout(20)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        connection, _ = self._listener.accept()
        with connection:
            self.received = self._drain(connection)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")

    def _drain(self, connection: Socket) -> int:
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65536)
        headers, _, rest = head.partition(b"\r\n\r\n")
        length = int(headers.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        left = length - len(rest)
        while left > 0:
            left -= len(connection.recv(65536))
        return length


@pytest.mark.parametrize(("endpoint", "in_field"), [(PUT, False), (POST, True)])
def test_50_megabytes_up_at_flat_memory(large: Path, endpoint: Endpoint, in_field: bool) -> None:
    body = {"f": large} if in_field else large
    with Sink() as sink, SyncClient(SERVICE, SECRETS, base_url=sink.url, max_retries=0) as client:
        tracemalloc.start()
        Things(client).call(endpoint, body=body)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert sink.received >= 50 * MEGABYTE
    assert peak < 8 * MEGABYTE


def test_50_megabytes_up_do_not_block_the_loop(large: Path) -> None:
    async def main(url: str) -> int:
        ticks = 0
        async with AsyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client:
            task = asyncio.create_task(AsyncThings(client).call(POST, body={"f": large}))
            while not task.done():
                await asyncio.sleep(0.001)
                ticks += 1
            await task
        return ticks

    with Sink() as sink:
        tracemalloc.start()
        ticks = asyncio.run(main(sink.url))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert sink.received >= 50 * MEGABYTE
    assert peak < 8 * MEGABYTE
    assert ticks > 5


def test_a_file_that_is_not_there_is_an_error_before_anything_is_sent(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: Reply())
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, pytest.raises(FileNotFoundError):
        Things(client).call(POST, body={"f": tmp_path / "none"})
    assert server.requests == []


@pytest.mark.parametrize("endpoint", [PUT, POST], ids=["raw", "multipart"])
def test_a_file_open_as_text_says_how_to_open_it(caller: Caller, serve: Serve, endpoint: Endpoint) -> None:
    server = serve(lambda _: reply({}))
    file = io.StringIO("abc")
    with pytest.raises(TypeError, match="open it with mode 'rb'"):
        caller(server.url, endpoint, body=file if endpoint is PUT else {"f": file})
    assert server.requests == []


def test_an_iterator_of_text_is_none_of_bytes(caller: Caller, serve: Serve) -> None:
    with pytest.raises(TypeError, match="An iterator of bytes gave str"):
        caller(serve(lambda _: reply({})).url, PUT, body=iter(["abc"]))


def test_what_is_no_file_says_what_would_be(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        with pytest.raises(TypeError, match="body: int is no file: give bytes, a Path, a file opened"):
            Things(client).call(PUT, body=7)
        with pytest.raises(TypeError, match="text"):
            Things(client).call(POST, body={"f": object()})
    assert server.requests == []
