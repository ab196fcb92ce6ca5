"""The content of an answer: whole, piece by piece, or into a file that is there entirely or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Iterator
from types import TracebackType
from typing import IO, Any

import httpx
from typing_extensions import Self

from .charsets import answer_text
from .exchange import connection_error
from .guards import keep_whole
from .request_ids import named


class Text(str):
    """The text of an answer; `response.text()` gives it too, as an asynchronous client's response has it."""

    __slots__ = ()

    def __call__(self) -> str:
        return str(self)


class _Head:
    """What is known of an answer before its body is."""

    def __init__(self, response: httpx.Response) -> None:
        self.http_response = response

    @property
    def headers(self) -> httpx.Headers:
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def request(self) -> httpx.Request:
        return self.http_response.request

    @property
    def http_request(self) -> httpx.Request:
        return self.http_response.request

    @property
    def retries_taken(self) -> int:
        """How many times the call was tried again before this answer."""
        taken: int = self.http_response.extensions.get("retries_taken", 0)
        return taken

    @property
    def url(self) -> httpx.URL:
        """Where the answer came from: after redirects, where there were some."""
        return self.http_response.url

    @property
    def request_id(self) -> str | None:
        return named(self.http_response.headers)

    @property
    def content_type(self) -> str | None:
        content_type: str | None = self.http_response.headers.get("content-type")
        return content_type

    @property
    def is_closed(self) -> bool:
        return self.http_response.is_closed

    def _broken(self, error: httpx.RequestError) -> Exception:
        return connection_error(error, self.request.method)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.content_type or ''}>"


class SyncContent(_Head):
    """Content that is read by blocking."""

    def read(self) -> bytes:
        """All of it. APIConnectionError where it breaks off."""
        keep_whole(self.http_response)
        try:
            return self.http_response.read()
        except httpx.RequestError as error:
            raise self._broken(error) from error

    @property
    def content(self) -> bytes:
        return self.read()

    @property
    def text(self) -> Text:
        """All of it, by the charset of its content type (else UTF-8): `response.text` and `response.text()` alike."""
        self.read()
        return Text(answer_text(self.http_response))

    def json(self) -> Any:
        """All of it, as JSON. ValueError where it is none."""
        return json.loads(self.read())

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Piece by piece, decompressed: as they come, or of `chunk_size` bytes."""
        try:
            yield from self.http_response.iter_bytes(chunk_size)
        except httpx.RequestError as error:
            raise self._broken(error) from error

    def iter_lines(self) -> Iterator[str]:
        try:
            yield from self.http_response.iter_lines()
        except httpx.RequestError as error:
            raise self._broken(error) from error

    def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Into `path`, which is replaced at the end, or left as it was where something goes wrong."""
        file = _beside(path)
        try:
            with file:
                for chunk in self.iter_bytes():
                    file.write(chunk)
            os.replace(file.name, path)
        except BaseException:
            _discard(file)
            raise

    def close(self) -> None:
        """Gives the connection back, read or not."""
        self.http_response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncContent(_Head):
    """Content that is read by awaiting."""

    async def read(self) -> bytes:
        """All of it. APIConnectionError where it breaks off."""
        keep_whole(self.http_response)
        try:
            return await self.http_response.aread()
        except httpx.RequestError as error:
            raise self._broken(error) from error

    @property
    def content(self) -> bytes:
        """All of it, once it was read."""
        return self.http_response.content

    async def text(self) -> str:
        """All of it, by the charset of its content type (else UTF-8)."""
        await self.read()
        return answer_text(self.http_response)

    async def json(self) -> Any:
        """All of it, as JSON. ValueError where it is none."""
        return json.loads(await self.read())

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Piece by piece, decompressed: as they come, or of `chunk_size` bytes."""
        try:
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk
        except httpx.RequestError as error:
            raise self._broken(error) from error

    async def iter_lines(self) -> AsyncIterator[str]:
        try:
            async for line in self.http_response.aiter_lines():
                yield line
        except httpx.RequestError as error:
            raise self._broken(error) from error

    async def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Into `path`, which is replaced at the end, or left as it was where something goes wrong; by a thread."""
        from anyio.to_thread import run_sync

        file = await run_sync(_beside, path)
        try:
            with file:
                async for chunk in self.iter_bytes():
                    await run_sync(file.write, chunk)
            os.replace(file.name, path)
        except BaseException:
            _discard(file)
            raise

    async def close(self) -> None:
        """Gives the connection back, read or not."""
        await self.http_response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


def _beside(path: str | os.PathLike[str]) -> IO[bytes]:
    """A new file in the same folder: only within a file system does replacing happen at once."""
    folder, name = os.path.split(str(os.fspath(path)))
    return open(os.path.join(folder, f".{name}.{os.urandom(8).hex()}"), "xb")


def _discard(file: IO[bytes]) -> None:
    try:
        os.unlink(file.name)
    except FileNotFoundError:
        return
