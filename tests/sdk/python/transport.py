"""The server that a client talks to: it expects the recorded requests in order, and answers what was recorded."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import assert_never

import httpx

from .fixtures import Events, Exchange, JsonBody, Octets, ReceivedBody, Response
from .requests import Sent, compared


@dataclass(slots=True)
class Script:
    """What is to be asked and answered. `problems`: what was asked otherwise."""

    server: str
    exchanges: tuple[Exchange, ...]
    asked: int = 0
    problems: list[str] = field(default_factory=list)

    def answer(self, request: httpx.Request, content: bytes) -> httpx.Response:
        self.asked += 1
        if self.asked > len(self.exchanges):
            self.problems.append(f"request {self.asked} is one too many: {request.method} {request.url}")
            return httpx.Response(410, text="nothing more was recorded")
        exchange = self.exchanges[self.asked - 1]
        self.problems.extend(compared(exchange.request, self.server, sent(request, content)))
        return answered(exchange.response)

    def end(self) -> None:
        """To be called when no more is to come."""
        if self.asked < len(self.exchanges):
            self.problems.append(f"{self.asked} requests went out, {len(self.exchanges)} were recorded")


def sent(request: httpx.Request, content: bytes) -> Sent:
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Sent(request.method, _url(request.url), headers, content)


def _url(url: httpx.URL) -> str:
    """As it goes over the wire."""
    return f"{url.scheme}://{url.netloc.decode()}{url.raw_path.decode()}"


def answered(response: Response) -> httpx.Response:
    return httpx.Response(response.status, headers=list(response.headers), stream=Bytes(content(response.body)))


def content(body: ReceivedBody) -> bytes:
    match body:
        case None:
            return b""
        case JsonBody(value=value):
            return json.dumps(value, ensure_ascii=False).encode()
        case Octets(content=octets):
            return octets
        case Events(lines=lines):
            return "".join(f"{line}\n" for line in lines).encode()
        case _:
            assert_never(body)


PIECE = 61
"""Bytes that come at once: a prime, so that characters, lines and events are cut anywhere."""


class Bytes(httpx.ByteStream):
    """A body that comes piece by piece."""

    def __init__(self, octets: bytes) -> None:
        super().__init__(octets)
        size = max(PIECE, len(octets) // 16)
        self._pieces = [octets[at : at + size] for at in range(0, len(octets), size)]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


class SyncServer(httpx.BaseTransport):
    def __init__(self) -> None:
        self.script = Script("", ())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.script.answer(request, request.read())


class AsyncServer(httpx.AsyncBaseTransport):
    def __init__(self) -> None:
        self.script = Script("", ())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.script.answer(request, await request.aread())
