"""Requests go out byte for byte as the case has them."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import httpx
import pytest

from generator.cases.case import FormBody, JsonBody, MultipartBody, Part, RawBody, Request, SentBody
from generator.recording.judge import Answer
from generator.recording.send import BOUNDARY, send

from .mock import Mock, Reply, Sent, mock

REQUEST = Request("POST", "/pets/a%2Fb%20c", (("page%5Bsize%5D", "%2B1"), ("a", "x:y")), {"accept": "*/*"}, None)


def answered(server: Mock, request: Request, base: str = "") -> Answer:
    async def one() -> Answer:
        async with httpx.AsyncClient(trust_env=False) as client:
            return await send(client, server.url + base, request, {"prefer": "code=404"})

    return asyncio.run(one())


def test_the_target_is_not_encoded_again() -> None:
    with mock(lambda sent: Reply(201, {"X-Kind": "pet"}, b"{}")) as server:
        answer = answered(server, REQUEST, "/v1/")
    (sent,) = server.sent
    assert sent.target == "/v1/pets/a%2Fb%20c?page%5Bsize%5D=%2B1&a=x:y"
    assert (sent.method, sent.headers["accept"], sent.headers["prefer"]) == ("POST", "*/*", "code=404")
    assert (answer.status, answer.headers["x-kind"], answer.octets) == (201, "pet", b"{}")


PARTS = MultipartBody((Part("photo", b"\x00\xff", "a.png", "image/png"), Part("caption", b"Asleep")))
MULTIPART = b"\r\n".join(
    [
        f"--{BOUNDARY}".encode(),
        b'Content-Disposition: form-data; name="photo"; filename="a.png"',
        b"Content-Type: image/png",
        b"",
        b"\x00\xff",
        f"--{BOUNDARY}".encode(),
        b'Content-Disposition: form-data; name="caption"',
        b"",
        b"Asleep",
        f"--{BOUNDARY}--".encode(),
        b"",
    ]
)


@pytest.mark.parametrize(
    ("body", "content_type", "octets"),
    [
        (JsonBody("application/json", {"a": ["é", 1.5, None]}), "application/json", '{"a":["é",1.5,null]}'.encode()),
        (FormBody((("a b", "c&d=e"), ("a b", ""))), "application/x-www-form-urlencoded", b"a+b=c%26d%3De&a+b="),
        (RawBody("audio/wav", b"\x00\xff"), "audio/wav", b"\x00\xff"),
        (PARTS, "multipart/form-data", MULTIPART),
    ],
)
def test_bodies_are_written_as_their_media_type_wants(body: SentBody, content_type: str, octets: bytes) -> None:
    headers = {**REQUEST.headers, "content-type": content_type}
    with mock(lambda sent: Reply()) as server:
        answered(server, replace(REQUEST, headers=headers, body=body))
    (sent,) = server.sent
    boundary = f"; boundary={BOUNDARY}" if isinstance(body, MultipartBody) else ""
    assert sent.headers["content-type"] == content_type + boundary
    assert sent.body == octets


def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(httpx.ConnectError):
        answered(Mock("http://127.0.0.1:9", []), REQUEST)


def test_no_header_goes_out_that_the_server_could_take_for_the_documents() -> None:
    with mock(lambda sent: Reply()) as server:
        answered(server, REQUEST)
    (sent,) = server.sent
    assert isinstance(sent, Sent)
    assert set(sent.headers) <= {
        "accept",
        "prefer",
        "host",
        "content-length",
        "connection",
        "user-agent",
        "accept-encoding",
    }
