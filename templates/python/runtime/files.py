"""What can be uploaded, and how it is read: whole when it is bytes, else piece by piece."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import IO, Any, Final, NamedTuple, TypeAlias, TypeGuard, Union, cast

FileContent: TypeAlias = Union[
    bytes, "os.PathLike[str]", IO[bytes], Iterator[bytes], AsyncIterator[bytes]
]
"""Bytes, a path (opened when the request is sent), a file object (read from where it stands), or an iterator of bytes
(an asynchronous one for asynchronous clients), which can be sent only once."""

FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file, or `(name, content)`, or `(name, content, content type)`, or that with headers of the part."""

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


class File(NamedTuple):
    """One of FileTypes, taken apart. `name` and `content_type`: what the caller said, or what the content tells."""

    content: bytes | Source
    name: str | None
    content_type: str | None
    headers: Mapping[str, str]


_VALUES: Final = (
    str,
    Mapping,
    Sequence,
    AbstractSet,
)  # can be iterated, but are no pieces of a file
_NO_HEADERS: Final[Mapping[str, str]] = {}
_WANTED: Final = "give bytes, a Path, a file opened with mode 'rb', or an iterator of bytes"


def file_of(value: object, name: str) -> File:
    """What was given as the file `name`. TypeError, which names it, where that is none."""
    if not is_tuple(value):
        return File(_content(value, name), name_of(value), None, _NO_HEADERS)
    if not _is_named(value) or is_tuple(value[1]):
        raise TypeError(
            f"{name}: a tuple must be (name, content), (name, content, content type) or that with a mapping of headers"
        )
    filename, content, content_type, headers = (*value, None, None)[:4]
    return File(
        _content(content, name), filename or name_of(content), content_type, headers or _NO_HEADERS
    )


def _is_named(value: tuple[Any, ...]) -> bool:
    """Whether all but the content of a tuple is what FileTypes has in its place."""
    if not 2 <= len(value) <= 4:
        return False
    name, _, content_type, headers = (*value, None, None)[:4]
    texts = all(text is None or isinstance(text, str) for text in (name, content_type))
    return texts and (headers is None or isinstance(headers, Mapping))


def _content(value: object, name: str) -> bytes | Source:
    try:
        return content_of(value)
    except TypeError as error:
        raise TypeError(f"{name}: {error}") from None


def resembles_file(value: object) -> bool:
    """Whether `value` is a file, or a tuple that begins like one: never a list of texts."""
    if is_tuple(value) and len(value) > 1:
        named = value[0] is None or isinstance(value[0], str)
        return named and is_file(value[1])
    return is_file(value)


def is_file(value: object) -> bool:
    """Whether `value` can be nothing but a file: so no iterator, and no array of text."""
    if is_tuple(value):
        return _is_named(value) and is_file(value[1]) and not is_tuple(value[1])
    return isinstance(value, _BYTES) or _is_path(value) or _is_file(value)


def _is_pieces(value: object) -> bool:
    return isinstance(value, (Iterable, AsyncIterable)) and not isinstance(value, _VALUES)


def content_of(value: object) -> bytes | Source:
    """What to send of a file, or of an iterator of bytes."""
    if isinstance(value, _BYTES):
        return bytes(cast("bytes", value))
    if isinstance(value, io.TextIOBase):
        raise TypeError("the file is open as text: open it with mode 'rb', or give its Path")
    if _is_pieces(value) or _is_path(value) or _is_file(value):
        return Source(cast("Iterable[bytes]", value))
    raise TypeError(f"{'None' if value is None else type(value).__name__} is no file: {_WANTED}")


def name_of(value: object) -> str | None:
    """The file name that a path or a file object brings along."""
    path = os.fspath(value) if _is_path(value) else cast("object", getattr(value, "name", None))
    return os.path.basename(path) if isinstance(path, str) else None
