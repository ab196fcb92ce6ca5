"""Streams of server-sent events, typed; sync and async. Read to the end or closed, a stream frees its connection."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Generic, TypeVar

import httpx
from typing_extensions import Self

from .error_text import error_text
from .errors import APIDecodeError, APIError
from .event_text import EventReader, ServerSentEvent
from .exchange import connection_error
from .json_text import load
from .parse import construct, decode
from .public import published
from .secrecy import kept_response
from .shapes import is_object

__all__ = ["AsyncStream", "EventError", "ServerSentEvent", "Stream"]

T = TypeVar("T")
_DONE = "[DONE]"  # no JSON, no part of the standard: how many an API says that this was all


class EventError(APIError):
    """The API broke off a stream with an error. `body`: what it said, parsed where it is JSON; `event`: in what."""

    def __init__(self, event: ServerSentEvent, body: object, response: httpx.Response) -> None:
        super().__init__(f"The stream was broken off: {error_text(body) or event.data}")
        self.event = event
        self.body = body
        self.response = response

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.event, self.body, kept_response(self.response))


class _Events(Generic[T]):
    """What sync and async streams share: from an event to its value."""

    def __init__(self, event: type[T], response: httpx.Response) -> None:
        self.response = response
        self.last_event_id = ""
        """The id of the last event that had one; to ask a server that can for what came after it."""
        self._returns = event
        self._reader = EventReader()
        self._closed = False

    def _expect_events(self) -> None:
        """A server that doesn't stream answers whole, and as an event stream its answer would be empty."""
        media = self.response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media == "text/html" or media == "application/json" or media.endswith("+json"):
            raise APIDecodeError(
                f"Asked for text/event-stream, but {media} came back", self.response
            )

    def _judge(self, error: Exception) -> None:
        """A connection that breaks is an error, unless it was closed on purpose."""
        if not self._closed and isinstance(error, httpx.RequestError):
            raise connection_error(error, self.response.request.method) from error
        if not self._closed:
            raise error

    def _value(self, event: ServerSentEvent) -> T:
        self.last_event_id = event.id
        if event.event == "error" or event.data.lstrip()[:8] == '{"error"':
            self._raise_if_error(event)
        try:
            return decode(self._returns, event.data.encode())
        except ValueError:
            return construct(self._returns, event.data)

    def _raise_if_error(self, event: ServerSentEvent) -> None:
        try:
            body = load(event.data)
        except ValueError:
            body = event.data
        if event.event == "error" or (is_object(body) and body.get("error")):
            raise EventError(event, body, self.response)


class Stream(_Events[T]):
    """The events of one answer, each once. Close it, or leave its `with`, when it isn't read to its end."""

    def __init__(self, event: type[T], response: httpx.Response) -> None:
        super().__init__(event, response)
        self._values = self._read()

    def _read(self) -> Generator[T, None, None]:
        try:
            self._expect_events()
            for chunk in self.response.iter_bytes():
                for event in self._reader.feed(chunk):
                    if event.data == _DONE:
                        return
                    yield self._value(event)
        except (httpx.RequestError, httpx.StreamClosed) as error:
            self._judge(error)
        finally:
            self.response.close()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        if self._closed:
            raise StopIteration
        return next(self._values)

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
    """The events of one answer, each once. Close it, or leave its `async with`, when it isn't read to its end."""

    def __init__(self, event: type[T], response: httpx.Response) -> None:
        super().__init__(event, response)
        self._values = self._read()

    async def _read(self) -> AsyncGenerator[T, None]:
        try:
            self._expect_events()
            async for chunk in self.response.aiter_bytes():
                for event in self._reader.feed(chunk):
                    if event.data == _DONE:
                        return
                    yield self._value(event)
        except (httpx.RequestError, httpx.StreamClosed) as error:
            self._judge(error)
        finally:
            await self.response.aclose()

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        if self._closed:
            raise StopAsyncIteration
        return await self._values.__anext__()

    async def close(self) -> None:
        """Gives the connection back. What was not read is lost; iterating ends."""
        self._closed = True
        await self.response.aclose()
        with suppress(RuntimeError):  # another task is reading: its read ends by itself
            await self._values.aclose()

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
