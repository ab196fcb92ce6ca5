"""The bases of generated clients: what a client is told, and its copies. Its resources make the calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from types import TracebackType
from typing import Final, Generic, TypeVar

import httpx
from httpx import Timeout
from typing_extensions import Self

from .async_sessions import AsyncSession
from .auth import AUTHORIZATION
from .call import every_value
from .children import Child, Raw
from .limits import DEFAULT_LIMITS, Limits
from .lines import AsyncLine, SyncLine
from .log import follow_environment, redact
from .options import Headers, Query
from .responses import Mode
from .secret import AsyncSecret, Secret
from .sentinels import Omit, omit
from .service import Service
from .sessions import SyncSession
from .settings import DEFAULT_RETRIES, Settings, settle
from .urls import shown
from .verbs import AsyncVerbs, SyncVerbs

__all__ = ["DEFAULT_RETRIES", "AsyncClient", "SyncClient", "async_line", "sync_line"]

H = TypeVar("H", httpx.Client, httpx.AsyncClient)
L = TypeVar("L", SyncLine, AsyncLine)
S = TypeVar("S", Secret, AsyncSecret)
T = TypeVar("T")

_OF_HTTPX: Final = frozenset({"accept", "accept-encoding", "connection", "host", "user-agent"})


class _Client(Generic[H, L, S]):
    """What both clients have: everything but waiting."""

    _line: L
    _folder = ".resources."

    def __init__(
        self,
        service: Service,
        secrets: Mapping[str, S | None],
        *,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = DEFAULT_RETRIES,
        max_time: float | Omit | None = omit,
        limits: Limits = DEFAULT_LIMITS,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: H | None = None,
        servers: Mapping[str, str | None] | None = None,
    ) -> None:
        follow_environment(service.package, f"{service.environment}_LOG")
        try:
            settings = settle(
                service,
                secrets,
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                default_headers={**_headers_of(http_client), **(default_headers or {})},
                default_query={**_query_of(http_client), **every_value(default_query or {})},
                limits=limits,
                max_time=max_time,
                signed=_signed_by(http_client),
                servers=servers,
            )
            redact(settings.keyring.query_names)
            self._line = self._connected(settings, http_client, None)
        except (AttributeError, TypeError) as error:
            from .blame import wrong_option

            said = wrong_option(locals())
            if said is None:
                raise
            raise said from error

    def _connected(self, settings: Settings, http_client: H | None, shared: L | None) -> L:
        """A line over the caller's connections, else over the shared ones, else over its own."""
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """Where the API is, without a slash at the end."""
        return self._line.settings.base_url

    @property
    def timeout(self) -> Timeout:
        """In seconds, for each step of a call."""
        return self._line.settings.timeout

    @property
    def max_retries(self) -> int:
        """How often a call that failed is tried again."""
        return self._line.settings.max_retries

    def copy(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | None = None,
        max_time: float | Omit | None = omit,
        limits: Limits | None = None,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: H | None = None,
    ) -> Self:
        """Another client, other in what is given here; headers and query are added. Closing one closes the other."""
        return self._copied(
            {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_time=max_time,
            limits=limits,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    with_options = copy

    def _copied(
        self,
        secrets: Mapping[str, S | None],
        *,
        base_url: str | None,
        timeout: float | Timeout | Omit | None,
        max_retries: int | None,
        max_time: float | Omit | None,
        limits: Limits | None,
        default_headers: Headers | None,
        default_query: Query | None,
        http_client: H | None,
        servers: Mapping[str, str | None] | None = None,
    ) -> Self:
        """`copy`, with other secrets and another server by the names of the client's arguments; None: the same."""
        old = self._line.settings
        settings = old.changed(
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
                **every_value(default_query or {}),
            },
            secrets={name: secret for name, secret in secrets.items() if secret is not None},
            limits=limits,
            max_time=max_time,
            signed=None if http_client is None else _signed_by(http_client),
            servers=servers or {},
        )
        other = object.__new__(type(self))
        other.__dict__.update(_own(self))
        other._line = self._connected(settings, http_client, self._line)
        return other

    def _in(self, mode: Mode) -> Self:
        """What the client's wrappers are made from; its own methods choose the mode by themselves."""
        return self

    def _below(self, kind: Callable[[Self], T]) -> T:
        """A resource of the API."""
        return kind(self)

    def __init_subclass__(cls) -> None:
        package, _, inside = cls.__module__.rpartition("._client")
        if package and not inside:
            cls.__module__ = package  # which exports it

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Another client over the same connections: those can't be copied."""
        return self.with_options()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {shown(self.base_url)}>"


class SyncClient(_Client[httpx.Client, SyncLine, Secret], SyncVerbs):
    """A blocking client. Threads may share it, and a forked process may go on with it."""

    def _connected(
        self, settings: Settings, http_client: httpx.Client | None, shared: SyncLine | None
    ) -> SyncLine:
        if shared is not None and http_client is None:
            return SyncLine(settings, shared.session)
        _of_kind(http_client, "close", "httpx.Client")
        return SyncLine(settings, SyncSession(http_client, settings.limits))

    def close(self) -> None:
        """Gives all connections back, copies' too. The client can't be used any more."""
        self._line.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(_Client[httpx.AsyncClient, AsyncLine, AsyncSecret], AsyncVerbs):
    """An awaiting client. Event loops may use it one after another or at once, and a forked process may go on."""

    def _connected(
        self, settings: Settings, http_client: httpx.AsyncClient | None, shared: AsyncLine | None
    ) -> AsyncLine:
        if shared is not None and http_client is None:
            return AsyncLine(settings, shared.session)
        _of_kind(http_client, "aclose", "httpx.AsyncClient")
        return AsyncLine(settings, AsyncSession(http_client, settings.limits))

    async def close(self) -> None:
        """Gives this event loop's connections back, copies' too. The client can't be used any more."""
        await self._line.session.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


# Resources are let in; on the client itself every public name could be a resource's.
sync_line: Callable[[SyncClient], SyncLine] = attrgetter("_line")
async_line: Callable[[AsyncClient], AsyncLine] = attrgetter("_line")


def _own(client: object) -> dict[str, object]:
    """What a subclass keeps on its client. Resources belong to theirs: each client makes its own."""
    kind = type(client)
    return {
        name: value
        for name, value in vars(client).items()
        if not isinstance(getattr(kind, name, None), (cached_property, Child, Raw))
    }


def _of_kind(http_client: object, closing: str, wanted: str) -> None:
    """TypeError for the HTTP client of the other kind of client."""
    if http_client is not None and not hasattr(http_client, closing):
        given = type(http_client).__name__
        raise TypeError(f"http_client: an {wanted} is wanted, {given} was given")


def _headers_of(http_client: httpx.Client | httpx.AsyncClient | None) -> dict[str, str]:
    """What the caller's own HTTP client was told to send, without what httpx sends by itself."""
    if http_client is None:
        return {}
    return {name: text for name, text in http_client.headers.items() if name not in _OF_HTTPX}


def _signed_by(http_client: httpx.Client | httpx.AsyncClient | None) -> frozenset[str]:
    """What the caller's own HTTP client proves by its `auth`."""
    signs = http_client is not None and http_client.auth is not None
    return frozenset({AUTHORIZATION}) if signs else frozenset()


def _query_of(http_client: httpx.Client | httpx.AsyncClient | None) -> dict[str, object]:
    if http_client is None:
        return {}
    return {name: http_client.params.get_list(name) for name in http_client.params}
