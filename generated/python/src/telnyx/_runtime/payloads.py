"""A body ready to be sent: its content type, its length where that is known, and its bytes, read as they are sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import NamedTuple, TypeAlias, cast

import httpx

from .files import Source

Segment: TypeAlias = bytes | Source


class Payload(NamedTuple):
    """`segments`: the body, in order; one that is all bytes is one segment. `length` None: unknown, sent in chunks."""

    content_type: str
    segments: tuple[Segment, ...]
    length: int | None
    replayable: bool

    @property
    def awaited(self) -> bool:
        """Whether only an event loop can read it."""
        return any(
            isinstance(each, Source) and each.asynchronous is not None for each in self.segments
        )

    def stream(self) -> httpx.ByteStream | Upload:
        first = self.segments[0]
        if len(self.segments) == 1 and isinstance(first, bytes):
            return httpx.ByteStream(first)
        return Upload(self.segments)


class Upload(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body read while it is sent. Async clients read files in a thread: no event loop waits for a disk."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments

    def __iter__(self) -> Iterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield segment
            else:
                yield from segment.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield segment
            elif segment.asynchronous is not None:
                async for chunk in segment.asynchronous:
                    yield chunk
            else:
                async for chunk in _in_thread(segment):
                    yield chunk


async def _in_thread(source: Source) -> AsyncIterator[bytes]:
    from anyio.to_thread import run_sync

    chunks = source.chunks()
    try:
        while (chunk := await run_sync(next, chunks, None)) is not None:
            yield chunk
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()


def whole(content_type: str, content: bytes) -> Payload:
    return Payload(content_type, (content,), len(content), True)


def segmented(content_type: str, segments: tuple[Segment, ...]) -> Payload:
    lengths = [len(each) if isinstance(each, bytes) else each.length for each in segments]
    known = [length for length in lengths if length is not None]
    replayable = all(isinstance(each, bytes) or each.replayable for each in segments)
    if all(isinstance(each, bytes) for each in segments):
        segments = (b"".join(cast("tuple[bytes, ...]", segments)),)
    return Payload(
        content_type, segments, sum(known) if len(known) == len(lengths) else None, replayable
    )
