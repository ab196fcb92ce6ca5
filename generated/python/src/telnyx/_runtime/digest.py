"""Digest authentication (RFC 7616): what httpx computes, in exchanges of our own. Loaded only by who needs it."""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import TypeAlias

import httpx

from .secret import Given

Flow: TypeAlias = Generator[httpx.Request, httpx.Response, None]
_UNANSWERABLE = (
    httpx.ProtocolError,  # a challenge that is none
    NotImplementedError,  # qop=auth-int
    KeyError,  # an unknown algorithm
    ValueError,
)


class Challenged:
    """A user and a password, and the last challenge: the next request answers it without being asked again."""

    __slots__ = ("_auth", "_lock", "_pair", "given")

    def __init__(self, *given: Given) -> None:
        self.given = given
        self._pair: tuple[str, ...] = ()
        self._auth: httpx.DigestAuth | None = None
        self._lock = threading.Lock()

    def begin(self, pair: tuple[str, ...], request: httpx.Request) -> Flow:
        """Puts the answer to the last challenge into `request`, where there was one."""
        user, password = (*pair, "")[:2]
        if '"' in user or "\\" in user:
            raise ValueError("Digest: a user name with a quote or a backslash can't be sent")
        with self._lock:
            if self._auth is None or self._pair != pair:
                self._pair, self._auth = pair, httpx.DigestAuth(user, password)
            flow = self._auth.auth_flow(request)
            next(flow)
        return flow

    def answer(self, flow: Flow, given: object) -> str | None:
        """What the Authorization header must be now; None where `given` is no challenge, or none that can be met."""
        if not isinstance(given, httpx.Response):
            return None
        with self._lock:
            try:
                return flow.send(given).headers["Authorization"]
            except StopIteration:
                return None
            except _UNANSWERABLE:
                self._auth = None  # the challenge is kept in it
                return None
