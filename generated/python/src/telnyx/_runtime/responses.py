"""Answers as a caller holds them: raw, streamed, or as bytes; and the wrappers that make a method give one."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
)
from enum import Enum
from functools import wraps
from typing import Generic, TypeVar, cast

import httpx
from typing_extensions import ParamSpec

from .bytes_out import AsyncContent, SyncContent
from .public import published

P = ParamSpec("P")
T = TypeVar("T")


class Mode(Enum):
    """What the methods of a resource give."""

    PARSED = "parsed"
    RAW = "raw"  # an APIResponse, its body read
    STREAMED = "streamed"  # an APIResponse, its body unread


PARSED = Mode.PARSED
RAW = Mode.RAW
STREAMED = Mode.STREAMED


class Reading(Generic[T]):
    """How an answer becomes a value. `whole`: its body must be read before."""

    __slots__ = ("parse", "whole")

    def __init__(self, parse: Callable[[httpx.Response], T], whole: bool = True) -> None:
        self.parse = parse
        self.whole = whole


class BinaryAPIResponse(SyncContent):
    """A file that comes back, read when asked for. Leave its `with`, or close it, where it isn't read to its end."""

    def __del__(self) -> None:
        if not self.is_closed:
            self.close()


class AsyncBinaryAPIResponse(AsyncContent):
    """A file that comes back, read when asked for. Leave its `async with` where it isn't read to its end."""


class APIResponse(SyncContent, Generic[T]):
    """An answer with its status and headers. `parse()` makes of it what the method gives otherwise."""

    def __init__(self, response: httpx.Response, reading: Reading[T]) -> None:
        super().__init__(response)
        self._reading = reading
        self._parsed: list[T] = []

    def parse(self) -> T:
        """The same value each time. APIDecodeError where the body can't be read."""
        if not self._parsed:
            if self._reading.whole:
                self.read()
            self._parsed.append(self._reading.parse(self.http_response))
        return self._parsed[0]

    def __del__(self) -> None:
        if not self._parsed and not self.is_closed:  # what was parsed may still be reading
            self.close()


class AsyncAPIResponse(AsyncContent, Generic[T]):
    """An answer with its status and headers. `parse()` makes of it what the method gives otherwise."""

    def __init__(self, response: httpx.Response, reading: Reading[T]) -> None:
        super().__init__(response)
        self._reading = reading
        self._parsed: list[T] = []

    async def parse(self) -> T:
        """The same value each time. APIDecodeError where the body can't be read."""
        if not self._parsed:
            if self._reading.whole:
                await self.read()
            self._parsed.append(self._reading.parse(self.http_response))
        return self._parsed[0]


def raw_response(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """`method`, which belongs to a resource in mode RAW, by the type that it then has."""
    return cast("Callable[P, APIResponse[T]]", method)


def async_raw_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Awaitable[AsyncAPIResponse[T]]]:
    """`method`, which belongs to a resource in mode RAW, by the type that it then has."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[T]]]", method)


def streamed_response(
    method: Callable[P, T],
) -> Callable[P, AbstractContextManager[APIResponse[T]]]:
    """`method`, which belongs to a resource in mode STREAMED, as a context: asked on entering, closed on leaving."""
    ask = cast("Callable[P, APIResponse[T]]", method)

    @wraps(method)
    @contextmanager
    def opened(*args: P.args, **kwargs: P.kwargs) -> Generator[APIResponse[T], None, None]:
        with ask(*args, **kwargs) as response:
            yield response

    return opened


def async_streamed_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, AbstractAsyncContextManager[AsyncAPIResponse[T]]]:
    """`method`, which belongs to a resource in mode STREAMED, as a context: asked on entering, closed on leaving."""
    ask = cast("Callable[P, Awaitable[AsyncAPIResponse[T]]]", method)

    @wraps(method)
    @asynccontextmanager
    async def opened(
        *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator[AsyncAPIResponse[T], None]:
        async with await ask(*args, **kwargs) as response:
            yield response

    return opened


published(globals())
