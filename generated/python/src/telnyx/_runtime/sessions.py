"""Does what an exchange asks for, by blocking: sends, reads, closes, waits. The awaiting twin is `async_sessions`.

Connections are made at the first request, belong to the process that made them, and are shared by a client's copies.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TypeVar, cast

import httpx

from .exchange import Authorize, Close, Outcome, Read, Send, Step, Wait, renewed
from .pools import LIMITS, Pools, tls
from .tokens import Token

R = TypeVar("R")


def _made() -> httpx.Client:
    return httpx.Client(verify=tls(), limits=LIMITS, follow_redirects=False)


class SyncSession:
    """Connections of a blocking client."""

    def __init__(self, http: httpx.Client | None) -> None:
        self._pools = Pools(_made, http)

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
            case Authorize(token, retries):
                return self.token(token, retries)
        return None

    def token(self, token: Token, retries: int) -> str:
        """One that is still good; however many threads want it, one asks for it."""
        current = token.current()
        if current is not None:
            return current
        with token.lock:
            return self.run(renewed(token, retries))

    def _sent(self, step: Send) -> Outcome:
        pool = self._pools.take()
        try:
            return pool.http.send(
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
            self._pools.give(pool)

    def close(self) -> None:
        """Gives all connections back. A client that the caller brought along stays open: it is the caller's."""
        for http in self._pools.close():
            http.close()

    def __del__(self) -> None:
        self.close()
