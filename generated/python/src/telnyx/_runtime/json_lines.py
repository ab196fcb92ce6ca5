"""Bodies of many JSON texts: a line each (JSON Lines), or each behind a record separator (RFC 7464)."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from typing import Final, TypeAlias, cast

from .encode import is_array, is_object
from .files import Source, is_file
from .payloads import Payload, segmented, whole

Write: TypeAlias = Callable[[object], bytes]
SEPARATED: Final = "json-seq"


class Lines:
    """The lines of an iterable, made while they are sent: as often as it can be iterated."""

    def __init__(self, items: Iterable[object], write: Write) -> None:
        self._items = items
        self._write = write

    def __iter__(self) -> Iterator[bytes]:
        return map(self._write, self._items)


class AsyncLines:
    """The lines of an asynchronous iterable, made while they are sent."""

    def __init__(self, items: AsyncIterable[object], write: Write) -> None:
        self._items = items
        self._write = write

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for item in self._items:
            yield self._write(item)


def lines(body: object, media: str, encode: Write) -> Payload:
    """A list is written at once, so that its length is known; any other iterable while it is sent. One object is one
    line. TypeError where `body` is no iterable of items.
    """
    write = _separated(encode) if SEPARATED in media else _ended(encode)
    if is_object(body) or hasattr(body, "model_dump"):
        return whole(media, write(body))
    if is_array(body):
        return whole(media, b"".join(map(write, body)))
    if isinstance(body, (str, bytes, bytearray)) or is_file(body):
        raise TypeError(f"body: give an iterable of items, not {type(body).__name__}")
    if isinstance(body, AsyncIterable):
        items = cast("AsyncIterable[object]", body)
        return segmented(media, (Source(AsyncLines(items, write)),))
    if not isinstance(body, Iterable):
        raise TypeError(f"body: {type(body).__name__} is no iterable of items")
    source = Source(Lines(cast("Iterable[object]", body), write))
    source.replayable = iter(cast("Iterable[object]", body)) is not body
    return segmented(media, (source,))


def _ended(encode: Write) -> Write:
    return lambda item: encode(item) + b"\n"


def _separated(encode: Write) -> Write:
    return lambda item: b"\x1e" + encode(item) + b"\n"
