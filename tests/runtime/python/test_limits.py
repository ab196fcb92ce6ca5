"""What a server sends is bounded: length, expansion and time; and so are connections."""

from __future__ import annotations

import asyncio
import gc
import gzip
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from callers import SECRETS, SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    InternalServerError,
    LimitExceededError,
)
from runtime_under_test.limits import Limits
from runtime_under_test.options import Deadline
from runtime_under_test.pools import most_connections, shares
from runtime_under_test.responses import STREAMED, AsyncBinaryAPIResponse, BinaryAPIResponse

GET = Endpoint("GET", "/p")
POST = Endpoint("POST", "/p", body="json")
Serve = Callable[[Answer], Server]
LINES = b'{"line": "%s"}' % (b"0123456789" * 5_000)


def packed(*codings: str, body: bytes = LINES, status: int = 200) -> Reply:
    for coding in codings:
        body = gzip.compress(body) if coding.endswith("gzip") else zlib.compress(body)
    return Reply(status, body, {"Content-Type": "application/json", "Content-Encoding": ", ".join(codings)})


@pytest.mark.parametrize("codings", [["gzip"], ["x-gzip"], ["deflate"], ["deflate", "gzip"], ["identity", "gzip"]])
def test_compressed_bodies_are_read(caller: Caller, serve: Serve, codings: list[str]) -> None:
    body = LINES
    for coding in codings:
        body = body if coding == "identity" else packed(coding, body=body).body
    answer = Reply(200, body, {"Content-Type": "application/json", "Content-Encoding": ", ".join(codings)})
    assert len(caller(serve(lambda _: answer).url, GET)["line"]) == 50_000


def test_deflate_without_its_wrapping_and_gzip_in_members(caller: Caller, serve: Serve) -> None:
    bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    raw = bare.compress(LINES) + bare.flush()
    members = gzip.compress(LINES[:100]) + gzip.compress(LINES[100:])
    for body, coding in ((raw, "deflate"), (members, "gzip")):
        server = serve(lambda _, body=body, coding=coding: Reply(200, body, {"Content-Encoding": coding}))
        assert len(caller(server.url, GET)["line"]) == 50_000


def test_what_is_no_gzip_is_no_whole_answer(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"{}", {"Content-Encoding": "gzip"}))
    with pytest.raises(APIConnectionError, match="can't be decompressed"):
        caller(server.url, GET, options={"max_retries": 0})


@pytest.mark.parametrize("status", [200, 404, 500])
def test_expansion_stops_while_it_goes_on(caller: Caller, serve: Serve, status: int) -> None:
    server = serve(lambda _: packed("gzip", "gzip", status=status))
    limits = Limits(max_ratio=20, ratio_from=10_000)
    with pytest.raises(LimitExceededError, match=r"GET http://.*/p: decompressed, .*max_ratio"):
        caller(server.url, GET, options={"limits": limits})
    assert len(server.requests) == 1  # never tried again


@pytest.mark.parametrize("encoded", [[], ["gzip"], ["deflate"]])
@pytest.mark.parametrize("status", [200, 404])
def test_a_body_has_a_longest_length(caller: Caller, serve: Serve, encoded: list[str], status: int) -> None:
    server = serve(lambda _: packed(*encoded, status=status))
    assert len(caller(serve(lambda _: packed(*encoded)).url, GET, options={"limits": Limits(max_body=50_013)})) == 1
    with pytest.raises(LimitExceededError, match=r"longer than 50,000 bytes \(limits: max_body\)"):
        caller(server.url, GET, options={"limits": Limits(max_body=50_000)})


def test_what_is_read_in_pieces_has_no_longest_length_but_a_ratio(serve: Serve) -> None:
    server = serve(lambda _: packed("gzip"))
    with SyncClient(SERVICE, SECRETS, base_url=server.url, limits=Limits(max_body=1000)) as client:
        with Things(client).call(GET, BinaryAPIResponse) as file:
            assert sum(map(len, file.iter_bytes())) == len(LINES)
        with (
            Things(client).call(GET, BinaryAPIResponse) as file,
            pytest.raises(LimitExceededError, match="max_body"),
        ):
            file.read()
        tight = client.with_options(limits=Limits(max_ratio=2, ratio_from=1000))
        with (
            Things(tight).call(GET, BinaryAPIResponse) as file,
            pytest.raises(LimitExceededError, match="max_ratio"),
        ):
            list(file.iter_bytes())
        with Things(tight, STREAMED).call(GET) as raw, pytest.raises(LimitExceededError, match="max_ratio"):
            raw.parse()


