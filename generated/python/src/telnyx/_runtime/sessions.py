"""Does what an exchange asks for, by blocking: sends, reads, closes, waits. The awaiting twin is `async_sessions`.

Connections are made at the first request, belong to the process that made them, and are shared by a client's copies.
"""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Generator
from contextlib import suppress
from typing import Final, TypeVar, cast

import httpx

from .exchange import Ask, Authorize, Close, Outcome, Read, Send, Step, Wait, renewed, unreachable
from .guards import Bounds, SyncGuarded, Watch, keep_whole
from .limits import DEFAULT_LIMITS, Limits
from .pools import Pool, Pools, tls
from .surroundings import SurroundingsError, opened
from .tokens import Token

R = TypeVar("R")

_LOOK: Final = (
    1.0  # seconds after which a call that waits looks for itself whether a connection is free
)


def _made(limits: httpx.Limits) -> httpx.Client:
    return opened(httpx.Client, tls(), limits)


class SyncSession:
    """Connections of a blocking client."""

    def __init__(self, http: httpx.Client | None, limits: Limits = DEFAULT_LIMITS) -> None:
        self._bounds = Bounds(limits)
        self._pools = Pools(_made, http, limits.max_connections)

    def run(self, steps: Generator[Step, Outcome, R]) -> R:
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                return cast("R", done.value)
            outcome = self._do(step)

    def _do(self, step: Step) -> Outcome:
        match step:
            case Send():
                return self._sent(step)
            case Read(response):
                return _read(response)
            case Close(response):
                response.close()
            case Wait(seconds):
                time.sleep(seconds)
            case Authorize(token, retries):
                return self.token(token, retries)
            case Ask(secret):
                from .asking import text_of

                return text_of(secret)
        return None

    def token(self, token: Token, retries: int) -> str:
        """One that is still good; however many threads want it, one asks for it."""
        current = token.current()
        if current is not None:
            return current
        with token.lock:
            return self.run(renewed(token, retries))

    def _sent(self, step: Send) -> Outcome:
        response: httpx.Response | None = None
        try:
            pool = self._pools.take() or self._queued(step.request)
        except httpx.PoolTimeout as error:
            return error
        except SurroundingsError as error:
            raise unreachable(step.request, str(error)) from error
        try:
            response = pool.http.send(
                step.request,
                stream=True,
                auth=None if step.abroad else httpx.USE_CLIENT_DEFAULT,
                follow_redirects=False,
            )
            return self._answered(step, response, pool)
        except httpx.RequestError as error:
            return error
        except (
            httpx.InvalidURL
        ) as error:  # of a redirect, which httpx reads even where it doesn't follow
            return httpx.RemoteProtocolError(str(error), request=step.request)
        finally:
            if response is None or (response.is_closed and not _is_guarded(response)):
                self._pools.give(pool)

    def _answered(self, step: Send, response: httpx.Response, pool: Pool[httpx.Client]) -> Outcome:
        """Guards the rest of the answer, which gives `pool` back at its end; reads it unless it is to be streamed."""
        if response.is_closed:  # read already, by the caller's own HTTP client
            return response
        inner = cast("httpx.SyncByteStream", response.stream)
        try:
            watch = Watch(response, step.bounds or self._bounds, not step.stream)
        except BaseException:
            response.close()
            raise
        response.stream = SyncGuarded(inner, watch, functools.partial(self._pools.give, pool))
        return response if step.stream else _read(response)

    def _queued(self, request: httpx.Request) -> Pool[httpx.Client]:
        """Waits until a connection is free: httpx.PoolTimeout where that takes too long."""
        seconds = request.extensions.get("timeout", {}).get("pool")
        ends = None if seconds is None else time.monotonic() + seconds
        lock = threading.Lock()
        lock.acquire()

        def turn() -> None:
            with suppress(RuntimeError):  # woken already
                lock.release()

        self._pools.queue(turn)
        try:
            while True:
                pool = self._pools.take(turn)
                if pool is not None:
                    return pool
                left = _LOOK if ends is None else min(_LOOK, ends - time.monotonic())
                if left <= 0:
                    raise httpx.PoolTimeout("no connection became free", request=request)
                lock.acquire(timeout=left)
        finally:
            self._pools.leave(turn)

    def close(self) -> None:
        """Gives all connections back. A client that the caller brought along stays open: it is the caller's."""
        for http in self._pools.close():
            http.close()

    def __del__(self) -> None:
        if hasattr(self, "_pools"):  # else it was never made whole
            self.close()


def _read(response: httpx.Response) -> Outcome:
    keep_whole(response)
    try:
        response.read()
    except httpx.RequestError as error:
        return error
    finally:
        response.close()
    return response


def _is_guarded(response: httpx.Response) -> bool:
    stream: object = response.stream
    return isinstance(stream, SyncGuarded)
