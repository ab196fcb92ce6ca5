"""Credentials and servers before and after, of the client and of each method."""

from __future__ import annotations

from typing import assert_never

from ..model.api import (
    AccessToken,
    Api,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    Operation,
    SecurityScheme,
    Unserved,
)
from ..model.types import TypeId
from .change import CLIENT, Owner, Side
from .findings import Findings, Spot, Told
from .servers import servers

TOP = TypeId("#")


def client_wide(findings: Findings) -> None:
    """What holds for all methods: schemes, the usual credentials, the server, the API's own words."""
    old, new = findings.old.api, findings.new.api
    spot = Spot(CLIENT, Side.REQUEST, TOP, TOP)
    before = {scheme.name: scheme for scheme in old.schemes}
    for scheme in new.schemes:
        was = before.get(scheme.name)
        if was is not None and was != scheme:
            findings.say("scheme-changed", spot.at(scheme.name), Told(_scheme(was), _scheme(scheme)))
    _alternatives(old.security, new.security, spot, findings)
    servers(findings, spot)
    if (old.title, old.description, old.tags) != (new.title, new.description, new.tags):
        findings.words(spot)


def security(old: Operation, new: Operation, owner: Owner, findings: Findings) -> None:
    """Where a method has credentials or a server of its own; what changes for all is said once, of the client."""
    spot = Spot(owner, Side.REQUEST, old.pointer, new.pointer)
    if old.security is not None or new.security is not None:
        before, after = _own(old, findings.old.api), _own(new, findings.new.api)
        if (before, after) != (findings.old.api.security, findings.new.api.security):
            _alternatives(before, after, spot, findings)
    if (old.server, old.templates) != (new.server, new.templates):
        findings.say("server-changed", spot, Told(_asked(old), _asked(new)))


def _asked(operation: Operation) -> str:
    """The server of a method."""
    return ", ".join(dict(operation.templates).values()) or operation.server or "of the client"


def _own(operation: Operation, api: Api) -> tuple[tuple[str, ...], ...]:
    return api.security if operation.security is None else operation.security


def _alternatives(
    old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...], spot: Spot, findings: Findings
) -> None:
    before = dict.fromkeys(old or ((),))
    after = dict.fromkeys(new or ((),))
    for names in [names for names in before if names not in after]:
        findings.say("security-removed", spot, Told(before=_names(names)))
    for names in [names for names in after if names not in before]:
        findings.say("security-added", spot, Told(after=_names(names)))


def _names(names: tuple[str, ...]) -> str:
    return " and ".join(names) or "no credentials"


def _scheme(scheme: SecurityScheme) -> str:
    match scheme:
        case Bearer() | AccessToken():
            return "a bearer token"
        case Basic():
            return "user name and password"
        case Digest():
            return "user name and password, by digest"
        case HttpScheme(scheme=name):
            return f"a credential of the scheme {name}"
        case ApiKey(place=place, wire=wire):
            return f"a key in the {place.value} {wire}"
        case ClientCredentials(token_url=url, scopes=scopes):
            return f"a token from {url} for {', '.join(scopes) or 'no scopes'}"
        case Unserved(kind=kind):
            return kind
        case _:
            assert_never(scheme)