def test_a_coding_that_nobody_asked_for(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"{}", {"Content-Encoding": "br"}))
    with pytest.raises(LimitExceededError, match="br, which wasn't asked for"):
        caller(server.url, GET)


def test_limits_are_checked() -> None:
    wrong: Any = {"max_line": "1k"}
    with pytest.raises(ValueError, match="max_body must be more than 0, not 0"):
        Limits(max_body=0)
    with pytest.raises(TypeError, match="max_line takes a number, not '1k'"):
        Limits(**wrong)


def trickling(head: bytes, piece: bytes) -> Reply:
    def write(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(200):
            connection.sendall(piece)
            time.sleep(0.02)

    return Reply(raw=write)


TRICKLES = {
    "body": trickling(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b" "),
    "chunks": trickling(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "error": trickling(b"HTTP/1.1 404 Not Found\r\nContent-Length: 1000\r\n\r\n", b" "),
}


@pytest.mark.parametrize("kind", TRICKLES)
@pytest.mark.parametrize("way", ["client", "call"])
def test_a_call_ends_in_time_however_slowly_the_answer_comes(caller: Caller, serve: Serve, kind: str, way: str) -> None:
    server = serve(lambda _: TRICKLES[kind])
    options: dict[str, Any] = {"max_time": 0.3} if way == "client" else {}
    arguments: dict[str, Any] = {} if way == "client" else {"timeout": Deadline(0.3)}
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match="max_time is over"):
        caller(server.url, GET, options=options, **arguments)
    assert 0.25 < time.monotonic() - began < 2
    assert len(server.requests) == 1


def test_a_file_ends_in_time(serve: Serve) -> None:
    server = serve(lambda _: TRICKLES["body"])
    with SyncClient(SERVICE, SECRETS, base_url=server.url, max_time=0.3) as client:
        file = Things(client).call(GET, BinaryAPIResponse)
        with file, pytest.raises(APITimeoutError, match="max_time is over"):
            file.read()


def test_retries_and_their_waits_end_in_time(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}, 503, Retry_After="1"))
    began = time.monotonic()
    with pytest.raises(InternalServerError):  # what came last says more than that time is over
        caller(server.url, GET, options={"max_time": 0.5, "max_retries": 5})
    assert time.monotonic() - began < 0.9
    assert len(server.requests) == 1


def test_silence_ends_in_time(caller: Caller, serve: Serve) -> None:
    def answer(_: Request) -> Reply:
        server.wait(5)
        return reply({})

    server = serve(answer)
    began = time.monotonic()
    with pytest.raises(APITimeoutError):
        caller(server.url, GET, options={"max_time": 0.3, "max_retries": 5})
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("wrong", [0, -1.0])
def test_time_is_more_than_nothing(wrong: float) -> None:
    with pytest.raises(ValueError, match="max_time"):
        SyncClient(SERVICE, SECRETS, max_time=wrong)
    with pytest.raises(ValueError, match="max_time"):
        Deadline(wrong)


def test_shares_never_exceed_the_whole() -> None:
    for most in (1, 3, 4, 5, 10, 100, 255, 896, 1000, 5000):
        pools, each = shares(most)
        assert 0.9 * most <= pools * each <= most or most < 20
        assert pools >= 1
        assert each >= 1
    assert most_connections(7) == 7
    assert 1 <= most_connections(None) <= 1000


def together() -> tuple[Answer, list[int]]:
    lock, now, seen = threading.Lock(), [0], list[int]()

    def answer(_: Request) -> Reply:
        with lock:
            now[0] += 1
            seen.append(now[0])
        time.sleep(0.02)
        with lock:
            now[0] -= 1
        return reply({"ok": True})

    return answer, seen


def test_calls_beyond_the_connections_queue_in_threads(serve: Serve) -> None:
    answer, seen = together()
    server = serve(answer)
    limits = Limits(max_connections=5)
    with SyncClient(SERVICE, SECRETS, base_url=server.url, limits=limits) as client, ThreadPoolExecutor(40) as threads:
        results = list(threads.map(lambda _: Things(client).call(GET), range(80)))
    assert results == [{"ok": True}] * 80
    assert max(seen) <= 5
    assert server.connections <= 5


