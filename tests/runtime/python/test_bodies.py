"""What goes over the wire: JSON, forms, multipart and raw bodies, as a server receives them."""

from __future__ import annotations

import email.parser
import email.policy
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date, datetime, timezone
from email.message import EmailMessage
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from callers import Caller, call_async, call_sync
from loopback import Answer, Reply, Request, Server
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.models import BaseModel
from runtime_under_test.sentinels import omit

Serve = Callable[[Answer], Server]


class Pet(BaseModel):
    name: str
    age: int | None = None


class Size(Enum):
    BIG = "big"


def sent(caller: Caller, serve: Serve, endpoint: Endpoint, **arguments: Any) -> Request:
    server = serve(lambda _: Reply())
    caller(server.url, endpoint, **arguments)
    return server.last


def parts_of(request: Request) -> list[EmailMessage]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + request.body)
    return [part for part in message.iter_parts() if isinstance(part, EmailMessage)]


def as_text(part: EmailMessage) -> tuple[str | None, str | None, str, bytes]:
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return str(name), part.get_filename(), part.get_content_type(), content


def test_json_is_compact_and_says_what_python_means(caller: Caller, serve: Serve) -> None:
    body = {
        "name": "é",
        "none": None,
        "absent": omit,
        "on": date(2025, 1, 2),
        "at": datetime(2025, 1, 2, tzinfo=timezone.utc),
        "pet": Pet(name="Rex"),
        "size": Size.BIG,
        "tags": ("a", "b"),
    }
    request = sent(caller, serve, Endpoint("POST", "/pets", body="json"), body=body)
    assert request.headers["content-type"] == "application/json"
    assert request.body.decode() == (
        '{"name":"é","none":null,"on":"2025-01-02","at":"2025-01-02T00:00:00Z",'
        '"pet":{"name":"Rex"},"size":"big","tags":["a","b"]}'
    )


def test_a_media_type_of_its_own_and_a_body_that_is_no_object(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, Endpoint("PATCH", "/p", body="json application/merge-patch+json"), body=[1, 2])
    assert (request.headers["content-type"], request.body) == ("application/merge-patch+json", b"[1,2]")


def test_extra_body_adds_and_replaces(caller: Caller, serve: Serve) -> None:
    request = sent(
        caller, serve, Endpoint("POST", "/p", body="json"), body={"a": 1, "b": 2}, extra_body={"b": 3, "c": {"d": None}}
    )
    assert request.json == {"a": 1, "b": 3, "c": {"d": None}}


def test_no_body_is_no_body(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, Endpoint("POST", "/p", body="json"), body=omit)
    assert (request.body, request.headers["content-length"]) == (b"", "0")
    assert "content-type" not in request.headers


@pytest.mark.parametrize(("body", "error"), [({"a": float("nan")}, ValueError), ({"a": object()}, TypeError)])
def test_what_is_no_json_is_refused_before_anything_is_sent(
    caller: Caller, serve: Serve, body: object, error: type[Exception]
) -> None:
    server = serve(lambda _: Reply())
    with pytest.raises(error, match=r"^a: "):
        caller(server.url, Endpoint("POST", "/p", body="json"), body=body)
    assert server.requests == []


def test_forms(caller: Caller, serve: Serve) -> None:
    endpoint = Endpoint(
        "POST", "/p", body="form", encodings={"ids": "form", "meta": "deepObject", "raw": "application/json"}
    )
    body = {
        "To": "+1 555",
        "on": True,
        "none": None,
        "absent": omit,
        "tags": ["a&b", "c"],
        "ids": [1, 2],
        "meta": {"a": {"b": 1}},
        "raw": [1],
        "object": {"x": 1},
    }
    request = sent(caller, serve, endpoint, body=body)
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert b"To=%2B1%20555&on=true" in request.body
    assert parse_qsl(request.body.decode(), keep_blank_values=True) == [
        ("To", "+1 555"),
        ("on", "true"),
        ("none", ""),
        ("tags", "a&b"),
        ("tags", "c"),
        ("ids", "1,2"),
        ("meta[a][b]", "1"),
        ("raw", "[1]"),
        ("object", '{"x":1}'),
    ]


