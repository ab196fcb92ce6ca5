"""Does what an exchange asks for: blocking, or awaiting. The only place that sends, reads, closes and waits.

Connections are made at the first request, belong to the process and (async) to the event loop that made them, and
are shared by the copies of a client.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
import weakref
from collections.abc import AsyncGenerator
from typing import Final

import anyio
import httpx

from .exchange import Authorize, Close, Outcome, Read, Send, Step, Steps, Wait
from .tokens import Token

_LIMITS: Final = httpx.Limits(max_connections=1000, max_keepalive_connections=100, keepalive_expiry=30.0)
_CLOSED: Final = "This client is closed; make another one"


class SyncSession:
    """Connections of a blocking client."""

    def __init__(self, http: httpx.Client | None) -> None:
        self._given = http
        self._own: httpx.Client | None = None
        self._process = os.getpid()
        self._inherited: list[httpx.Client | None] = []  # of the process before a fork: never used, never closed here
        self._closed = False
        self._lock = threading.Lock()

    def run(self, steps: Steps) -> httpx.Response:
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                response: httpx.Response = done.value
                return response
            outcome = self._do(step)

    def _do(self, step: Step) -> Outcome:
        match step:
            case Send(request, stream):
                try:
                    return self.http().send(request, stream=stream, follow_redirects=False)
                except httpx.RequestError as error:
                    return error
            case Read(response):
                try:
                    response.read()
                except httpx.RequestError as error:
                    return error
                finally:
                    response.close()
                return response
            case Close(response):
                response.close()
            case Wait(seconds):
                time.sleep(seconds)
            case Authorize(token):
                return self.token(token)
        return None

    def token(self, token: Token) -> str:
        current = token.current()
        if current is not None:
            return current
        with token.lock:
            return token.current() or token.accept(self.http().send(token.request(), follow_redirects=False))

    def http(self) -> httpx.Client:
        """The connections, made when there are none yet, or when they are another process's."""
        if self._given is not None:
            return self._given
        if self._own is None or self._process != os.getpid():
            return self._open()
        return self._own

    def _open(self) -> httpx.Client:
        process = os.getpid()
        if self._process != process:
            self._inherited.append(self._own)
            self._own, self._process, self._lock = None, process, threading.Lock()
        with self._lock:
            if self._closed:
                raise RuntimeError(_CLOSED)
            if self._own is None:
                self._own = httpx.Client(limits=_LIMITS, follow_redirects=False)
            return self._own

    def close(self) -> None:
        """Gives all connections back. A client that the caller brought along stays open: it is the caller's."""
        self._closed = True
        own, self._own = self._own, None
        if own is not None and self._process == os.getpid():
            own.close()

    def __del__(self) -> None:
        if not self._closed:
            self.close()


class _LoopConnections:
    """The connections of one event loop, closed with it.

    They live in an async generator because a loop that ends closes those first (`loop.shutdown_asyncgens`, as
    `asyncio.run` and trio do): so no socket outlives its loop, even where nobody closes the client.
    """

    def __init__(self) -> None:
        self.http = httpx.AsyncClient(limits=_LIMITS, follow_redirects=False)
        self.keeper = _kept(self.http)
        self.token_lock = anyio.Lock()
        self.entered = False


async def _kept(http: httpx.AsyncClient) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await http.aclose()


class AsyncSession:
    """Connections of an async client: a set for each event loop that uses it."""

    def __init__(self, http: httpx.AsyncClient | None) -> None:
        self._given = http
        self._process = os.getpid()
        self._loops: weakref.WeakKeyDictionary[object, _LoopConnections] = weakref.WeakKeyDictionary()
        self._inherited: list[object] = []
        self._closed = False

    async def run(self, steps: Steps) -> httpx.Response:
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                response: httpx.Response = done.value
                return response
            outcome = await self._do(step)

    async def _do(self, step: Step) -> Outcome:
        match step:
            case Send(request, stream):
                try:
                    return await (await self.http()).send(request, stream=stream, follow_redirects=False)
                except httpx.RequestError as error:
                    return error
            case Read(response):
                try:
                    await response.aread()
                except httpx.RequestError as error:
                    return error
                finally:
                    await response.aclose()
                return response
            case Close(response):
                await response.aclose()
            case Wait(seconds):
                await anyio.sleep(seconds)
            case Authorize(token):
                return await self.token(token)
        return None

    async def token(self, token: Token) -> str:
        current = token.current()
        if current is not None:
            return current
        http = await self.http()
        async with self._connections().token_lock:
            return token.current() or token.accept(await http.send(token.request(), follow_redirects=False))

    async def http(self) -> httpx.AsyncClient:
        """The connections of the running loop, made when there are none yet."""
        if self._given is not None:
            return self._given
        connections = self._connections()
        if not connections.entered:
            connections.entered = True
            await anext(connections.keeper)
        return connections.http

    def _connections(self) -> _LoopConnections:
        if self._process != os.getpid():
            self._inherited.append(self._loops)
            self._loops, self._process = weakref.WeakKeyDictionary(), os.getpid()
        loop = _running()
        found = self._loops.get(loop)
        if found is None:
            if self._closed:
                raise RuntimeError(_CLOSED)
            found = self._loops[loop] = _LoopConnections()
        return found

    async def close(self) -> None:
        """Gives this loop's connections back; other loops' go with their loops."""
        self._closed = True
        found = self._loops.pop(_running(), None)
        if found is not None and self._process == os.getpid():
            await found.http.aclose()
            await found.keeper.aclose()


class _NoLoop:
    """Stands for the one loop of another async library."""


_NO_LOOP: Final = _NoLoop()


def _running() -> object:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return _NO_LOOP
