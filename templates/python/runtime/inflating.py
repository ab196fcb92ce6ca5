"""Compressed bodies (RFC 9110, section 8.4.1) into plain bytes, in pieces of bounded size: nothing expands at once."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

import httpx

_PIECE: Final = 256 * 1024  # bytes that one step may give
_GZIP: Final = zlib.MAX_WBITS | 16
_NAMES: Final = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


class Inflating(Protocol):
    """One coding of one body."""

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What `chunk` adds, plain. httpx.DecodingError where it can't be read."""
        ...


class _Gzip:
    """RFC 1952: one member after the other. What follows them and is none is ignored, as browsers do."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            yield from _expanded(self._member, chunk)
            if not self._member.eof:
                return
            chunk = self._member.unused_data
            if chunk[:1] != b"\x1f":
                return
            self._member = zlib.decompressobj(_GZIP)


class _Deflate:
    """RFC 1950; or bare RFC 1951, which some servers send by this name."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj()
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        if not self._begun and chunk:
            self._begun = True
            if chunk[0] & 15 != 8 or (len(chunk) > 1 and int.from_bytes(chunk[:2], "big") % 31):
                self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        yield from _expanded(self._stream, chunk)


class _Several:
    """Codings that were applied one after the other; the last is undone first."""

    def __init__(self, first: Inflating, then: Inflating) -> None:
        self._first = first
        self._then = then

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        for piece in self._first.pieces(chunk):
            yield from self._then.pieces(piece)


def inflating(codings: Iterable[str]) -> Inflating | None:
    """What undoes these codings, in the order they were applied. None where one of them isn't known here."""
    found: Inflating | None = None
    for coding in codings:
        match _NAMES.get(coding):
            case "gzip":
                one: Inflating = _Gzip()
            case "deflate":
                one = _Deflate()
            case _:
                return None
        found = one if found is None else _Several(one, found)
    return found


class _Stream(Protocol):
    """What `zlib.decompressobj` gives: its own class has no public name."""

    @property
    def unconsumed_tail(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def _expanded(stream: _Stream, chunk: bytes) -> Iterator[bytes]:
    try:
        while chunk:
            piece = stream.decompress(chunk, _PIECE)
            if piece:
                yield piece
            chunk = stream.unconsumed_tail
            if not piece and not chunk:
                return
    except zlib.error as error:
        raise httpx.DecodingError(f"The body can't be decompressed: {error}") from error
