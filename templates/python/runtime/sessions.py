"""Does what an exchange asks for, by blocking: sends, reads, closes, waits. The awaiting twin is `async_sessions`.

Connections are made at the first request, belong to the process that made them, and are shared by a client's copies.
"""

from __future__ import annotations

import functools
import os
import threading
import time
from collections.abc import Generator
from typing import Final, TypeVar, cast

import httpx

from .exchange import Authorize, Close, Outcome, Read, Send, Step, Wait, renewed
from .tokens import Token

R = TypeVar("R")

LIMITS: Final = httpx.Limits(max_connections=1000, max_keepalive_connections=100, keepalive_expiry=30.0)
tls = functools.cache(httpx.create_ssl_context)  # reading the certificates takes longer than many a call
CLOSED: Final = "This client is closed; make another one"


class SyncSession:
    """Connections of a blocking client."""

    def __init__(self, http: httpx.Client | None) -> None:
        self._given = http
        self._own: httpx.Client | None = None
        self._process = os.getpid()
        self._inherited: list[httpx.Client | None] = []  # of the process before a fork: never used, never closed here
        self._closed = False
        self._lock = threading.Lock()

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
                raise RuntimeError(CLOSED)
            if self._own is None:
                self._own = httpx.Client(verify=tls(), limits=LIMITS, follow_redirects=False)
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
