"""How a client proves who it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum
from typing import TypeAlias


class KeyPlace(PyEnum):
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Bearer:
    name: str


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A token that the caller got by a flow of OAuth 2.0 or OpenID Connect; sent as a bearer token (RFC 6750, 2.1)."""

    name: str


@dataclass(frozen=True, slots=True)
class Basic:
    name: str


@dataclass(frozen=True, slots=True)
class ApiKey:
    name: str
    place: KeyPlace
    wire: str


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """OAuth 2.0 client credentials grant (RFC 6749, section 4.4)."""

    name: str
    token_url: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unserved:
    """A scheme that a client library can't serve by itself (mutual TLS, a challenge and its response)."""

    name: str
    kind: str


SecurityScheme: TypeAlias = Bearer | AccessToken | Basic | ApiKey | ClientCredentials | Unserved
