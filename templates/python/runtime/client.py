"""The bases of generated clients: what a client is told, its connections, and its copies."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Final, Generic, TypeVar

import httpx
from httpx import Timeout
from typing_extensions import Self

from .exchange import exchange
from .log import follow_environment
from .options import Headers, Query
from .request import Call, Handshake, Prepared
from .sentinels import Omit, omit
from .service import Service
from .sessions import AsyncSession, SyncSession
from .settings import DEFAULT_RETRIES, Settings, seconds, settle

__all__ = ["DEFAULT_RETRIES", "AsyncClient", "SyncClient"]


H = TypeVar("H", httpx.Client, httpx.AsyncClient)
S = TypeVar("S", SyncSession, AsyncSession)

_OF_HTTPX: Final = frozenset({"accept", "accept-encoding", "connection", "host", "user-agent"})


class _Client(Generic[H, S]):
    """What both clients have: everything but waiting."""

    _session: S

    def __init__(
        self,
        service: Service,
        secrets: Mapping[str, str | None],
        *,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = DEFAULT_RETRIES,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: H | None = None,
    ) -> None:
        follow_environment(service.package, f"{service.environment}_LOG")
        self._settings = settle(
            service,
            secrets,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers={**_headers_of(http_client), **(default_headers or {})},
            default_query={**_query_of(http_client), **(default_query or {})},
        )
        self._session = self._connect(http_client)

    def _seconds(self, timeout: float | Timeout | Omit | None) -> Timeout:
        """A call's own timeout, else the client's."""
        return seconds(timeout, self._settings.timeout)

    def _connect(self, http_client: H | None) -> S:
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """Where the API is, without a slash at the end."""
        return self._settings.base_url

    @property
    def timeout(self) -> Timeout:
        """In seconds, for each step of a call."""
        return self._settings.timeout

    @property
    def max_retries(self) -> int:
        """How often a call that failed is tried again."""
        return self._settings.max_retries

    def copy(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | None = None,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: H | None = None,
    ) -> Self:
        """Another client, other in what is given here; headers and query are added. Closing one closes the other."""
        old = self._settings
        return self._copied(
            old.changed(
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                default_headers={
                    **old.default_headers,
                    **_headers_of(http_client),
                    **(default_headers or {}),
                },
                default_query={
                    **old.default_query,
                    **_query_of(http_client),
                    **(default_query or {}),
                },
            ),
            http_client,
        )

    with_options = copy

    def _copied(self, settings: Settings, http_client: H | None) -> Self:
        other = object.__new__(type(self))
        other._settings = settings
        other._session = self._session if http_client is None else self._connect(http_client)
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"


class SyncClient(_Client[httpx.Client, SyncSession]):
    """A blocking client. Threads may share it, and a forked process may go on with it."""

    def _connect(self, http_client: httpx.Client | None) -> SyncSession:
        return SyncSession(http_client)

    def _fetch(self, call: Call, stream: bool = False) -> httpx.Response:
        """The answer to a call: a success, its body read unless `stream`. APIError otherwise."""
        return self._session.run(exchange(self._settings, Prepared(self._settings, call, stream)))

    def _handshake(self, call: Call) -> Handshake:
        """How a web socket is opened; with a token that is still good where the API wants one."""
        prepared = Prepared(self._settings, call, stream=True)
        token = prepared.proof.token
        return prepared.handshake(None if token is None else self._session.token(token))

    def close(self) -> None:
        """Gives all connections back, copies' too. The client can't be used any more."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(_Client[httpx.AsyncClient, AsyncSession]):
    """An awaiting client. Event loops may use it one after another or at once, and a forked process may go on."""

    def _connect(self, http_client: httpx.AsyncClient | None) -> AsyncSession:
        return AsyncSession(http_client)

    async def _fetch(self, call: Call, stream: bool = False) -> httpx.Response:
        """The answer to a call: a success, its body read unless `stream`. APIError otherwise."""
        return await self._session.run(exchange(self._settings, Prepared(self._settings, call, stream)))

    async def _handshake(self, call: Call) -> Handshake:
        """How a web socket is opened; with a token that is still good where the API wants one."""
        prepared = Prepared(self._settings, call, stream=True)
        token = prepared.proof.token
        return prepared.handshake(None if token is None else await self._session.token(token))

    async def close(self) -> None:
        """Gives this event loop's connections back, copies' too. The client can't be used any more."""
        await self._session.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


def _headers_of(http_client: httpx.Client | httpx.AsyncClient | None) -> dict[str, str]:
    """What the caller's own HTTP client was told to send, without what httpx sends by itself."""
    if http_client is None:
        return {}
    return {name: text for name, text in http_client.headers.items() if name not in _OF_HTTPX}


def _query_of(http_client: httpx.Client | httpx.AsyncClient | None) -> dict[str, object]:
    if http_client is None:
        return {}
    return {name: http_client.params.get_list(name) for name in http_client.params}
