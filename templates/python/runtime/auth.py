"""Security schemes as values, and what secrets prove by each of them (OpenAPI 3.1.1, section 4.8.27).

Makes headers, query pairs and cookies; getting an OAuth token is `tokens`' part, asking a function for a secret is
`asking`'s, and sending anything is nobody's here.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from typing_extensions import assert_never

from .encode import escape
from .endpoint import Need
from .secret import Given
from .tokens import Token

if TYPE_CHECKING:
    from .digest import Challenged


class Bearer:
    """RFC 6750, section 2.1. One secret: the token."""

    __slots__ = ()


class Basic:
    """RFC 7617. Two secrets: user and password."""

    __slots__ = ()


class ApiKey:
    """One secret, under the name `wire` in a header, the query or a cookie."""

    __slots__ = ("place", "wire")

    def __init__(self, place: Literal["header", "query", "cookie"], wire: str) -> None:
        self.place, self.wire = place, wire


class ClientCredentials:
    """OAuth 2.0 client credentials grant (RFC 6749, section 4.4). Two secrets, the client's id and secret, or a third
    instead of them: an access token. `secret`: where the token endpoint wants them (section 2.3.1).
    """

    __slots__ = ("secret", "token_url")

    def __init__(self, token_url: str, secret: Literal["basic", "body"] = "basic") -> None:
        self.token_url = token_url
        self.secret: Literal["basic", "body"] = secret


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
AUTHORIZATION: Final = "header authorization"


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


def name_of(need: Need) -> str:
    """The scheme's."""
    return need if isinstance(need, str) else need[0]


def places(schemes: Iterable[Scheme]) -> frozenset[str]:
    """Where proofs of these go, and those of schemes that aren't served, as far as one knows."""
    return frozenset({AUTHORIZATION, *map(place_of, schemes)})


def place_of(scheme: Scheme) -> str:
    """Where its proof goes: header names in lower case."""
    if not isinstance(scheme, ApiKey):
        return AUTHORIZATION
    return f"{scheme.place} {scheme.wire.lower() if scheme.place == 'header' else scheme.wire}"
