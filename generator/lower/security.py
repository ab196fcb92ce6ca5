"""Security schemes and what an operation requires of them (OpenAPI 3.1.1, sections 4.8.27 to 4.8.30)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from ..config import Credential
from ..diagnostics import Diagnostic, Place, Severity
from ..model.api import (
    AccessToken,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    KeyPlace,
    Requirements,
    Scopes,
    SecurityScheme,
    Unserved,
)
from ..model.types import TypeId
from .ledger import Ledger
from .parts import Part, below

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", re.ASCII)
"""RFC 9110, section 5.6.2: what schemes, headers and cookies can be called."""

_REGISTERED = (
    "Bearer Basic Concealed Digest DPoP GNAP HOBA Mutual Negotiate OAuth PrivateToken SCRAM-SHA-1 SCRAM-SHA-256 vapid"
)
NAMES: Mapping[str, str] = {name.lower(): name for name in _REGISTERED.split()}
"""The registered names of schemes (RFC 9110, section 16.4.1). No server should tell them apart by case; some do."""


def schemes(ledger: Ledger, components: Part) -> tuple[SecurityScheme, ...]:
    found = ledger.entries(components, "securitySchemes")
    known = tuple(_scheme(ledger, name, ledger.follow(part)) for name, part in found)
    for credential in ledger.config.credentials:
        for name in credential.schemes:
            _check(ledger, credential, name, known)
    for scheme in known:
        _count(ledger, scheme)
    return known


def _count(ledger: Ledger, scheme: SecurityScheme) -> None:
    """Of a pair, or of a client's id, its secret and a token, each has one argument: a further one is never sent."""
    most = {Basic: 2, Digest: 2, ClientCredentials: 3}.get(type(scheme))
    given = [each for each in ledger.config.credentials if scheme.name in each.schemes]
    for credential in given[most:] if most is not None else ():
        message = f"`{scheme.name}` takes {most} secrets: `{credential.argument}` is one too many."
        remedy = "remove the scheme from its `schemes`"
        ledger.fault(Diagnostic("credential-too-many", Severity.ERROR, _place(credential), message, remedy))


def _place(credential: Credential) -> Place:
    written = credential.places.get("schemes")
    return Place("sdk.yaml") if written is None else Place(written.file, line=written.line)


def _check(ledger: Ledger, credential: Credential, name: str, known: tuple[SecurityScheme, ...]) -> None:
    """A secret that no scheme of the document takes is one that is never sent."""
    place = _place(credential)
    scheme = next((each for each in known if each.name == name), None)
    if scheme is None:
        names = [each.name for each in known]
        near = get_close_matches(name, names, n=1) or names
        message = f"`{credential.argument}` is given to the security scheme `{name}`: there is none."
        remedy = f"known here: {', '.join(near)}" if near else "remove it under `credentials`"
        ledger.fault(Diagnostic("credential-without-scheme", Severity.ERROR, place, message, remedy))
    elif isinstance(scheme, Unserved):
        message = f"`{credential.argument}` is given to the security scheme `{name}`, which no client can serve."
        remedy = "remove it under `credentials`"
        ledger.fault(Diagnostic("credential-not-served", Severity.ERROR, place, message, remedy))


def _scheme(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    match ledger.text(part, "type"):
        case "http":
            return _http(ledger, name, part)
        case "apiKey":
            return _key(ledger, name, part)
        case "oauth2":
            return _oauth(ledger, name, part)
        case "openIdConnect":
            return AccessToken(name)
        case kind:
            return _unserved(ledger, name, part, kind)


def _http(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    """By the name of the scheme, in any case (RFC 9110, section 11.1)."""
    scheme = ledger.text(part, "scheme")
    match scheme.lower():
        case "bearer":
            return Bearer(name)
        case "basic":
            return Basic(name)
        case "digest":
            return Digest(name)
        case lower if TOKEN.fullmatch(lower):
            return HttpScheme(name, NAMES.get(lower, scheme))
        case _:
            return _unserved(ledger, name, part, f"http {scheme}".strip())


def _key(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    place, wire = ledger.text(part, "in"), ledger.text(part, "name")
    if place not in {each.value for each in KeyPlace} or not wire:
        return _unserved(ledger, name, part, f"apiKey in {place}")
    if place != "query" and not TOKEN.fullmatch(wire):
        rule = "RFC 9110, section 5.6.2" if place == "header" else "RFC 6265, section 4.1.1"
        message = f"`{wire}` can't be the name of a {place} ({rule}): letters, digits and some signs, no blanks."
        ledger.warn("key-name", below(part.id, "name"), message, "sent as it stands: correct the document")
    return ApiKey(name, KeyPlace(place), wire)


def _oauth(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    flows = ledger.child(part, "flows")
    flow = ledger.child(flows, "clientCredentials") if flows is not None else None
    if flow is None or not ledger.text(flow, "tokenUrl"):
        return AccessToken(name)
    return ClientCredentials(name, ledger.text(flow, "tokenUrl"), tuple(map(str, ledger.mapping(flow, "scopes"))))


def _unserved(ledger: Ledger, name: str, part: Part, kind: str) -> Unserved:
    message = f"`{name}` ({kind or 'no type'}) needs more than a client library can do alone."
    ledger.note("unserved-security", part.id, message, "the caller sends what it needs as a header")
    return Unserved(name, kind)


def requirements(ledger: Ledger, part: Part) -> Requirements | None:
    """Alternatives, each of scheme names; `()`: said to need none; None: unsaid. `{}` among them makes it optional."""
    if part.raw.get("security") is None:
        return None
    alternatives = [tuple(map(str, each.raw)) for each in ledger.members(part, "security")]
    return tuple(alternatives) if any(alternatives) else ()


def scopes(ledger: Ledger, part: Part) -> Scopes:
    """What the requirements ask of each of their schemes, as far as a token can be asked for it."""
    if not part.raw.get("security"):
        return ()
    members = ledger.members(part, "security")
    asked = tuple(tuple(_scopes(ledger, each, str(name)) for name in each.raw) for each in members)
    return asked if any(any(each) for each in asked) else ()


def _scopes(ledger: Ledger, requirement: Part, name: str) -> tuple[str, ...]:
    scheme = below(TypeId("#/components/securitySchemes"), name)
    if not ledger.has(scheme) or "clientCredentials" not in ledger.mapping(
        ledger.follow(ledger.target(scheme)), "flows"
    ):
        return ()
    return tuple(dict.fromkeys(ledger.words(requirement, name)))
