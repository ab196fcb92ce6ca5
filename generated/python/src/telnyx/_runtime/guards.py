"""What stands between a connection and its reader: decompresses in pieces, and stops what exceeds limits or time.

An answer's stream is wrapped once, when its head has come. What ends with it gives the place among a client's
connections back, however it ends.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Final, NamedTuple

import httpx

from .errors import LimitExceededError, where
from .inflating import inflating
from .limits import DEFAULT_LIMITS, Limits

_PLAIN: Final = frozenset({"", "identity"})


class Bounds(NamedTuple):
    """What one answer may cost. `deadline`: by time.monotonic(), None: no end."""

    limits: Limits = DEFAULT_LIMITS
    deadline: float | None = None


class Watch:
    """Looks at every piece of one answer. `whole`: the body is kept in memory, so its length counts."""

    __slots__ = ("_came", "_given", "_inflating", "_request", "bounds", "whole")

    def __init__(self, response: httpx.Response, bounds: Bounds, whole: bool) -> None:
        self.bounds = bounds
        self.whole = whole
        self._request = response.request
        self._came = 0
        self._given = 0
        codings = _codings(response.headers)
        self._inflating = inflating(codings) if codings else None
        if (
            self._inflating is not None
        ):  # as Go's net/http: what is said of the coded body no longer holds
            response.extensions["content_encoding"] = response.headers["content-encoding"]
            del response.headers["content-encoding"]
            response.headers.pop("content-length", None)
        elif codings:
            self._refuse_unasked(codings)

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """`chunk` decompressed. LimitExceededError; httpx.ReadTimeout once the time is over."""
        deadline = self.bounds.deadline
        if deadline is not None and time.monotonic() >= deadline:
            raise httpx.ReadTimeout("the call's max_time is over", request=self._request)
        self._came += len(chunk)
        if self._inflating is None:
            self._count(chunk)
            yield chunk
            return
        for piece in self._inflating.pieces(chunk):
            self._count(piece)
            yield piece

    def _count(self, piece: bytes) -> None:
        self._given += len(piece)
        limits = self.bounds.limits
        if self.whole and limits.max_body is not None and self._given > limits.max_body:
            self._exceeded(f"the body is longer than {limits.max_body:,} bytes (limits: max_body)")
        if (
            self._inflating is not None
            and limits.max_ratio is not None
            and self._given > limits.ratio_from
            and self._given > self._came * limits.max_ratio
        ):
            times = f"{self._came:,} bytes became more than {self._given:,}"
            self._exceeded(f"decompressed, {times} (limits: max_ratio, ratio_from)")

    def _refuse_unasked(self, codings: list[str]) -> None:
        asked = self._request.headers.get("accept-encoding", "").lower()
        odd = [coding for coding in codings if coding in {"br", "zstd"} and coding not in asked]
        if odd and self.bounds.limits.max_ratio is not None:
            self._exceeded(f"compressed with {odd[0]}, which wasn't asked for (limits: max_ratio)")

    def _exceeded(self, what: str) -> None:
        raise LimitExceededError(f"{where(self._request)}: {what}", self._request)


class SyncGuarded(httpx.SyncByteStream):
    """A blocking answer's stream, watched."""

    def __init__(
        self, inner: httpx.SyncByteStream, watch: Watch, ended: Callable[[], None]
    ) -> None:
        self.watch = watch
        self._inner = inner
        self._ended: Callable[[], None] | None = ended

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._inner:
            yield from self.watch.pieces(chunk)

    def close(self) -> None:
        try:
            self._inner.close()
        finally:
            self._end()

    def _end(self) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended()

    def __del__(self) -> None:
        if self._ended is not None:  # nobody read it, nobody closed it
            self.close()


class AsyncGuarded(httpx.AsyncByteStream):
    """An awaiting answer's stream, watched. `forgotten` closes a stream that nobody will, from anywhere."""

    def __init__(
        self,
        inner: httpx.AsyncByteStream,
        watch: Watch,
        ended: Callable[[], None],
        forgotten: Callable[[httpx.AsyncByteStream], None],
    ) -> None:
        self.watch = watch
        self._inner = inner
        self._ended: Callable[[], None] | None = ended
        self._forgotten = forgotten

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._inner:
            for piece in self.watch.pieces(chunk):
                yield piece

    async def aclose(self) -> None:
        try:
            await self._inner.aclose()
        finally:
            self._end()

    def _end(self) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended()

    def __del__(self) -> None:
        if self._ended is not None:  # nobody read it, nobody closed it
            self._end()
            self._forgotten(self._inner)


def keep_whole(response: httpx.Response) -> None:
    """From now on this answer is read into memory, so that its length counts."""
    stream: object = response.stream
    if isinstance(stream, (SyncGuarded, AsyncGuarded)):
        stream.watch.whole = True


def _codings(headers: httpx.Headers) -> list[str]:
    if "content-encoding" not in headers:
        return []
    names = [each.strip().lower() for each in headers["content-encoding"].split(",")]
    return [name for name in names if name not in _PLAIN]
