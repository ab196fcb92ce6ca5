"""The credential that goes with a request, where the document's security schemes put it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from ..cases.case import Request
from ..cases.encode import escaped
from ..config import Config
from ..model.api import (
    AccessToken,
    Api,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    KeyPlace,
    Operation,
    SecurityScheme,
    Unserved,
)

Alternatives: TypeAlias = tuple[tuple[str, ...], ...]
"""Each of names of schemes that are needed together."""

SECRET = "SECRET"
"""What stands in a fixture for every credential."""


@dataclass(frozen=True, slots=True)
class Signer:
    """`served`: the schemes that a client of this API has an argument for. `security`: the API's own alternatives."""

    served: Mapping[str, SecurityScheme]
    security: Alternatives
    secret: str = SECRET

    def signed(self, operation: Operation, request: Request) -> Request:
        """`request` with the secret, by the first of the operation's alternatives that a client can serve.

        An operation that can do without is given what there is. Where no alternative can be served, what the API
        takes elsewhere is sent: it is the best there is.
        """
        for scheme in self._chosen(operation.security) or ():
            request = _signed(request, scheme, self.secret)
        return request

    def _chosen(self, own: Alternatives | None) -> tuple[SecurityScheme, ...] | None:
        alternatives = self.security if own is None else own
        if not alternatives:
            return ()
        ready = [one for one in alternatives if all(name in self.served for name in one)]
        if ready:
            best = max(ready, key=bool)
            return tuple(self.served[name] for name in best)
        return None if own is None else self._chosen(None)


def signer(api: Api, config: Config, secret: str = SECRET) -> Signer:
    """Without credentials in sdk.yaml every scheme that a client library can serve is taken to have one."""
    named = {name for credential in config.credentials for name in credential.schemes}
    schemes = [scheme for scheme in api.schemes if not isinstance(scheme, Unserved)]
    return Signer({one.name: one for one in schemes if not named or one.name in named}, api.security, secret)


def _signed(request: Request, scheme: SecurityScheme, secret: str) -> Request:
    match scheme:
        case Bearer() | AccessToken() | ClientCredentials():
            return _with_header(request, "authorization", f"Bearer {secret}")
        case Basic():
            return _with_header(request, "authorization", f"Basic {b64encode(f'{secret}:{secret}'.encode()).decode()}")
        case HttpScheme(scheme=scheme_name):
            return _with_header(request, "authorization", f"{scheme_name} {secret}")
        case ApiKey(place=KeyPlace.HEADER, wire=wire):
            return _with_header(request, wire.lower(), secret)
        case ApiKey(place=KeyPlace.QUERY, wire=wire):
            return replace(request, query=(*request.query, (escaped(wire), secret)))
        case ApiKey(wire=wire):
            cookies = [request.headers["cookie"]] if "cookie" in request.headers else []
            return _with_header(request, "cookie", "; ".join([*cookies, f"{wire}={secret}"]))
        case Digest() | Unserved():  # a challenge comes first; the other is never served
            return request
        case _:
            assert_never(scheme)


def _with_header(request: Request, name: str, value: str) -> Request:
    return replace(request, headers={**request.headers, name: value})
