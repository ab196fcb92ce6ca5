"""The bases of generated resources, a method for each kind of result: arguments become a `Call`, answers values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

import httpx
from httpx import Timeout
from typing_extensions import Self, TypedDict, Unpack

from .call import Call, every_value
from .client import AsyncClient, SyncClient, async_line, sync_line
from .decoding import decoded, reading
from .endpoint import Endpoint
from .options import Body, Headers, Query
from .request import Handshake
from .responses import PARSED, APIResponse, AsyncAPIResponse, Mode, Reading
from .sentinels import Omit, omit

if TYPE_CHECKING:
    from .channels import AsyncChannel, Channel
    from .events import AsyncStream, Stream
    from .pages import AsyncPage, AsyncPaginator, Reply, SyncPage
    from .strategies import Step, Strategy

T = TypeVar("T")
M = TypeVar("M")
S = TypeVar("S")
R = TypeVar("R")

_EVENTS = "text/event-stream"


class Arguments(TypedDict, total=False):
    """What a method passes on: the operation's arguments by wire name (`omit`: none), and the caller's extras.

    `whole`: the body as a whole, where it can be given so or by its fields (`body`).
    """

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    body: object
    whole: object
    extra_headers: Headers | None
    extra_query: Query | None
    extra_body: Body | None
    timeout: float | Timeout | Omit | None


class SyncResource:
    """Operations that block."""

    _folder = "."

    def __init__(self, client: SyncClient, mode: Mode = PARSED) -> None:
        self._client = client
        self._line = sync_line(client)
        self._mode = mode

    def _in(self, mode: Mode) -> Self:
        """The same resource, whose methods give something else."""
        return type(self)(self._client, mode)

    def _below(self, kind: Callable[[SyncClient, Mode], T]) -> T:
        """A resource below this one."""
        return kind(self._client, self._mode)

    def _call(self, endpoint: Endpoint, returns: type[T], **arguments: Unpack[Arguments]) -> T:
        call = Call(endpoint, **arguments)
        how = reading(returns)
        if self._mode is PARSED:
            return how.parse(self._line.fetch(call, not how.whole))
        return cast("T", self._raw(call, how))

    def _page(
        self,
        endpoint: Endpoint,
        page: type[SyncPage[T, M]],
        envelope: type[object],
        **arguments: Unpack[Arguments],
    ) -> SyncPage[T, M]:
        call = Call(endpoint, **arguments)
        strategy = cast("Strategy", endpoint.pages)

        def fetch(step: Step) -> Reply:
            onward = stepped(call, step)
            return replied(onward, envelope, self._line.fetch(onward))

        def parse(response: httpx.Response) -> SyncPage[T, M]:
            return page(replied(call, envelope, response), strategy, fetch)

        if self._mode is PARSED:
            return parse(self._line.fetch(call))
        return cast("SyncPage[T, M]", self._raw(call, Reading(parse)))

    def _stream(
        self, endpoint: Endpoint, event: type[T], **arguments: Unpack[Arguments]
    ) -> Stream[T]:
        from .events import Stream

        kind, media = streaming(endpoint)
        call = Call(endpoint, **arguments)._replace(accept=media)
        limit = self._line.settings.limits.max_line
        how = Reading(lambda response: Stream(event, response, kind, limit), whole=False)
        if self._mode is PARSED:
            return how.parse(self._line.fetch(call, True))
        return cast("Stream[T]", self._raw(call, how))

    def _open(
        self, endpoint: Endpoint, sends: type[S], receives: type[R], **arguments: Unpack[Arguments]
    ) -> Channel[S, R]:
        from .channels import Channel

        call = Call(endpoint, **arguments)

        def handshake() -> Handshake:
            return self._line.handshake(call)

        return Channel(sends, receives, handshake, self._line.seconds(call.timeout))

    def _raw(self, call: Call, how: Reading[T]) -> APIResponse[T]:
        stream = self._mode is Mode.STREAMED or not how.whole
        return APIResponse(self._line.fetch(call, stream), how)


class AsyncResource:
    """Operations that are awaited."""

    _folder = "."

    def __init__(self, client: AsyncClient, mode: Mode = PARSED) -> None:
        self._client = client
        self._line = async_line(client)
        self._mode = mode

    def _in(self, mode: Mode) -> Self:
        """The same resource, whose methods give something else."""
        return type(self)(self._client, mode)

    def _below(self, kind: Callable[[AsyncClient, Mode], T]) -> T:
        """A resource below this one."""
        return kind(self._client, self._mode)

    async def _call(
        self, endpoint: Endpoint, returns: type[T], **arguments: Unpack[Arguments]
    ) -> T:
        call = Call(endpoint, **arguments)
        how = reading(returns)
        if self._mode is PARSED:
            return how.parse(await self._line.fetch(call, not how.whole))
        return cast("T", await self._raw(call, how))

    def _page(
        self,
        endpoint: Endpoint,
        page: type[AsyncPage[T, M]],
        envelope: type[object],
        **arguments: Unpack[Arguments],
    ) -> AsyncPaginator[T, M]:
        from .pages import AsyncPaginator

        call = Call(endpoint, **arguments)
        strategy = cast("Strategy", endpoint.pages)

        async def fetch(step: Step) -> Reply:
            onward = stepped(call, step)
            return replied(onward, envelope, await self._line.fetch(onward))

        def parse(response: httpx.Response) -> AsyncPage[T, M]:
            return page(replied(call, envelope, response), strategy, fetch)

        async def first() -> AsyncPage[T, M]:
            if self._mode is PARSED:
                return parse(await self._line.fetch(call))
            return cast("AsyncPage[T, M]", await self._raw(call, Reading(parse)))

        return AsyncPaginator(first)

    async def _stream(
        self, endpoint: Endpoint, event: type[T], **arguments: Unpack[Arguments]
    ) -> AsyncStream[T]:
        from .events import AsyncStream

        kind, media = streaming(endpoint)
        call = Call(endpoint, **arguments)._replace(accept=media)
        limit = self._line.settings.limits.max_line
        how = Reading(lambda response: AsyncStream(event, response, kind, limit), whole=False)
        if self._mode is PARSED:
            return how.parse(await self._line.fetch(call, True))
        return cast("AsyncStream[T]", await self._raw(call, how))

    def _open(
        self, endpoint: Endpoint, sends: type[S], receives: type[R], **arguments: Unpack[Arguments]
    ) -> AsyncChannel[S, R]:
        from .channels import AsyncChannel

        call = Call(endpoint, **arguments)

        async def handshake() -> Handshake:
            return await self._line.handshake(call)

        return AsyncChannel(sends, receives, handshake, self._line.seconds(call.timeout))

    async def _raw(self, call: Call, how: Reading[T]) -> AsyncAPIResponse[T]:
        stream = self._mode is Mode.STREAMED or not how.whole
        return AsyncAPIResponse(await self._line.fetch(call, stream), how)


def streaming(endpoint: Endpoint) -> tuple[str, str]:
    """What an operation's stream is made of, and its media type."""
    kind, _, media = endpoint.stream.partition(" ")
    return kind, media or _EVENTS


def stepped(call: Call, step: Step) -> Call:
    """The call for the next page."""
    return call.to(step.link) if step.link is not None else call.stepped(step.query)


def replied(call: Call, envelope: type[object], response: httpx.Response) -> Reply:
    """One page as it came."""
    from .pages import Reply

    asked = {**call.fields, **call.query, **every_value(call.extra_query or {})}
    query = {name: value for name, value in asked.items() if value is not omit}
    return Reply(
        decoded(envelope, response),
        str(response.url),
        query,
        response.headers.get("link"),
        response.headers,
    )
