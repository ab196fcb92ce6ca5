"""Streams of server-sent events and of lines of JSON, typed; sync and async.

Read to the end or closed, a stream frees its connection.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Generic, TypeVar

import httpx
from typing_extensions import Self

from .errors import APIDecodeError, LimitExceededError
from .event_text import LIMIT, EventReader, ServerSentEvent, TooLong
from .event_values import EventError, StreamEvent, Values
from .exchange import connection_error
from .line_text import LINE_END, RECORD, LineReader
from .public import published

__all__ = ["AsyncStream", "EventError", "ServerSentEvent", "Stream", "StreamEvent"]

T = TypeVar("T")
_DONE = "[DONE]"  # no JSON, no part of the standard: how many an API says that this was all


class _Events(Generic[T]):
    """What sync and async streams share: from an answer to its events. `kind`: as an endpoint's `stream` says it."""

    def __init__(
        self, event: type[T], response: httpx.Response, kind: str, limit: int | None
    ) -> None:
        self.response = response
        self.last_event_id = ""
        """The id of the last event that had one; to ask a server that can for what came after it."""
        self._values = Values(event, kind, response)
        self._reader = _reader(kind, limit)
        self._closed = False
        self._done = False

    @property
    def limit(self) -> int | None:
        """Characters that one event, or one line, may have, None: any number; can be set before the stream is read."""
        return self._reader.limit

    @limit.setter
    def limit(self, characters: int | None) -> None:
        self._reader.limit = characters

    def _expect_events(self) -> None:
        """A server that doesn't stream answers whole, and as an event stream its answer would be empty."""
        media = self.response.headers.get("content-type", "").partition(";")[0].strip().lower()
        whole = media == "application/json" or media.endswith("+json")
        if media == "text/html" or (whole and isinstance(self._reader, EventReader)):
            raise APIDecodeError(f"Asked for a stream, but {media} came back", self.response)

    def _read_from(self, found: Iterator[ServerSentEvent]) -> Iterator[StreamEvent[T]]:
        """The events that have a value."""
        try:
            for event in found:
                self.last_event_id = event.id
                if event.data == _DONE:
                    self._done = True
                    return
                if (value := self._values.of(event)) is not None:
                    yield value
        except TooLong as error:
            message = f"{error}: the client's limits have max_line, a stream has `limit`"
            raise LimitExceededError(message, self.response.request) from error

    def _judge(self, error: Exception) -> None:
        """A connection that breaks is an error, unless it was closed on purpose."""
        if not self._closed and isinstance(error, httpx.RequestError):
            raise connection_error(error, self.response.request.method) from error
        if not self._closed:
            raise error


def _reader(kind: str, limit: int | None) -> EventReader | LineReader:
    if kind == "lines":
        return LineReader(LINE_END, limit)
    return LineReader(RECORD, limit) if kind == "records" else EventReader(limit)


class Stream(_Events[T]):
    """What comes piece by piece, each once. Close it, or leave its `with`, when it isn't read to its end."""

    def __init__(
        self,
        event: type[T],
        response: httpx.Response,
        kind: str = "events",
        limit: int | None = LIMIT,
    ) -> None:
        super().__init__(event, response, kind, limit)
        self._found = self._read()

    def _read(self) -> Generator[StreamEvent[T], None, None]:
        try:
            self._expect_events()
            for chunk in self.response.iter_bytes():
                yield from self._read_from(self._reader.feed(chunk))
                if self._done:
                    return
            yield from self._read_from(self._reader.end())
        except (httpx.RequestError, httpx.StreamClosed) as error:
            self._judge(error)
        finally:
            self.response.close()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return self._next().data

    def events(self) -> Iterator[StreamEvent[T]]:
        """The same, each with its name and id: `for event in stream.events(): event.event, event.data`."""
        with suppress(StopIteration):
            while True:
                yield self._next()

    def _next(self) -> StreamEvent[T]:
        if self._closed:
            raise StopIteration
        return next(self._found)

    def close(self) -> None:
        """Gives the connection back, from any thread. What was not read is lost; iterating ends."""
        self._closed = True
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.response.close()


class AsyncStream(_Events[T]):
    """What comes piece by piece, each once. Close it, or leave its `async with`, when it isn't read to its end."""

    def __init__(
        self,
        event: type[T],
        response: httpx.Response,
        kind: str = "events",
        limit: int | None = LIMIT,
    ) -> None:
        super().__init__(event, response, kind, limit)
        self._found = self._read()

    async def _read(self) -> AsyncGenerator[StreamEvent[T], None]:
        try:
            self._expect_events()
            async for chunk in self.response.aiter_bytes():
                for event in self._read_from(self._reader.feed(chunk)):
                    yield event
                if self._done:
                    return
            for event in self._read_from(self._reader.end()):
                yield event
        except (httpx.RequestError, httpx.StreamClosed) as error:
            self._judge(error)
        finally:
            await self.response.aclose()

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return (await self._next()).data

    async def events(self) -> AsyncIterator[StreamEvent[T]]:
        """The same, each with its name and id: `async for event in stream.events(): event.event, event.data`."""
        with suppress(StopAsyncIteration):
            while True:
                yield await self._next()

    async def _next(self) -> StreamEvent[T]:
        if self._closed:
            raise StopAsyncIteration
        return await self._found.__anext__()

    async def close(self) -> None:
        """Gives the connection back. What was not read is lost; iterating ends."""
        self._closed = True
        await self.response.aclose()
        with suppress(RuntimeError):  # another task is reading: its read ends by itself
            await self._found.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


published(globals())
