"""Does what an exchange asks for, by awaiting: sends, reads, closes, waits. The blocking twin is `sessions`.

Connections are made at the first request, belong to the process and the event loop that made them, and are shared by a
client's copies.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

import httpx

from .exchange import Authorize, Close, Outcome, Read, Send, Step, Wait, renewed
from .pools import LIMITS, Pools, tls
from .tokens import Token

if TYPE_CHECKING:
    from anyio import Lock

R = TypeVar("R")


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

    def __init__(self, http: httpx.AsyncClient | None) -> None:
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
                await _sleep(seconds)
            case Authorize(token, retries):
                return await self.token(token, retries)
        return None

    async def _sent(self, step: Send) -> Outcome:
        pools = self._given or (await self._connections()).pools
        pool = pools.take()
        try:
            return await pool.http.send(
                step.request,
                stream=step.stream,
                auth=None if step.abroad else httpx.USE_CLIENT_DEFAULT,
                follow_redirects=False,
            )
        except httpx.RequestError as error:
            return error
        except (
            httpx.InvalidURL
        ) as error:  # of a redirect, which httpx reads even where it doesn't follow
            return httpx.RemoteProtocolError(str(error), request=step.request)
        finally:
            pools.give(pool)

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
        pools = Pools(_made, None)
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


def _made() -> httpx.AsyncClient:
    return httpx.AsyncClient(verify=tls(), limits=LIMITS, follow_redirects=False)


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
