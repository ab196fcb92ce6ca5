"""What a generated client says of its API, as values: servers, credentials, security schemes, where its code lives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .auth import Scheme
from .endpoint import Security

if TYPE_CHECKING:
    from .servers import Server


@dataclass(frozen=True)
class Credential:
    """A secret: a client's argument, else an environment variable. `schemes`: those that it serves.

    A scheme that needs several secrets (a user and a password; a client's id and secret, and an access token instead)
    gets those that name it, in order; one that needs one secret gets the first of them that is given.
    """

    argument: str
    environment: str
    schemes: tuple[str, ...]


@dataclass(frozen=True)
class Service:
    """`package`: what carries this runtime, as it is imported; `environment`: the prefix of its variables.

    `security`: what operations need that say nothing themselves; the first alternative that can be served is used.
    `idempotency`: the header by which every operation knows a request that it has seen before. `server`: the first, by
    default; `servers`: all, where there are several or users choose a part of the URL.
    """

    package: str
    version: str
    environment: str
    server: str
    credentials: tuple[Credential, ...] = ()
    schemes: Mapping[str, Scheme] = field(default_factory=dict[str, Scheme])
    security: Security = ()
    idempotency: str | None = None
    servers: tuple[Server, ...] = ()
