"""Faults on the way: what is tried again, when, and what is said when that doesn't help."""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest
from callers import SERVICE, Caller
from loopback import Answer, Reply, Request, Server, broken, reply, reset
from runtime_under_test import retries
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConflictError,
    InternalServerError,
    RateLimitError,
)

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
POST = Endpoint("POST", "/p", body="json")
PUT_BYTES = Endpoint("PUT", "/p", body="binary")


KEYED = Endpoint("POST", "/p", body="json", idempotency="Idempotency-Key")


def in_turn(*answers: Reply) -> Answer:
    """One after the other, the last one for ever."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504])
def test_a_passing_fault_is_not_seen(caller: Caller, serve: Serve, waits: list[int], status: int) -> None:
    server = serve(in_turn(reply({}, status), reply({"ok": True})))
    assert caller(server.url, GET) == {"ok": True}
    assert (len(server.requests), waits) == (2, [0])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_what_would_come_again_is_not_asked_again(caller: Caller, serve: Serve, status: int) -> None:
    server = serve(lambda _: reply({}, status))
    with pytest.raises(APIStatusError):
        caller(server.url, GET)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("status", "kind"), [(409, ConflictError), (429, RateLimitError), (503, InternalServerError)])
def test_a_lasting_fault_is_raised_in_the_end(
    caller: Caller, serve: Serve, waits: list[int], status: int, kind: type[Exception]
) -> None:
    server = serve(lambda _: reply({}, status))
    with pytest.raises(kind):
        caller(server.url, GET, options={"max_retries": 3})
    assert (len(server.requests), waits) == (4, [0, 1, 2])


def test_no_retries_when_none_are_wanted(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}, 500))
    with pytest.raises(InternalServerError):
        caller(server.url, GET, options={"max_retries": 0})
    assert len(server.requests) == 1


def test_nobody_there(caller: Caller, waits: list[int]) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(APIConnectionError, match=f"GET {url}/p: ") as error:
        caller(url, GET)
    assert waits == [0, 1]
    assert not isinstance(error.value, APITimeoutError)
    assert error.value.request.method == "GET"
    assert error.value.__cause__ is not None


def test_a_reset_in_the_middle_of_a_body(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(in_turn(broken(b'{"a": ', 100), reply({"ok": True})))
    assert caller(server.url, GET) == {"ok": True}
    assert waits == [0]
    server = serve(lambda _: broken(b'{"a": ', 100))
    with pytest.raises(APIConnectionError):
        caller(server.url, GET)


def test_a_reset_before_the_answer(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(in_turn(Reply(raw=reset), reply({"ok": True})))
    assert caller(server.url, KEYED, body={"a": 1}) == {"ok": True}
    assert [request.body for request in server.requests] == [b'{"a":1}', b'{"a":1}']


def test_a_reply_that_is_no_http(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(lambda _: Reply(raw=lambda connection: connection.sendall(b"SSH-2.0\r\n")))
    with pytest.raises(APIConnectionError):
        caller(server.url, GET)
    assert len(server.requests) == 3


def test_a_broken_gzip(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(lambda _: Reply(200, b"no gzip", {"Content-Encoding": "gzip"}))
    with pytest.raises(APIConnectionError):
        caller(server.url, GET)
    assert waits == [0, 1]


def test_too_slow(caller: Caller, serve: Serve, waits: list[int]) -> None:
    def answer(_: Request) -> Reply:
        server.wait(5)
        return reply({})

    server = serve(answer)
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match=r"no answer in time \(ReadTimeout\)"):
        caller(server.url, GET, timeout=0.1)
    assert len(server.requests) == 3
    assert time.monotonic() - began < 2


def test_too_slow_in_the_middle_of_a_body(caller: Caller, serve: Serve, waits: list[int]) -> None:
    def write(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{")
        server.wait(5)

    server = serve(lambda _: Reply(raw=write))
    with pytest.raises(APITimeoutError):
        caller(server.url, GET, options={"timeout": 0.1, "max_retries": 0})


def test_retry_after_in_seconds(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(in_turn(reply({}, 429, Retry_After="0.2"), reply({"ok": True})))
    began = time.monotonic()
    assert caller(server.url, GET) == {"ok": True}
    assert 0.2 <= time.monotonic() - began < 2
    assert waits == []


def test_retry_after_as_a_date(caller: Caller, serve: Serve, waits: list[int]) -> None:
    soon = formatdate(time.time() + 1.2, usegmt=True)  # whole seconds: so at least 0.2 from now
    server = serve(in_turn(reply({}, 503, Retry_After=soon), reply({"ok": True})))
    began = time.monotonic()
    assert caller(server.url, GET) == {"ok": True}
    assert 0.1 <= time.monotonic() - began < 3
    assert waits == []


def test_who_asks_for_too_much_patience_gets_none(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}, 429, Retry_After="3600"))
    with pytest.raises(RateLimitError):
        caller(server.url, GET)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("7", 7, 7), ("1.5", 1.5, 1.5), ("-3", 0, 0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0, 0), (" 2 ", 2, 2)],
)
def test_both_forms_of_retry_after(value: str, low: float, high: float) -> None:
    asked = retries.retry_after(value)
    assert asked is not None
    assert low <= asked <= high


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_the_oldest_form_of_a_date_is_in_utc_wherever_one_is(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        asked = retries.retry_after(time.asctime(time.gmtime(time.time() + 100)))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert asked is not None
    assert 98 < asked <= 100


@pytest.mark.parametrize("value", [None, "", "soon", "Thu, 99 Foo 1970", "1e999x", "1_0", "1e3", "inf", "5 s"])
def test_an_unreadable_retry_after_is_none(value: str | None) -> None:
    assert retries.retry_after(value) is None


def test_backoff_doubles_up_to_a_limit_and_differs() -> None:
    for number, longest in enumerate([0.5, 1, 2, 4, 8, 8, 8]):
        seen = {retries.backoff(number) for _ in range(50)}
        assert all(longest / 2 <= each <= longest for each in seen)
        assert len(seen) > 25
    assert retries.backoff(10_000) <= 8


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_the_idempotency_key_stays_the_same(caller: Caller, serve: Serve, waits: list[int], method: str) -> None:
    server = serve(lambda _: reply({}, 500))
    for _ in range(2):
        with pytest.raises(InternalServerError):
            caller(server.url, Endpoint(method, "/p", body="json", idempotency="Idempotency-Key"), body={})
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert len(keys) == 6
    assert keys[0] == keys[1] == keys[2] != keys[3] == keys[4] == keys[5]


def test_the_callers_own_idempotency_key_is_kept(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    caller(server.url, POST, body={}, extra_headers={"idempotency-key": "mine"})
    assert server.last.headers["idempotency-key"] == "mine"
    caller(server.url, GET)
    assert "idempotency-key" not in server.last.headers


def test_a_body_that_cannot_be_replayed_is_sent_once(caller: Caller, serve: Serve) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"abc"

    server = serve(lambda _: reply({}, 500))
    with pytest.raises(InternalServerError):
        caller(server.url, PUT_BYTES, body=pieces())
    assert len(server.requests) == 1


def test_files_are_replayed_from_where_they_stood(
    caller: Caller, serve: Serve, waits: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc" * 100_000)
    file = io.BytesIO(b"--abc")
    file.seek(2)
    for body, expected in ((path, path.read_bytes()), (file, b"abc")):
        server = serve(in_turn(reply({}, 500), reply({"ok": True})))
        assert caller(server.url, PUT_BYTES, body=body) == {"ok": True}
        assert [request.body for request in server.requests] == [expected, expected]


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("status", [409, 500, 502, 503, 504])
def test_what_may_have_been_done_is_not_done_again(caller: Caller, serve: Serve, method: str, status: int) -> None:
    server = serve(lambda _: reply({}, status))
    with pytest.raises(APIStatusError):
        caller(server.url, Endpoint(method, "/p", body="json"), body={})
    assert len(server.requests) == 1
    assert "idempotency-key" not in server.last.headers


def test_what_was_sent_and_not_answered_is_not_sent_again(caller: Caller, serve: Serve) -> None:
    def answer(_: Request) -> Reply:
        server.wait(5)
        return reply({})

    server = serve(answer)
    with pytest.raises(APITimeoutError):
        caller(server.url, POST, body={}, timeout=0.1)
    assert len(server.requests) == 1
    server = serve(lambda _: Reply(raw=reset))
    with pytest.raises(APIConnectionError):
        caller(server.url, POST, body={})
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 425, 429])
def test_what_was_refused_unseen_is_sent_again(caller: Caller, serve: Serve, waits: list[int], status: int) -> None:
    server = serve(in_turn(reply({}, status), reply({"ok": True})))
    assert caller(server.url, POST, body={}) == {"ok": True}
    server = serve(in_turn(reply({}, 503, Retry_After="0"), reply({"ok": True})))
    assert caller(server.url, POST, body={}) == {"ok": True}


def test_what_never_left_is_sent_again(caller: Caller, waits: list[int]) -> None:
    with pytest.raises(APIConnectionError):
        caller(f"http://127.0.0.1:{free_port()}", POST, body={})
    assert waits == [0, 1]


def test_an_api_that_knows_repetitions(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(in_turn(reply({}, 500), reply({"ok": True})))
    assert caller(server.url, POST, body={}, service=replace(SERVICE, idempotency="X-Request-Key")) == {"ok": True}
    first, second = (request.headers["x-request-key"] for request in server.requests)
    assert first == second


def test_the_callers_own_key_says_that_the_api_knows_repetitions(
    caller: Caller, serve: Serve, waits: list[int]
) -> None:
    server = serve(in_turn(reply({}, 500), reply({"ok": True})))
    assert caller(server.url, POST, body={}, extra_headers={"Idempotency-Key": "mine"}) == {"ok": True}


@pytest.mark.parametrize(("told", "status", "requests"), [("false", 500, 1), ("true", 400, 3), ("maybe", 500, 3)])
def test_a_server_says_whether_to_try_again(
    caller: Caller, serve: Serve, waits: list[int], told: str, status: int, requests: int
) -> None:
    server = serve(lambda _: reply({}, status, x_should_retry=told))
    with pytest.raises(APIStatusError):
        caller(server.url, GET)
    assert len(server.requests) == requests


def test_a_server_says_when_in_milliseconds(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(in_turn(reply({}, 429, retry_after_ms="150.5", Retry_After="3600"), reply({"ok": True})))
    began = time.monotonic()
    assert caller(server.url, GET) == {"ok": True}
    assert 0.15 <= time.monotonic() - began < 2
    assert waits == []
