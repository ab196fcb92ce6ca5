"""WebSocket channels with typed frames, sync and async: opened when first used or entered, reopened only on request.

What is sent: bytes as binary frames, text as it is, anything else as JSON. What is received: JSON by its type; drift
stays as it came. Needs the `websockets` library, an extra.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import httpx
from httpx import Timeout
from typing_extensions import Self

from .closing import ChannelClosedError
from .errors import APITimeoutError
from .extras import needed
from .frames import incoming, outgoing
from .public import published
from .request import Handshake

if TYPE_CHECKING:
    from .connecting import AsyncConnection, SyncConnection

S = TypeVar("S")
R = TypeVar("R")
_LIBRARY = ("WebSocket channels", "websockets", "websockets")  # feature, library, extra


class _Channel(Generic[S, R]):
    """What sync and async channels share."""

    def __init__(self, receives: type[R], timeout: Timeout) -> None:
        self._receives = receives
        self._timeout = timeout
        self._request: httpx.Request | None = None

    def _late(self, timeout: float | None) -> APITimeoutError:
        return APITimeoutError(
            f"No frame within {timeout} seconds", cast("httpx.Request", self._request)
        )

    def _closing(self) -> AbstractContextManager[None]:
        from .connecting import while_open

        return while_open()


class Channel(_Channel[S, R]):
    """A WebSocket. One thread may receive while others send. Close it, or leave its `with`, when done."""

    def __init__(
        self,
        sends: type[S],
        receives: type[R],
        handshake: Callable[[], Handshake],
        timeout: Timeout,
    ) -> None:
        super().__init__(receives, timeout)
        self._handshake = handshake
        self._lock = threading.Lock()
        self._connection: SyncConnection | None = None

    def connect(self) -> None:
        """Opens the connection, unless that was done. APIStatusError: refused. APIConnectionError: not reached."""
        self._opened()

    def reconnect(self) -> None:
        """Closes the connection, where there is one, and opens a new one."""
        self.close()
        with self._lock:
            self._connection = self._open()

    def send(self, frame: S) -> None:
        """Sends one frame. ChannelClosedError: the connection is gone. TypeError: the frame is no JSON."""
        text = outgoing(frame)
        connection = self._opened()
        with self._closing():
            connection.send(text)

    def receive(self, timeout: float | None = None) -> R:
        """Waits for one frame, `timeout` seconds at most (None: for ever; then APITimeoutError).

        ChannelClosedError: the connection is gone, and every frame was received.
        """
        connection = self._opened()
        try:
            with self._closing():
                frame = connection.recv(timeout)
        except TimeoutError as error:
            raise self._late(timeout) from error
        return incoming(self._receives, frame)

    def __iter__(self) -> Iterator[R]:
        """Frames until both sides say good-bye. ChannelClosedError where the connection breaks off."""
        while True:
            try:
                frame = self.receive()
            except ChannelClosedError as error:
                if error.is_fine:
                    return
                raise
            yield frame

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Says good-bye (RFC 6455, section 7.4.1, has the codes) and frees the connection. What comes late is lost."""
        connection = self._connection
        if connection is not None:
            connection.close(code, reason)

    def __enter__(self) -> Self:
        self.connect()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _opened(self) -> SyncConnection:
        """The connection, opened now if it never was. One that is closed stays so until `reconnect`."""
        with self._lock:
            if self._connection is None:
                self._connection = self._open()
            return self._connection

    def _open(self) -> SyncConnection:
        with needed(*_LIBRARY):
            from .connecting import opened_sync
        handshake = self._handshake()
        self._request = httpx.Request("GET", handshake.url)
        return opened_sync(handshake, self._timeout)


class AsyncChannel(_Channel[S, R]):
    """A WebSocket. One task may receive while others send. Close it, or leave its `async with`, when done."""

    def __init__(
        self,
        sends: type[S],
        receives: type[R],
        handshake: Callable[[], Awaitable[Handshake]],
        timeout: Timeout,
    ) -> None:
        super().__init__(receives, timeout)
        self._handshake = handshake
        self._lock = asyncio.Lock()
        self._connection: AsyncConnection | None = None

    async def connect(self) -> None:
        """Opens the connection, unless that was done. APIStatusError: refused. APIConnectionError: not reached."""
        await self._opened()

    async def reconnect(self) -> None:
        """Closes the connection, where there is one, and opens a new one."""
        await self.close()
        async with self._lock:
            self._connection = await self._open()

    async def send(self, frame: S) -> None:
        """Sends one frame. ChannelClosedError: the connection is gone. TypeError: the frame is no JSON."""
        text = outgoing(frame)
        connection = await self._opened()
        with self._closing():
            await connection.send(text)

    async def receive(self, timeout: float | None = None) -> R:
        """Waits for one frame, `timeout` seconds at most (None: for ever; then APITimeoutError).

        ChannelClosedError: the connection is gone, and every frame was received.
        """
        connection = await self._opened()
        try:
            with self._closing():
                frame = await asyncio.wait_for(connection.recv(), timeout)
        except (TimeoutError, asyncio.TimeoutError) as error:
            raise self._late(timeout) from error
        return incoming(self._receives, frame)

    async def __aiter__(self) -> AsyncIterator[R]:
        """Frames until both sides say good-bye. ChannelClosedError where the connection breaks off."""
        while True:
            try:
                frame = await self.receive()
            except ChannelClosedError as error:
                if error.is_fine:
                    return
                raise
            yield frame

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Says good-bye (RFC 6455, section 7.4.1, has the codes) and frees the connection. What comes late is lost."""
        connection = self._connection
        if connection is not None:
            await connection.close(code, reason)

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _opened(self) -> AsyncConnection:
        """The connection, opened now if it never was. One that is closed stays so until `reconnect`."""
        async with self._lock:
            if self._connection is None:
                self._connection = await self._open()
            return self._connection

    async def _open(self) -> AsyncConnection:
        with needed(*_LIBRARY):
            from .connecting import opened_async
        handshake = await self._handshake()
        self._request = httpx.Request("GET", handshake.url)
        return await opened_async(handshake, self._timeout)


published(globals())
