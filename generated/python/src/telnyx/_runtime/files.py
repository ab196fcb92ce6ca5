"""What can be uploaded, and how it is read: whole when it is bytes, else piece by piece."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Iterable, Iterator
from typing import IO, Any, Final, TypeAlias, TypeGuard, Union, cast

FileContent: TypeAlias = Union[bytes, "os.PathLike[str]", IO[bytes]]
"""Bytes, a path (opened when the request is sent), or a file object (read from where it stands)."""

FileTypes: TypeAlias = (
    FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str | None]
)
"""A file, or `(name, content)`, or `(name, content, content type)`."""

_BYTES: Final = (bytes, bytearray, memoryview)
CHUNK: Final = 256 * 1024  # bytes


class Source:
    """Content that is read while it is sent. `length` in bytes, None: unknown. `replayable`: it can be read again."""

    __slots__ = ("_content", "_start", "length", "replayable")

    def __init__(
        self, content: os.PathLike[str] | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
    ) -> None:
        self._content = content
        self._start = 0
        self.length: int | None = None
        self.replayable = False
        if isinstance(content, os.PathLike):
            self.length, self.replayable = os.stat(content).st_size, True
        elif _is_file(content):
            self._measure(content)

    def _measure(self, file: IO[bytes]) -> None:
        try:
            self._start = file.tell()
            self.length = file.seek(0, os.SEEK_END) - self._start
            file.seek(self._start)
            self.replayable = True
        except (OSError, AttributeError, ValueError):  # a pipe, a socket, something that only reads
            self.length, self.replayable = None, False

    @property
    def asynchronous(self) -> AsyncIterable[bytes] | None:
        return self._content if isinstance(self._content, AsyncIterable) else None

    def chunks(self) -> Iterator[bytes]:
        """The content from its start, in pieces. A path is closed at the end; a file object stays the caller's."""
        content = self._content
        if isinstance(content, os.PathLike):
            with open(content, "rb") as file:
                yield from iter(lambda: file.read(CHUNK), b"")
        elif _is_file(content):
            if self.replayable:
                content.seek(self._start)
            yield from iter(lambda: content.read(CHUNK), b"")
        elif isinstance(content, Iterable):
            yield from map(_octets, content)


def _octets(piece: object) -> bytes:
    if isinstance(piece, _BYTES):
        return bytes(cast("bytes", piece))
    raise TypeError(f"An iterator of bytes gave {type(piece).__name__}")


def _is_file(value: object) -> TypeGuard[IO[bytes]]:
    return hasattr(value, "read")


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    return isinstance(value, os.PathLike)


def is_file(value: object) -> bool:
    """Whether `value` is one of FileTypes (so an array of text is not)."""
    if is_tuple(value):
        named = len(value) in (2, 3) and (value[0] is None or isinstance(value[0], str))
        return named and is_file(value[1]) and not is_tuple(value[1])
    return isinstance(value, _BYTES) or _is_path(value) or _is_file(value)


def content_of(value: object) -> bytes | Source:
    """What to send of a file, or of an iterator of bytes."""
    if isinstance(value, _BYTES):
        return bytes(cast("bytes", value))
    if isinstance(value, io.TextIOBase):
        raise TypeError("The file is open as text: open it with mode 'rb', or give its path")
    if isinstance(value, (os.PathLike, Iterable, AsyncIterable)) or _is_file(value):
        return Source(cast("Iterable[bytes]", value))
    raise TypeError(
        f"{type(value).__name__} is no file: give bytes, a path, a binary file object or an iterator of bytes"
    )


def name_of(value: object) -> str | None:
    """The file name that a path or a file object brings along."""
    path = os.fspath(value) if _is_path(value) else cast("object", getattr(value, "name", None))
    return os.path.basename(path) if isinstance(path, str) else None
