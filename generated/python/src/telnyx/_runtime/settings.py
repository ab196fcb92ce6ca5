"""What one client was told: read once, when it is made, from arguments and environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import httpx
from httpx import Timeout

from .auth import ClientCredentials, Scheme
from .credentials import given_in, keyring, resolved
from .keyring import Keyring
from .limits import DEFAULT_LIMITS, Limits
from .secret import AsyncSecret
from .sentinels import Omit, omit
from .service import Service
from .urls import base

if TYPE_CHECKING:
    from .servers import Choice

DEFAULT_TIMEOUT: Final = Timeout(
    60.0, connect=10.0, pool=None
)  # seconds, each for one step: connect, write, read; for a free connection a call waits as long as it may take
DEFAULT_RETRIES: Final = 2


@dataclass
class Settings:
    """Everything that a request needs to know of its client. `copy()` makes another one."""

    service: Service
    base_url: str
    rebased: bool  # the base URL is not the document's own
    keyring: Keyring
    timeout: Timeout
    max_retries: int
    default_headers: Mapping[str, str | Omit] = field(repr=False)
    default_query: Mapping[str, object] = field(repr=False)
    secrets: Mapping[str, AsyncSecret | None] = field(repr=False)  # by argument
    limits: Limits = DEFAULT_LIMITS
    max_time: float | Omit | None = omit
    passed: frozenset[str] = frozenset()  # the arguments of secrets that are not the environment's
    signed: frozenset[str] = frozenset()  # what the caller's HTTP client proves by itself
    choice: Choice | None = None  # of an API with several servers, or with variables in their URLs
    heads: dict[object, tuple[tuple[bytes, bytes], ...]] = field(
        default_factory=dict[Any, Any], repr=False
    )

    def changed(
        self,
        *,
        base_url: str | None,
        timeout: float | Timeout | Omit | None,
        max_retries: int | None,
        default_headers: Mapping[str, str | Omit],
        default_query: Mapping[str, object],
        secrets: Mapping[str, AsyncSecret | None],
        limits: Limits | None,
        max_time: float | Omit | None,
        servers: Mapping[str, str | None],
        signed: frozenset[str] | None = None,
    ) -> Settings:
        """Other settings. The keyring, with its tokens, stays where neither secrets nor the base URL change."""
        url, asked = self._elsewhere(base_url, servers)
        changed = settle(
            self.service,
            {**self.secrets, **secrets},
            base_url=url,
            servers=asked,
            timeout=self.timeout if isinstance(timeout, Omit) else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
            default_headers=default_headers,
            default_query=default_query,
            limits=limits or self.limits,
            max_time=self.max_time if isinstance(max_time, Omit) else max_time,
            passed=self.passed.union(k for k, v in secrets.items() if v is not None),
            signed=self.signed if signed is None else signed,
        )
        same = changed.secrets == self.secrets and changed.base_url == self.base_url
        if same and changed.keyring.by_hand == self.keyring.by_hand:
            changed.keyring = self.keyring
        return changed

    def _elsewhere(
        self, base_url: str | None, servers: Mapping[str, str | None]
    ) -> tuple[str | None, Mapping[str, str | None]]:
        """A base URL, or what one is made of; what isn't said stays."""
        told = any(value is not None for value in servers.values())
        if base_url or self.choice is None or not (told or self.choice.asked):
            return base_url or self.base_url, servers
        return None, self.choice.changed(self.service, servers)

    def server(self, own: str | Mapping[str, str] | None) -> str:
        """The base URL of an operation with a server of its own. One at the API's own host moves with `base_url`."""
        if own is None:
            return self.base_url
        if not isinstance(own, str):
            own = self.choice.own(own) if self.choice else next(iter(own.values()))
        if not self.rebased:
            return own.rstrip("/")
        root = self.choice.root if self.choice else None
        return rebased(own, self.service.server, self.base_url, root)


