"""Connections in small pools: for each request an httpx pool looks at all of its idle connections.

Pools belong to the process that made them: after a fork the child starts with none, and leaves its parent's alone.
"""

from __future__ import annotations

import functools
import os
import threading
import weakref
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

import httpx

H = TypeVar("H", bound="httpx.Client | httpx.AsyncClient")

LIMITS: Final = httpx.Limits(
    max_connections=1000, max_keepalive_connections=100, keepalive_expiry=30.0
)
tls = functools.cache(
    httpx.create_ssl_context
)  # reading the certificates takes longer than many a call

_POOLED: Final = 4  # calls at once in a pool, before the next pool is used
_MOST: Final = 64


class Pool(Generic[H]):
    """Some connections, and how many calls are on them."""

    __slots__ = ("busy", "http")

    def __init__(self, http: H) -> None:
        self.http = http
        self.busy = 0


class Pools(Generic[H]):
    """Makes pools as they are needed; or holds the caller's own HTTP client, and then only that."""

    def __init__(self, make: Callable[[], H], given: H | None) -> None:
        self._make = make
        self._pools: list[Pool[H]] = [] if given is None else [Pool(given)]
        self._given = given is not None
        self._closed = False
        self._lock = threading.Lock()
        if not self._given:
            _ALL.add(self)

    def take(self) -> Pool[H]:
        """The first that isn't busy, so that calls one after another share a connection. RuntimeError when closed."""
        with self._lock:
            if self._closed:
                raise RuntimeError("This client is closed; make another one")
            pool = self._first()
            pool.busy += 1
            return pool

    def _first(self) -> Pool[H]:
        for pool in self._pools:
            if pool.busy < _POOLED:
                return pool
        if self._given or len(self._pools) == _MOST:
            return min(self._pools, key=_busy)
        self._pools.append(Pool(self._make()))
        return self._pools[-1]

    def give(self, pool: Pool[H]) -> None:
        """The call on it is done."""
        with self._lock:
            pool.busy -= 1

    def close(self) -> list[H]:
        """No more calls. Comes of it: what is to be closed; nothing where it is the caller's."""
        with self._lock:
            self._closed = True
            pools, self._pools = self._pools, []
        return [] if self._given else [pool.http for pool in pools]

    def forked(self) -> None:
        """The connections are the parent's: never used here, nor closed, which the parent would notice."""
        _INHERITED.append(self._pools)
        self._pools, self._lock = [], threading.Lock()


def _busy(pool: Pool[Any]) -> int:
    return pool.busy


_ALL: Final[weakref.WeakSet[Pools[Any]]] = weakref.WeakSet()
_INHERITED: Final[list[object]] = []


def _after_fork() -> None:
    for pools in list(_ALL):
        pools.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