def test_calls_beyond_the_connections_queue_in_tasks(serve: Serve) -> None:
    answer, seen = together()
    server = serve(answer)

    async def all_of_them() -> list[object]:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url, limits=Limits(max_connections=9)) as client:
            return await asyncio.gather(*(AsyncThings(client).call(GET) for _ in range(100)))

    assert asyncio.run(all_of_them()) == [{"ok": True}] * 100
    assert max(seen) <= 9
    assert server.connections <= 9


def test_waiting_for_a_connection_can_be_given_up(caller: Caller, serve: Serve) -> None:
    import httpx

    server = serve(lambda _: TRICKLES["body"])
    limits = Limits(max_connections=1)
    with SyncClient(SERVICE, SECRETS, base_url=server.url, max_retries=0, limits=limits) as client:
        held = Things(client).call(GET, BinaryAPIResponse)
        with held, pytest.raises(APITimeoutError, match="PoolTimeout"):
            Things(client).call(GET, timeout=httpx.Timeout(5, pool=0.1))
        assert client._line.session._pools._queue.__len__() == 0


def test_a_cancelled_task_leaves_the_queue(serve: Serve) -> None:
    server = serve(lambda _: reply({"ok": True}))

    async def cancelled() -> object:
        limits = Limits(max_connections=1)
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url, limits=limits) as client:
            things = AsyncThings(client)
            async with await things.call(GET, AsyncBinaryAPIResponse):
                waiting = [asyncio.create_task(things.call(GET)) for _ in range(3)]
                await asyncio.sleep(0.05)
                waiting[0].cancel()
                await asyncio.sleep(0.05)
            return await asyncio.gather(*waiting[1:])

    assert asyncio.run(cancelled()) == [{"ok": True}] * 2


def test_results_that_nobody_reads_hold_no_connection_for_ever(serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"x" * 300_000))
    limits = Limits(max_connections=2)
    with SyncClient(SERVICE, SECRETS, base_url=server.url, limits=limits, max_time=20) as client:
        for _ in range(6):
            Things(client).call(GET, BinaryAPIResponse)

    async def forgotten() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url, limits=limits, max_time=20) as client:
            for _ in range(6):
                await AsyncThings(client).call(GET, AsyncBinaryAPIResponse)
                gc.collect()
                await asyncio.sleep(0)

    asyncio.run(forgotten())


CROWD = """
import asyncio, resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
sys.path[:0] = sys.argv[2:]
from callers import SECRETS, SERVICE, AsyncThings
from runtime_under_test.client import AsyncClient
from runtime_under_test.endpoint import Endpoint

async def crowd():
    async with AsyncClient(SERVICE, SECRETS, base_url=sys.argv[1], max_retries=0) as client:
        calls = [AsyncThings(client).call(Endpoint("GET", "/p")) for _ in range(200)]
        return await asyncio.gather(*calls, return_exceptions=True)

found = asyncio.run(crowd())
print(sum(each == {"ok": True} for each in found), [each for each in found if isinstance(each, Exception)][:1])
"""


def test_more_calls_than_the_process_may_open_files(serve: Serve) -> None:
    pytest.importorskip("resource")
    answer, _ = together()
    server = serve(answer)
    here = str(Path(__file__).parent)
    ran = subprocess.run([sys.executable, "-c", CROWD, server.url, here], capture_output=True, text=True, timeout=60)
    assert ran.stdout.strip() == "200 []", ran.stderr


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("SSL_CERT_FILE", "/no/such.pem", "certificates can't be read"),
        ("NO_PROXY", "[::1", "look at"),
        ("HTTPS_PROXY", "gopher://user:word@proxy.invalid", "look at"),
    ],
)
def test_surroundings_that_keep_from_connecting(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, says: str
) -> None:
    from runtime_under_test import pools

    pools.tls.cache_clear()
    monkeypatch.setenv(variable, value)
    with pytest.raises(APIConnectionError, match=rf"GET http://127.0.0.1:9/p: .*{says}.*{variable}") as caught:
        caller("http://127.0.0.1:9", GET)
    assert "word" not in str(caught.value)
    assert isinstance(caught.value, APIError)
    pools.tls.cache_clear()
