"""Security schemes as values, and which of them a request carries (OpenAPI 3.1.1, sections 4.8.27 and 4.8.30).

Makes headers, query pairs and cookies; getting an OAuth token is `tokens`' part, asking a function for a secret is
`asking`'s, and sending anything is nobody's here.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from typing_extensions import assert_never

from .encode import escape
from .endpoint import Need, Security
from .errors import MissingCredentialsError
from .secret import Asked, Given
from .tokens import Token

if TYPE_CHECKING:
    from .digest import Challenged


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


class ClientCredentials:
    """OAuth 2.0 client credentials grant (RFC 6749, section 4.4). Two secrets, the client's id and secret, or a third
    instead of them: an access token. `secret`: where the token endpoint wants them (section 2.3.1).
    """

    __slots__ = ("secret", "token_url")

    def __init__(self, token_url: str, secret: Literal["basic", "body"] = "basic") -> None:
        self.token_url, self.secret = token_url, secret


class Http:
    """Any other scheme of the Authorization header (RFC 9110, section 11.4). One secret: what follows its name."""

    __slots__ = ("scheme",)

    def __init__(self, scheme: str) -> None:
        self.scheme = scheme


class Digest:
    """RFC 7616. Two secrets: user and password."""

    __slots__ = ()


Scheme: TypeAlias = Bearer | Basic | ApiKey | ClientCredentials | Http | Digest


@dataclass(frozen=True)
class Proof:
    """What proves who is calling. Of what can't be known beforehand: `token`, to be fetched first, goes into the
    Authorization header; `asked`, schemes with a secret that a function gives; `challenged`, what answers a challenge.
    `lacking`: what the API asks besides, in words.
    """

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[str, ...] = field(default=(), repr=False)
    token: Token | None = None
    asked: tuple[tuple[Scheme, tuple[Given, ...]], ...] = ()
    challenged: Challenged | None = None
    lacking: str = ""

    def __add__(self, other: Proof) -> Proof:
        return Proof(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.token or other.token,
            self.asked + other.asked,
            self.challenged or other.challenged,
            self.lacking or other.lacking,
        )

    @property
    def is_settled(self) -> bool:
        """Whether headers, query and cookies are all there is, but for a token."""
        return not self.asked and self.challenged is None


NO_PROOF = Proof()
_AUTHORIZATION: Final = "header authorization"


def prove(scheme: Scheme, secrets: tuple[str, ...]) -> Proof:
    """What these secrets prove, of a scheme that is known beforehand."""
    match scheme:
        case Bearer():
            return Proof(headers=(("Authorization", f"Bearer {secrets[0]}"),))
        case Http(scheme=name):
            return Proof(headers=(("Authorization", f"{name} {secrets[0]}"),))
        case Basic():
            user, password = (*secrets, "")[:2]
            both = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
            return Proof(headers=(("Authorization", f"Basic {both}"),))
        case ApiKey(place="header"):
            return Proof(headers=((scheme.wire, secrets[0]),))
        case ApiKey(place="query"):
            return Proof(query=((escape(scheme.wire), escape(secrets[0])),))
        case ApiKey():
            return Proof(cookies=(f"{scheme.wire}={escape(secrets[0])}",))
        case ClientCredentials() | Digest():
            return NO_PROOF
        case _:
            assert_never(scheme)


def _is_pair(scheme: Scheme) -> bool:
    return isinstance(scheme, (Basic, Digest))


@dataclass
class Keyring:
    """The secrets of one client, and what they prove for each operation's security; worked out once for each."""

    schemes: Mapping[str, Scheme]
    secrets: Mapping[str, tuple[Given | None, ...]] = field(
        repr=False
    )  # by scheme; None: not given
    security: Security
    missing: Callable[[Security], str]  # a sentence that names arguments and variables
    by_hand: frozenset[str] = frozenset()  # what the caller gives in all calls, as `places` says it
    _proofs: dict[object, Proof] = field(default_factory=dict["object", Proof], repr=False)
    _single: dict[Need, Proof] = field(default_factory=dict["Need", Proof], repr=False)

    @property
    def query_names(self) -> frozenset[str]:
        """The query parameters that carry a key."""
        schemes = self.schemes.values()
        return frozenset(
            each.wire for each in schemes if isinstance(each, ApiKey) and each.place == "query"
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """Where proofs go: `header authorization`, `query key`, `cookie sid`."""
        return places(self.schemes.values())

    def proof(self, security: Security | None, by_hand: frozenset[str] = frozenset()) -> Proof:
        """What a request must carry besides what the caller gives `by_hand`, as `places` says it.

        MissingCredentialsError when no alternative can be served.
        """
        key = (security, by_hand) if by_hand else security
        found = self._proofs.get(key)
        if found is None:
            found = self._proofs[key] = self._choose(security, self.by_hand | by_hand)
        return found

    def _choose(self, security: Security | None, by_hand: frozenset[str]) -> Proof:
        wanted = self.security if security is None else security
        if not wanted:
            return NO_PROOF
        held = {need for each in wanted for need in each if self._has(need, by_hand)}
        ready = [alternative for alternative in wanted if held.issuperset(alternative)]
        for alternative in sorted(ready, key=len, reverse=True)[:1] if () in ready else ready[:1]:
            return self._sum(alternative, by_hand)
        partly = [alternative for alternative in wanted if held.intersection(alternative)]
        if partly:  # what else is needed, something on the way may add; else the API says so
            some = self._sum(tuple(need for need in partly[0] if need in held), by_hand)
            return some + Proof(lacking=self._lacking(partly[0], held))
        if _AUTHORIZATION in by_hand and self._is_foreign(wanted):
            return NO_PROOF
        if security is not None and not any(
            all(name_of(need) in self.secrets for need in each) for each in wanted
        ):
            return self.proof(
                None, by_hand
            )  # no argument could ever serve it: what the API takes elsewhere is the best there is
        if not any(name_of(need) in self.schemes for each in wanted for need in each):
            return NO_PROOF  # a certificate, say: the caller's own HTTP client has it
        raise MissingCredentialsError(f"No credentials for {self.missing(wanted)}")

    def _is_foreign(self, wanted: Security) -> bool:
        """Whether a scheme that isn't served is among those: a header for it is the caller's."""
        return any(name_of(need) not in self.schemes for each in wanted for need in each)

    def _lacking(self, alternative: tuple[Need, ...], held: set[Need]) -> str:
        return self.missing((tuple(need for need in alternative if need not in held),))

    def _has(self, need: Need, by_hand: frozenset[str]) -> bool:
        """Whether all secrets are given. A password may be empty (RFC 7617, section 2), nothing else."""
        scheme = self.schemes.get(name_of(need))
        if scheme is None:
            return False
        return _place(scheme) in by_hand or self._given(name_of(need), scheme) is not None

    def _given(self, name: str, scheme: Scheme) -> tuple[Given, ...] | None:
        """The secrets that serve the scheme."""
        given = self.secrets.get(name, ())
        if isinstance(scheme, ClientCredentials):
            first, given = given[2:3], given[:2]
            if first and first[0]:
                return (first[0],)
        else:
            given = given[: 2 if _is_pair(scheme) else 1]
        whole = tuple(secret for secret in given if secret is not None)
        needed = whole[:1] if _is_pair(scheme) else whole
        return whole if whole and len(whole) == len(given) and all(needed) else None

    def _sum(self, needs: tuple[Need, ...], by_hand: frozenset[str]) -> Proof:
        own = [need for need in needs if _place(self.schemes[name_of(need)]) not in by_hand]
        return sum(map(self._one, own), NO_PROOF)

    def _one(self, need: Need) -> Proof:
        name = name_of(need)
        key = need if isinstance(need, str) else (name, *sorted(set(need[1:])))
        found = self._single.get(key)
        if found is None:
            scheme = self.schemes[name]
            given = self._given(name, scheme) or ()
            found = self._single.setdefault(key, _proof(scheme, given, need))
        return found


def _proof(scheme: Scheme, given: tuple[Given, ...], need: Need) -> Proof:
    if isinstance(scheme, ClientCredentials) and len(given) == 2:
        scopes = () if isinstance(need, str) else need[1:]
        return Proof(token=Token(scheme.token_url, scopes, *given, secret=scheme.secret))
    if isinstance(scheme, Digest):
        from .digest import Challenged

        return Proof(challenged=Challenged(*given))
    kind = Bearer() if isinstance(scheme, ClientCredentials) else scheme
    texts = tuple(secret for secret in given if not isinstance(secret, Asked))
    return prove(kind, texts) if len(texts) == len(given) else Proof(asked=((kind, given),))


def name_of(need: Need) -> str:
    """The scheme's."""
    return need if isinstance(need, str) else need[0]


def places(schemes: Iterable[Scheme]) -> frozenset[str]:
    """Where proofs of these go, and those of schemes that aren't served, as far as one knows."""
    return frozenset({_AUTHORIZATION, *map(_place, schemes)})


def _place(scheme: Scheme) -> str:
    """Where its proof goes: header names in lower case."""
    if not isinstance(scheme, ApiKey):
        return _AUTHORIZATION
    return f"{scheme.place} {scheme.wire.lower() if scheme.place == 'header' else scheme.wire}"
