"""Security schemes and what an operation requires of them (OpenAPI 3.1.1, sections 4.8.27 to 4.8.30)."""

from __future__ import annotations

from difflib import get_close_matches

from ..model.api import AccessToken, ApiKey, Basic, Bearer, ClientCredentials, KeyPlace, SecurityScheme, Unserved
from .ledger import Ledger
from .parts import Part


def schemes(ledger: Ledger, components: Part) -> tuple[SecurityScheme, ...]:
    found = ledger.entries(components, "securitySchemes")
    known = tuple(_scheme(ledger, name, ledger.follow(part)) for name, part in found)
    _check_credentials(ledger, [scheme.name for scheme in known])
    _check_served(ledger, known)
    return known


def _check_served(ledger: Ledger, known: tuple[SecurityScheme, ...]) -> None:
    """A secret for what no client can serve is one that is never sent."""
    unserved = {scheme.name for scheme in known if isinstance(scheme, Unserved)}
    for credential in ledger.config.credentials:
        for name in unserved.intersection(credential.schemes):
            message = (
                f"sdk.yaml gives `{credential.argument}` to the security scheme `{name}`, which no client can serve."
            )
            ledger.warn("credential-not-served", "#", message, "ignored: remove it under `credentials`")


def _check_credentials(ledger: Ledger, known: list[str]) -> None:
    """A secret that no scheme of the document takes is one that is never sent."""
    for credential in ledger.config.credentials:
        for name in credential.schemes:
            if name not in known:
                near = get_close_matches(name, known, n=1) or known
                message = f"sdk.yaml gives `{credential.argument}` to the security scheme `{name}`: there is none."
                remedy = f"known here: {', '.join(near)}" if near else "remove it under `credentials`"
                ledger.warn("credential-without-scheme", "#", message, remedy)


def _scheme(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    kind = ledger.text(part, "type")
    scheme = ledger.text(part, "scheme").lower()
    if kind == "http" and scheme in ("bearer", "basic"):
        return Bearer(name) if scheme == "bearer" else Basic(name)
    if kind == "apiKey":
        return _key(ledger, name, part)
    if kind == "oauth2":
        return _oauth(ledger, name, part)
    if kind == "openIdConnect":
        return AccessToken(name)
    return _unserved(ledger, name, part, f"{kind} {scheme}".strip())


def _key(ledger: Ledger, name: str, part: Part) -> SecurityScheme:
    place, wire = ledger.text(part, "in"), ledger.text(part, "name")
    if place not in {each.value for each in KeyPlace} or not wire:
        return _unserved(ledger, name, part, f"apiKey in {place}")
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


def requirements(ledger: Ledger, part: Part) -> tuple[tuple[str, ...], ...] | None:
    """Alternatives, each of scheme names; `()`: said to need none; None: unsaid. `{}` among them makes it optional."""
    if part.raw.get("security") is None:
        return None
    alternatives = [tuple(map(str, each.raw)) for each in ledger.members(part, "security")]
    return tuple(alternatives) if any(alternatives) else ()