def rebased(url: str, server: str, base_url: str, root: str | None = None) -> str:
    """`url`, at `base_url` instead of `server` where it is of that host. ws and http keep their difference.

    `root`: where those are that aren't below `server`, if that is known.
    """
    there, here = httpx.URL(url), httpx.URL(server)
    if there.is_relative_url:
        return str(httpx.URL(f"{base_url}/").join(url)).rstrip("/")
    if (there.host, there.port) != (here.host, here.port):
        return url.rstrip("/")
    prefix = here.path.rstrip("/")
    rest = (
        there.path.removeprefix(prefix)
        if there.path.startswith(prefix + "/") or there.path == prefix
        else there.path
    )
    below = base_url
    if prefix and rest == there.path:
        below = root or base_url.removesuffix(prefix)
    target = below + rest.rstrip("/")
    return "ws" + target.removeprefix("http") if there.scheme in {"ws", "wss"} else target


def settle(
    service: Service,
    secrets: Mapping[str, AsyncSecret | None],
    *,
    base_url: str | None,
    timeout: float | Timeout | Omit | None,
    max_retries: int,
    default_headers: Mapping[str, str | Omit] | None,
    default_query: Mapping[str, object] | None,
    limits: Limits = DEFAULT_LIMITS,
    max_time: float | Omit | None = omit,
    passed: frozenset[str] | None = None,
    signed: frozenset[str] = frozenset(),
    servers: Mapping[str, str | None] | None = None,
) -> Settings:
    """Arguments, then the environment, then defaults. Credentials that lack are missed by the calls that need them."""
    _check_numbers(max_retries, max_time)
    choice = _choice(service, base_url, servers or {})
    base_url = choice.url if choice else base_url
    url = base(base_url or os.environ.get(f"{service.environment}_BASE_URL") or _stated(service))
    given = resolved(service, secrets)
    hand = signed.union(given_in(default_headers or {}, default_query or {}))
    passed = frozenset(k for k in secrets if secrets[k] is not None) if passed is None else passed
    schemes = {name: _moved(scheme, service, url) for name, scheme in service.schemes.items()}
    return Settings(
        service=service,
        base_url=url,
        rebased=url != service.server.rstrip("/"),
        keyring=keyring(service, given, passed=passed, schemes=schemes, by_hand=hand),
        timeout=seconds(timeout, DEFAULT_TIMEOUT),
        max_retries=max_retries,
        default_headers=default_headers or {},
        default_query=default_query or {},
        secrets=given,
        limits=limits,
        max_time=max_time,
        passed=passed,
        signed=signed,
        choice=choice,
    )


def _check_numbers(max_retries: int, max_time: float | Omit | None) -> None:
    if max_retries < 0:
        raise ValueError(f"max_retries: {max_retries} is less than 0")
    if not isinstance(max_time, Omit) and max_time is not None and not max_time > 0:
        raise ValueError(f"max_time: {max_time} is not more than 0")


def _choice(
    service: Service, base_url: str | None, asked: Mapping[str, str | None]
) -> Choice | None:
    if not service.servers:
        return None
    from .servers import chosen

    return chosen(service, base_url, asked)


def _stated(service: Service) -> str:
    """By the environment or the document. ValueError where both leave it to whoever runs the API."""
    variable = f"{service.environment}_BASE_URL"
    url = os.environ.get(variable) or service.server
    if "://" in url or url != service.server:
        return url
    says = f"only {service.server!r}" if service.server else "nothing"
    raise ValueError(
        f"base_url: the API's document says {says} of where it is; "
        f"pass base_url='https://…', or set the environment variable {variable}"
    )


def seconds(timeout: float | Timeout | Omit | None, default: Timeout) -> Timeout:
    """`omit` is the default, None is no limit."""
    if isinstance(timeout, Omit):
        return default
    if isinstance(timeout, Timeout):
        return timeout
    if not _is_time(timeout):
        what = "a number of seconds, a Timeout or None is wanted"
        raise TypeError(f"timeout: {what}, {type(timeout).__name__} was given")
    return Timeout(timeout)


def _is_time(given: object) -> bool:
    """Callers may have no type checker."""
    return given is None or isinstance(given, (int, float))


def _moved(scheme: Scheme, service: Service, base_url: str) -> Scheme:
    """Where tokens come from: relative to the server (OpenAPI 3.1.1, section 4.6), and moved with it."""
    if not isinstance(scheme, ClientCredentials):
        return scheme
    url = httpx.URL(scheme.token_url)
    if url.is_relative_url:
        here = str(httpx.URL(f"{base_url}/").join(url))
    elif base_url != service.server.rstrip("/"):
        here = rebased(scheme.token_url, service.server, base_url)
    else:
        return scheme
    return ClientCredentials(here, scheme.secret)
