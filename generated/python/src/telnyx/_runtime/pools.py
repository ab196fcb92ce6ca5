"""Connections in small pools: for each request an httpx pool looks at all of its idle connections.

One bound holds for all pools of a client; calls beyond it queue, first come, first served. Pools belong to the process
that made them: after a fork the child starts with none, and leaves its parent's alone.
"""

from __future__ import annotations

import functools
import os
import threading
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Generic, TypeAlias, TypeVar

import httpx

H = TypeVar("H", bound="httpx.Client | httpx.AsyncClient")
Wake: TypeAlias = Callable[[], None]

_POOLED: Final = 4  # calls at once in a pool, before the next pool is used
_MOST_POOLS: Final = 64
_MOST: Final = 1000  # connections, unless the process may open fewer


@functools.cache
def tls() -> Any:
    """Reading the certificates takes longer than many a call. TLSConfigurationError names what can't be read."""
    from .surroundings import tls_context

    return tls_context()


def most_connections(asked: int | None) -> int:
    """How many a client may have at once: what was asked, else 1,000, less where the process may open fewer files."""
    if asked is not None:
        return asked
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return _MOST
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return _MOST
    return max(1, min(_MOST, soft - max(16, soft // 8)))  # some for the program's own files


def shares(most: int) -> tuple[int, int]:
    """How many pools, and how many connections each may have: no more than `most` in all."""
    pools = min(_MOST_POOLS, max(1, most // _POOLED))
    return pools, most // pools


class Pool(Generic[H]):
    """Some connections, and how many calls are on them."""

    __slots__ = ("busy", "http")

    def __init__(self, http: H) -> None:
        self.http = http
        self.busy = 0


class Pools(Generic[H]):
    """Makes pools as they are needed; or holds the caller's own HTTP client, and then only that, without a bound.

    `give` may be called while garbage is collected, in the middle of anything: so it takes no lock.
    """

    def __init__(
        self, make: Callable[[httpx.Limits], H], given: H | None, most: int | None = None
    ) -> None:
        self._make = make
        self._pools: list[Pool[H]] = [] if given is None else [Pool(given)]
        self._given = given is not None
        self._number, self._each = (1, 0) if self._given else shares(most_connections(most))
        self._closed = False
        self._fresh()
        if not self._given:
            _ALL.add(self)

    def _fresh(self) -> None:
        self._lock = threading.Lock()
        self._freed: deque[Pool[H]] = deque()
        self._queue: deque[Wake] = deque()
        self._busy = 0

    def take(self, turn: Wake | None = None) -> Pool[H] | None:
        """The first that isn't busy, so that calls one after another share a connection. RuntimeError when closed.

        None: all connections are in use, or others wait longer: then `queue`, and come again with that as `turn`.
        """
        with self._lock:
            self._settle()
            if self._closed:
                raise RuntimeError("This client is closed; make another one")
            if not self._given and (
                self._busy >= self._number * self._each
                or (self._queue and self._queue[0] is not turn)
            ):
                return None
            pool = self._first()
            pool.busy += 1
            self._busy += 1
            return pool

    def _settle(self) -> None:
        while self._freed:
            self._freed.popleft().busy -= 1
            self._busy -= 1

    def _first(self) -> Pool[H]:
        for pool in self._pools:
            if pool.busy < _POOLED:
                return pool
        if self._given or len(self._pools) == self._number:
            return min(self._pools, key=_busy)
        limits = httpx.Limits(
            max_connections=self._each,
            max_keepalive_connections=min(self._each, 100),
            keepalive_expiry=30.0,
        )
        self._pools.append(Pool(self._make(limits)))
        return self._pools[-1]

    def give(self, pool: Pool[H]) -> None:
        """The call on it is done."""
        self._freed.append(pool)
        self._wake()

    def queue(self, turn: Wake) -> None:
        """`turn` is called when it may be worth coming again."""
        self._queue.append(turn)

    def leave(self, turn: Wake) -> None:
        """It has what it waited for, or waits no longer."""
        with suppress(ValueError):
            self._queue.remove(turn)
        self._wake()

    def _wake(self) -> None:
        if self._queue:
            with suppress(IndexError):
                self._queue[0]()

    def close(self) -> list[H]:
        """No more calls. Comes of it: what is to be closed; nothing where it is the caller's."""
        with self._lock:
            self._closed = True
            pools, self._pools = self._pools, []
        for turn in list(self._queue):
            turn()
        return [] if self._given else [pool.http for pool in pools]

    def forked(self) -> None:
        """The connections are the parent's: never used here, nor closed, which the parent would notice."""
        _INHERITED.append(self._pools)
        self._pools = []
        self._fresh()


def _busy(pool: Pool[Any]) -> int:
    return pool.busy


_ALL: Final[weakref.WeakSet[Pools[Any]]] = weakref.WeakSet()
_INHERITED: Final[list[object]] = []


def _after_fork() -> None:
    for pools in list(_ALL):
        pools.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
