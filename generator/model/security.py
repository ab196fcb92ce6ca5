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
class Digest:
    """A user and a password that answer a challenge (RFC 7616)."""

    name: str


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """Any other scheme of the Authorization header: `scheme`, and then a secret as it is (RFC 9110, section 11.4)."""

    name: str
    scheme: str


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
    """A scheme that a client library can't serve by itself (mutual TLS, a scheme without a name)."""

    name: str
    kind: str


SecurityScheme: TypeAlias = Bearer | AccessToken | Basic | Digest | HttpScheme | ApiKey | ClientCredentials | Unserved

Requirements: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives, each of the names of the schemes that are needed together. An empty one needs none."""

Scopes: TypeAlias = tuple[tuple[tuple[str, ...], ...], ...]
"""What each scheme of each alternative is asked for, in the order of the requirements; empty where none asks."""
