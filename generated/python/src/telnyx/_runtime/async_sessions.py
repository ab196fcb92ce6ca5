"""Does what an exchange asks for, by awaiting: sends, reads, closes, waits. The blocking twin is `sessions`.

Connections are made at the first request, belong to the process and the event loop that made them, and are shared by a
client's copies.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

import httpx

from .exchange import Ask, Authorize, Close, Outcome, Read, Send, Step, Wait, renewed, unreachable
from .guards import AsyncGuarded, Bounds, Watch, keep_whole
from .limits import DEFAULT_LIMITS, Limits
from .pools import Pool, Pools, tls
from .surroundings import SurroundingsError, opened
from .tokens import Token

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from anyio import Lock

R = TypeVar("R")

_LOOK: Final = (
    1.0  # seconds after which a call that waits looks for itself whether a connection is free
)


class _Connections(NamedTuple):
    """What one event loop has. `keeper` is an async generator because a loop that ends closes those first.

    (`loop.shutdown_asyncgens`, as in `asyncio.run`; trio does likewise.) So no socket outlives its loop, even where
    nobody closes the client.
    """

    pools: Pools[httpx.AsyncClient]
    keeper: AsyncGenerator[None, None]
    token_lock: Lock


class AsyncSession:
    """Connections of an async client: a set for each event loop that uses it."""

    def __init__(self, http: httpx.AsyncClient | None, limits: Limits = DEFAULT_LIMITS) -> None:
        self._bounds = Bounds(limits)
        self._given = None if http is None else Pools(_made, http)
        self._loops: dict[object, _Connections] = {}
        self._closed = False

    async def run(self, steps: Generator[Step, Outcome, R]) -> R:
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                return cast("R", done.value)
            outcome = await self._do(step)

    async def _do(self, step: Step) -> Outcome:
        match step:
            case Send():
                return await self._sent(step)
            case Read(response):
                return await _read(response)
            case Close(response):
                await response.aclose()
            case Wait(seconds):
                await _sleep(seconds)
            case Authorize(token, retries):
                return await self.token(token, retries)
            case Ask(secret):
                from .asking import awaited_text_of

                return await awaited_text_of(secret)
        return None

    async def _sent(self, step: Send) -> Outcome:
        response: httpx.Response | None = None
        pools = self._given or (await self._connections()).pools
        try:
            pool = pools.take() or await _queued(pools, step.request)
        except httpx.PoolTimeout as error:
            return error
        except SurroundingsError as error:
            raise unreachable(step.request, str(error)) from error
        try:
            response = await pool.http.send(
                step.request,
                stream=True,
                auth=None if step.abroad else httpx.USE_CLIENT_DEFAULT,
                follow_redirects=False,
            )
            return await self._answered(step, response, functools.partial(pools.give, pool))
        except httpx.RequestError as error:
            return error
        except (
            httpx.InvalidURL
        ) as error:  # of a redirect, which httpx reads even where it doesn't follow
            return httpx.RemoteProtocolError(str(error), request=step.request)
        finally:
            if response is None or (response.is_closed and not _is_guarded(response)):
                pools.give(pool)

    async def _answered(
        self, step: Send, response: httpx.Response, ended: Callable[[], None]
    ) -> Outcome:
        """Guards the rest of the answer, which calls `ended` at its end; reads it unless it is to be streamed."""
        if response.is_closed:  # read already, by the caller's own HTTP client
            return response
        inner = cast("httpx.AsyncByteStream", response.stream)
        try:
            watch = Watch(response, step.bounds or self._bounds, not step.stream)
        except BaseException:
            await response.aclose()
            raise
        response.stream = AsyncGuarded(inner, watch, ended, Forgotten(_running()))
        return response if step.stream else await _read(response)

    async def token(self, token: Token, retries: int) -> str:
        """One that is still good; however many tasks want it, one asks for it."""
        current = token.current()
        if current is not None:
            return current
        async with (await self._connections()).token_lock:
            return await self.run(renewed(token, retries))

    async def _connections(self) -> _Connections:
        loop = _running()
        return self._loops.get(loop) or await self._opened(loop)

    async def _opened(self, loop: object) -> _Connections:
        from asyncio import AbstractEventLoop

        from anyio import Lock  # async libraries are imported by those who await

        if self._closed:
            raise RuntimeError("This client is closed; make another one")
        for ended in [
            each for each in self._loops if isinstance(each, AbstractEventLoop) and each.is_closed()
        ]:
            self._loops.pop(ended, None)  # it ended without letting go of its generators
        pools = Pools(_made, None, self._bounds.limits.max_connections)
        keeper = _kept(self._loops, loop, pools)
        opened = self._loops[loop] = _Connections(pools, keeper, Lock())
        await anext(keeper)
        return opened

    async def close(self) -> None:
        """Gives this loop's connections back; other loops' go with their loops."""
        self._closed = True
        if self._given is not None:
            self._given.close()
        found = self._loops.get(_running())
        if found is not None:
            await found.keeper.aclose()


def _made(limits: httpx.Limits) -> httpx.AsyncClient:
    return opened(httpx.AsyncClient, tls(), limits)


async def _read(response: httpx.Response) -> Outcome:
    keep_whole(response)
    try:
        await response.aread()
    except httpx.RequestError as error:
        return error
    finally:
        await response.aclose()
    return response


def _is_guarded(response: httpx.Response) -> bool:
    stream: object = response.stream
    return isinstance(stream, AsyncGuarded)


async def _queued(
    pools: Pools[httpx.AsyncClient], request: httpx.Request
) -> Pool[httpx.AsyncClient]:
    """Waits until a connection is free: httpx.PoolTimeout where that takes too long."""
    from anyio import Event, current_time, move_on_after

    seconds = request.extensions.get("timeout", {}).get("pool")
    ends = None if seconds is None else current_time() + seconds
    here = threading.get_ident()
    woken = Event()

    def turn() -> None:
        if threading.get_ident() == here:  # garbage may be collected anywhere
            woken.set()

    pools.queue(turn)
    try:
        while True:
            woken = Event()
            pool = pools.take(turn)
            if pool is not None:
                return pool
            left = _LOOK if ends is None else min(_LOOK, ends - current_time())
            if left <= 0:
                raise httpx.PoolTimeout("no connection became free", request=request)
            with move_on_after(left):
                await woken.wait()
    finally:
        pools.leave(turn)


class Forgotten:
    """Closes a stream that nobody will, on the event loop that it belongs to; without one, it ends with its pool."""

    __slots__ = ("_loop",)

    def __init__(self, loop: object) -> None:
        self._loop = loop

    def __call__(self, stream: httpx.AsyncByteStream) -> None:
        from asyncio import AbstractEventLoop

        if isinstance(self._loop, AbstractEventLoop) and not self._loop.is_closed():
            with suppress(RuntimeError):  # it closes just now
                self._loop.call_soon_threadsafe(_closes, self._loop, stream)


_CLOSING: Final[set[object]] = set()  # an event loop holds its tasks only weakly


def _closes(loop: AbstractEventLoop, stream: httpx.AsyncByteStream) -> None:
    task = loop.create_task(stream.aclose())
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)


async def _kept(
    loops: dict[object, _Connections], loop: object, pools: Pools[httpx.AsyncClient]
) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        loops.pop(loop, None)
        for http in pools.close():
            await http.aclose()


async def _sleep(seconds: float) -> None:
    from anyio import sleep

    await sleep(seconds)


class _NoLoop:
    """Stands for the one loop of another async library."""


_NO_LOOP: Final = _NoLoop()


def _running() -> object:
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        return _NO_LOOP