def test_multipart(caller: Caller, serve: Serve, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF" + b"x" * 300_000)
    endpoint = Endpoint(
        "POST", "/p", body="multipart", encodings={"bill": "application/pdf", "note": "application/json"}
    )
    body = {
        "title": 'a "b"',
        "count": 3,
        "on": False,
        "absent": omit,
        "meta": {"a": [1]},
        "note": [1, {"a": 2}],
        "none": None,
        "tags": ["x", "y"],
        "letter": path,
        "bill": b"bytes",
        "files": [io.BytesIO(b"one"), ('q".txt', b"two", "text/plain; charset=utf-8")],
    }
    request = sent(caller, serve, endpoint, body=body)
    assert request.headers["content-length"] == str(len(request.body))
    assert [as_text(part) for part in parts_of(request)] == [
        ("title", None, "text/plain", b'a "b"'),
        ("count", None, "text/plain", b"3"),
        ("on", None, "text/plain", b"false"),
        ("meta", None, "application/json", b'{"a":[1]}'),
        ("note", None, "application/json", b'[1,{"a":2}]'),
        ("none", None, "text/plain", b""),
        ("tags", None, "text/plain", b"x"),
        ("tags", None, "text/plain", b"y"),
        ("letter", "letter.pdf", "application/pdf", path.read_bytes()),
        ("bill", "bill", "application/pdf", b"bytes"),
        ("files", "files", "application/octet-stream", b"one"),
        ("files", "q%22.txt", "text/plain", b"two"),
    ]


def test_a_part_cannot_be_forged(caller: Caller, serve: Serve) -> None:
    body = {"a": ('x"\r\nContent-Type: evil/evil\r\n\r\n', b"1"), 'n"\r\nX: y': "2"}
    request = sent(caller, serve, Endpoint("POST", "/p", body="multipart"), body=body)
    assert [part.get_content_type() for part in parts_of(request)] == ["application/octet-stream", "text/plain"]
    assert b"\r\nX: y" not in request.body


def test_raw_bodies_from_all_that_gives_bytes(caller: Caller, serve: Serve, tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    path.write_bytes(b"RIFF")
    endpoint = Endpoint("PUT", "/p", body="binary audio/wav")

    def pieces() -> Iterator[bytes]:
        yield b"RI"
        yield b"FF"

    file = io.BytesIO(b"--RIFF")
    file.seek(2)
    for content in (
        b"RIFF",
        bytearray(b"RIFF"),
        memoryview(b"RIFF"),
        path,
        file,
        pieces(),
        ("sound.wav", b"RIFF", None),
    ):
        request = sent(caller, serve, endpoint, body=content)
        assert (request.headers["content-type"], request.body) == ("audio/wav", b"RIFF")
    assert not file.closed


def test_a_view_of_bytes_is_one_part(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, Endpoint("POST", "/p", body="multipart"), body={"f": memoryview(b"abc")})
    assert [as_text(part) for part in parts_of(request)] == [("f", "f", "application/octet-stream", b"abc")]


def test_a_file_opened_by_its_path_is_read_by_its_user_only(caller: Caller, serve: Serve, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc")
    with path.open("rb") as file:
        request = sent(caller, serve, Endpoint("POST", "/p", body="multipart"), body={"f": file})
        assert not file.closed
    assert as_text(parts_of(request)[0]) == ("f", "a.bin", "application/octet-stream", b"abc")


def test_async_iterators_are_for_async_clients(serve: Serve) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"RI"
        yield b"FF"

    server = serve(lambda _: Reply())
    call_async(server.url, Endpoint("PUT", "/p", body="binary"), body=pieces())
    assert (server.last.body, server.last.headers["transfer-encoding"]) == (b"RIFF", "chunked")
    with pytest.raises(TypeError, match="async client"):
        call_sync(server.url, Endpoint("PUT", "/p", body="binary"), body=pieces())
    assert len(server.requests) == 1


def test_text(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, Endpoint("POST", "/p", body="text"), body="é")
    assert (request.headers["content-type"], request.body.decode()) == ("text/plain; charset=utf-8", "é")


@pytest.mark.parametrize("wire", ["form", "multipart"])
def test_only_fields_make_a_form(caller: Caller, serve: Serve, wire: str) -> None:
    with pytest.raises(TypeError, match="made of fields"):
        sent(caller, serve, Endpoint("POST", "/p", body=wire), body=[1])


def test_json_of_everything_json_is_read_back(caller: Caller, serve: Serve) -> None:
    body = {"a": [1, 1.5, True, None, {"b": "\ud800"}]}
    request = sent(caller, serve, Endpoint("POST", "/p", body="json"), body=body)
    assert json.loads(request.body) == body
