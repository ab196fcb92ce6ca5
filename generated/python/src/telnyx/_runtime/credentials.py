"""From a client's arguments to its keyring: which secrets serve which scheme, and what is said where they lack."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import cast

from .auth import Basic, ClientCredentials, Digest, Scheme, name_of, places
from .endpoint import Need, Security
from .keyring import Keyring
from .secret import Asked, AsyncSecret, Given
from .service import Service


def resolved(
    service: Service, secrets: Mapping[str, AsyncSecret | None]
) -> dict[str, AsyncSecret | None]:
    """All of them by argument: as they are given, else as the environment has them."""
    given = dict(secrets)
    for each in service.credentials:
        given[each.argument] = _secret(each.argument, secrets.get(each.argument), each.environment)
    return given


def _secret(argument: str, given: object, variable: str) -> AsyncSecret | None:
    """TypeError for what is neither text nor a function that gives it: its repr would be sent."""
    if given is None:
        return os.environ.get(variable)
    if isinstance(given, str):
        return given
    if callable(given):
        return cast("AsyncSecret", given)
    what = type(given).__name__
    raise TypeError(f"{argument}: a str is wanted, or a function that gives one; {what} was given")


def keyring(
    service: Service,
    secrets: Mapping[str, AsyncSecret | None],
    *,
    passed: frozenset[str],
    schemes: Mapping[str, Scheme],
    by_hand: frozenset[str],
) -> Keyring:
    """`secrets`: by argument; `passed`: those that aren't the environment's; `by_hand`: what is given in all calls."""
    by_scheme: dict[str, tuple[Given | None, ...]] = {}
    for name, scheme in schemes.items():
        arguments = [each.argument for each in service.credentials if name in each.schemes]
        if isinstance(scheme, ClientCredentials):
            arguments = _preferred(arguments, secrets, passed)
        if arguments:
            by_scheme[name] = tuple(_given(each, secrets[each]) for each in arguments)

    def missing(security: Security) -> str:
        return _missing(service, security)

    hand = by_hand & places(schemes.values())
    return Keyring(schemes, by_scheme, service.security, missing, hand)


def _given(argument: str, secret: AsyncSecret | None) -> Given | None:
    return secret if secret is None or isinstance(secret, str) else Asked(argument, secret)


def _preferred(
    arguments: list[str], secrets: Mapping[str, AsyncSecret | None], passed: frozenset[str]
) -> list[str]:
    """Of a client's id and secret, and an access token: the token where it alone was passed, or is all there is."""
    client, token = arguments[:2], arguments[2:3]
    if not all(map(secrets.get, client)) or (
        passed.intersection(token) and not passed.issuperset(client)
    ):
        return arguments
    return client


def _missing(service: Service, security: Security) -> str:
    """The arguments and variables that give what is wanted: alternatives, and what is needed together."""
    ways = [
        " and ".join(filter(None, (_ways(service, need) for need in each))) for each in security
    ]
    served = "; or ".join(dict.fromkeys(filter(None, ways)))
    names = sorted({name_of(need) for each in security for need in each})
    return f"{service.package}: {served or 'nothing serves ' + ', '.join(names)}"


def _ways(service: Service, need: Need) -> str:
    name = name_of(need)
    given = [
        f"pass {each.argument}=… or set the environment variable {each.environment}"
        for each in service.credentials
        if name in each.schemes
    ]
    match service.schemes.get(name):
        case ClientCredentials():
            return ", or ".join(filter(None, (" and ".join(given[:2]), *given[2:3])))
        case Basic() | Digest():
            return " and ".join(given)
        case _:
            return " or ".join(given)


def given_in(headers: Mapping[str, object], query: Mapping[str, object]) -> Iterator[str]:
    """What these carry, as a keyring says where proofs go."""
    for name, value in headers.items():
        yield f"header {name.lower()}"
        if name.lower() == "cookie" and isinstance(value, str):
            yield from (f"cookie {each.partition('=')[0].strip()}" for each in value.split(";"))
    for name in query:
        yield f"query {name}"
