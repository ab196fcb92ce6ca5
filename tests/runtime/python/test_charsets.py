"""Whatever charset a server names: its answer's text is read, and a mistake is an error of this client."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from callers import Caller
from loopback import Answer, Reply, Server
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIDecodeError, BadRequestError

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
ODD = ["nope", "utf-16", "utf-32", "idna", "punycode", "base64", "hex", "rot13", "zlib", "undefined", '"', "\x01"]


@pytest.mark.parametrize("charset", ODD)
def test_no_charset_stops_an_answer_from_being_read(caller: Caller, serve: Serve, charset: str) -> None:
    kind = {"Content-Type": f"text/plain; charset={charset}"}
    good = serve(lambda _: Reply(200, b"<html>", kind))
    bad = serve(lambda _: Reply(400, b"<html>", kind))
    assert isinstance(caller(good.url, GET, str), str)
    with pytest.raises(APIDecodeError, match="that is not JSON"):
        caller(good.url, GET, dict)
    with pytest.raises(BadRequestError, match="400 Bad Request") as caught:
        caller(bad.url, GET, dict)
    assert isinstance(caught.value.body, str)


@pytest.mark.parametrize(
    ("charset", "content", "text"),
    [
        ("; charset=latin-1", b"\xe4", "\xe4"),
        ("; charset=utf-16", b"\xff\xfea\0", "a"),
        ("; charset=nope", "ä".encode(), "ä"),
        ("", "ä".encode(), "ä"),
        ("", b"a\xff", "a\ufffd"),
    ],
)
def test_text_is_read_by_the_charset_that_there_is(
    caller: Caller, serve: Serve, charset: str, content: bytes, text: str
) -> None:
    server = serve(lambda _: Reply(200, content, {"Content-Type": f"text/plain{charset}"}))
    assert caller(server.url, GET, str) == text
