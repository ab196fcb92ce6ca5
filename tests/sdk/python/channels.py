"""A WebSocket without a network: takes the place of the library's `connect` where the package opens a channel."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from websockets.exceptions import ConnectionClosedOK
from websockets.frames import Close

from .fixtures import Frames, JsonBody
from .package import Package
from .requests import Sent


@dataclass(slots=True)
class Connection:
    """`receives`: what comes, then a good-bye. `opened`: the handshakes. `sent`: what went out."""

    receives: list[str | bytes]
    opened: list[Sent] = field(default_factory=list)
    sent: list[str | bytes] = field(default_factory=list)

    def open(self, url: str, *, additional_headers: Mapping[str, str], **settings: object) -> None:
        headers = {name.lower(): value for name, value in dict(additional_headers).items()}
        self.opened.append(Sent("GET", url, headers, b""))

    def next(self) -> str | bytes:
        if not self.receives:
            raise ConnectionClosedOK(Close(1000, ""), Close(1000, ""), True)
        return self.receives.pop(0)


class _Sync:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> _Sync:
        return self

    def send(self, frame: str | bytes) -> None:
        self._connection.sent.append(frame)

    def recv(self, timeout: float | None = None) -> str | bytes:
        return self._connection.next()

    def close(self, code: int = 1000, reason: str = "") -> None:
        """There is nobody to tell."""


class _Async:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def send(self, frame: str | bytes) -> None:
        self._connection.sent.append(frame)

    async def recv(self) -> str | bytes:
        return self._connection.next()

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """There is nobody to tell."""


@contextmanager
def connected(package: Package, connection: Connection) -> Iterator[None]:
    """Channels that the package opens within get `connection`."""
    connecting = package.runtime("connecting")

    def connect_sync(url: str, **settings: Any) -> _Sync:
        connection.open(url, **settings)
        return _Sync(connection)

    async def connect_async(url: str, **settings: Any) -> _Async:
        connection.open(url, **settings)
        return _Async(connection)

    with (
        patch.object(connecting, "connect_sync", connect_sync),
        patch.object(connecting, "connect_async", connect_async),
    ):
        yield


def over_the_wire(frames: tuple[Any, ...]) -> list[str | bytes]:
    return [json.dumps(one.value) if isinstance(one, JsonBody) else one for one in frames]


def given(frames: Frames) -> list[Any]:
    """What a caller sends: JSON values, text and bytes."""
    return [one.value if isinstance(one, JsonBody) else one for one in frames.sends]


def websocket(server: str) -> str:
    """`https://` is `wss://` for a WebSocket (RFC 6455, section 3)."""
    return f"ws{server.removeprefix('http')}" if server.startswith("http") else server
