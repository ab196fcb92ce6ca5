"""The two ways to call a package: by its sync client and by its async one. Each gives values that wait for nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .attempts import RAW, STREAMED, Attempt, Method
from .channels import Connection, connected
from .outcomes import Downloaded, Streamed
from .package import Package, method
from .transport import Script

Keywords = Mapping[str, Any]


class Flavour(Protocol):
    """`settled`: what an attempt gives, streams and files read. Exceptions are the package's own."""

    @property
    def name(self) -> str: ...
    @property
    def package(self) -> Package: ...
    def find(self, accessor: tuple[str, ...], view: str | None) -> Method: ...
    def expect(self, script: Script) -> None: ...
    def settled(self, method: Method, attempt: Attempt) -> Any: ...
    def items(self, method: Method, keywords: Keywords) -> list[Any]: ...
    def pages(self, method: Method, keywords: Keywords) -> list[Any]: ...
    def talk(self, method: Method, keywords: Keywords, connection: Connection, sends: Iterable[Any]) -> list[Any]: ...


@dataclass(frozen=True, slots=True)
class Sync:
    package: Package
    name: str = "sync"

    def find(self, accessor: tuple[str, ...], view: str | None) -> Method:
        return method(self.package.sync, accessor, view)

    def expect(self, script: Script) -> None:
        self.package.server.script = script

    def settled(self, method: Method, attempt: Attempt) -> Any:
        value = method(*attempt.positional, **attempt.keywords)
        if attempt.view == STREAMED:
            with value as response:
                return self._read(response.parse())
        return self._read(value.parse() if attempt.view == RAW else value)

    def _read(self, value: Any) -> Any:
        if isinstance(value, self.package.runtime("events").Stream):
            return Streamed(value, list(value))
        if isinstance(value, self.package.runtime("responses").BinaryAPIResponse):
            return Downloaded(value, value.read())
        return value

    def items(self, method: Method, keywords: Keywords) -> list[Any]:
        return list(method(**keywords))

    def pages(self, method: Method, keywords: Keywords) -> list[Any]:
        return list(method(**keywords).iter_pages())

    def talk(self, method: Method, keywords: Keywords, connection: Connection, sends: Iterable[Any]) -> list[Any]:
        with connected(self.package, connection), method(**keywords) as channel:
            for frame in sends:
                channel.send(frame)
            return list(channel)


@dataclass(frozen=True, slots=True)
class Async:
    """`run`: an event loop's own, one for all calls, as in a program."""

    package: Package
    runner: asyncio.Runner
    name: str = "async"

    def find(self, accessor: tuple[str, ...], view: str | None) -> Method:
        return method(self.package.asynchronous, accessor, view)

    def expect(self, script: Script) -> None:
        self.package.async_server.script = script

    def settled(self, method: Method, attempt: Attempt) -> Any:
        return self.runner.run(self._settled(method, attempt))

    async def _settled(self, method: Method, attempt: Attempt) -> Any:
        value = method(*attempt.positional, **attempt.keywords)
        if attempt.view == STREAMED:
            async with value as response:
                return await self._read(await response.parse())
        value = await value
        return await self._read(await value.parse() if attempt.view == RAW else value)

    async def _read(self, value: Any) -> Any:
        if isinstance(value, self.package.runtime("events").AsyncStream):
            return Streamed(value, [event async for event in value])
        if isinstance(value, self.package.runtime("responses").AsyncBinaryAPIResponse):
            return Downloaded(value, await value.read())
        return value

    def items(self, method: Method, keywords: Keywords) -> list[Any]:
        return self.runner.run(_all(lambda: method(**keywords)))

    def pages(self, method: Method, keywords: Keywords) -> list[Any]:
        async def pages() -> list[Any]:
            first = await method(**keywords)
            return [page async for page in first.iter_pages()]

        return self.runner.run(pages())

    def talk(self, method: Method, keywords: Keywords, connection: Connection, sends: Iterable[Any]) -> list[Any]:
        async def talk() -> list[Any]:
            with connected(self.package, connection):
                async with method(**keywords) as channel:
                    for frame in sends:
                        await channel.send(frame)
                    return [frame async for frame in channel]

        return self.runner.run(talk())


async def _all(iterable: Callable[[], AsyncIterator[Any]]) -> list[Any]:
    return [item async for item in iterable()]
