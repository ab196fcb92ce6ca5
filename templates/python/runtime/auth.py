"""Security schemes as values, and which of them a request carries (OpenAPI 3.1.1, sections 4.8.27 and 4.8.30).

Makes headers, query pairs and cookies; getting an OAuth token is `tokens`' part, and sending anything is nobody's here.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from typing_extensions import assert_never

from .encode import escape
from .endpoint import Security
from .errors import MissingCredentialsError
from .tokens import Token


@dataclass(frozen=True)
class Bearer:
    """RFC 6750, section 2.1. One secret: the token."""


@dataclass(frozen=True)
class Basic:
    """RFC 7617. Two secrets: user and password."""


@dataclass(frozen=True)
class ApiKey:
    """One secret, under the name `wire` in a header, the query or a cookie."""

    place: Literal["header", "query", "cookie"]
    wire: str


@dataclass(frozen=True)
class ClientCredentials:
    """OAuth 2.0 client credentials grant (RFC 6749, section 4.4). Two secrets: the client's id and secret."""

    token_url: str
    scopes: tuple[str, ...] = ()


Scheme: TypeAlias = Bearer | Basic | ApiKey | ClientCredentials


@dataclass(frozen=True)
class Proof:
    """What proves who is calling. `token`: one to be fetched first; it goes into the Authorization header."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[str, ...] = field(default=(), repr=False)
    token: Token | None = None

    def __add__(self, other: Proof) -> Proof:
        return Proof(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.token or other.token,
        )


NO_PROOF = Proof()


def _prove(scheme: Scheme, secrets: tuple[str, ...]) -> Proof:
    match scheme:
        case Bearer():
            return Proof(headers=(("Authorization", f"Bearer {secrets[0]}"),))
        case Basic():
            both = base64.b64encode(":".join(secrets).encode()).decode("ascii")
            return Proof(headers=(("Authorization", f"Basic {both}"),))
        case ApiKey(place="header"):
            return Proof(headers=((scheme.wire, secrets[0]),))
        case ApiKey(place="query"):
            return Proof(query=((escape(scheme.wire), escape(secrets[0])),))
        case ApiKey():
            return Proof(cookies=(f"{scheme.wire}={escape(secrets[0])}",))
        case ClientCredentials():
            return Proof(token=Token(scheme.token_url, scheme.scopes, secrets[0], secrets[1]))
        case _:
            assert_never(scheme)


def _needed(scheme: Scheme) -> int:
    return 2 if isinstance(scheme, (Basic, ClientCredentials)) else 1


@dataclass
class Keyring:
    """The secrets of one client, and what they prove for each operation's security; worked out once for each."""

    schemes: Mapping[str, Scheme]
    secrets: Mapping[str, tuple[str | None, ...]] = field(repr=False)  # by scheme; None: not given
    security: Security
    missing: Callable[[Security], str]  # a sentence that names arguments and variables
    by_hand: frozenset[str] = frozenset()  # names of headers, in lower case, that the caller gives
    _proofs: dict[Security | None, Proof] = field(
        default_factory=dict["Security | None", Proof], repr=False
    )
    _single: dict[str, Proof] = field(default_factory=dict[str, Proof], repr=False)

    @property
    def query_names(self) -> frozenset[str]:
        """The query parameters that carry a key."""
        schemes = self.schemes.values()
        return frozenset(
            each.wire for each in schemes if isinstance(each, ApiKey) and each.place == "query"
        )

    def proof(self, security: Security | None) -> Proof:
        """What a request must carry. MissingCredentialsError when no alternative can be served."""
        found = self._proofs.get(security)
        if found is None:
            found = self._proofs[security] = self._choose(security)
        return found

    def _choose(self, security: Security | None) -> Proof:
        wanted = self.security if security is None else security
        if not wanted:
            return NO_PROOF
        ready = [alternative for alternative in wanted if all(map(self._has, alternative))]
        for alternative in sorted(ready, key=len, reverse=True)[:1] if () in ready else ready[:1]:
            return sum((self._one(name) for name in alternative), NO_PROOF)
        partly = [alternative for alternative in wanted if any(map(self._has, alternative))]
        if partly:  # what else is needed, something on the way may add; else the API says so
            return sum((self._one(name) for name in partly[0] if self._has(name)), NO_PROOF)
        if self.by_hand.intersection(self._headers(wanted)):
            return NO_PROOF
        if security is not None and not any(
            all(name in self.secrets for name in each) for each in wanted
        ):
            return self.proof(
                None
            )  # no argument could ever serve it: what the API takes elsewhere is the best there is
        if not any(name in self.schemes for alternative in wanted for name in alternative):
            return NO_PROOF  # a certificate, say: the caller's own HTTP client has it
        raise MissingCredentialsError(self.missing(wanted))

    def _headers(self, security: Security) -> frozenset[str]:
        """Those, in lower case, that could serve an alternative. A scheme that isn't served is the caller's."""
        schemes = [self.schemes.get(name) for alternative in security for name in alternative]
        return frozenset(
            each.wire.lower() if isinstance(each, ApiKey) else "authorization" for each in schemes
        )

    def _has(self, name: str) -> bool:
        """Whether all secrets are given. A password may be empty (RFC 7617, section 2), nothing else."""
        scheme = self.schemes.get(name)
        if scheme is None:
            return False
        given = self.secrets.get(name, ())[: _needed(scheme)]
        needed = given[:1] if isinstance(scheme, Basic) else given
        return bool(given) and None not in given and all(needed)

    def _one(self, name: str) -> Proof:
        found = self._single.get(name)
        if found is None:
            scheme = self.schemes[name]
            given = tuple(secret for secret in self.secrets[name] if secret is not None)
            found = self._single.setdefault(name, _prove(scheme, given[: _needed(scheme)]))
        return found
