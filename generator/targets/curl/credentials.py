"""What proves who calls, as curl is told it: from environment variables, by the API's security schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote_plus

from ...config import Config
from ...model.api import (
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
from ..target import Code
from .shell import BREAKS, expanded


@dataclass(frozen=True, slots=True)
class Proof:
    """`options`: of curl. `query`: what goes behind the URL inside its double quotes; mostly nothing."""

    options: tuple[Code, ...]
    query: str = ""


def proof(operation: Operation, api: Api, config: Config) -> Proof:
    """By the first alternative for whose schemes there are variables. An operation that can do without is given what
    there is; where none of its own can be served, what the API takes elsewhere. One that asks for none gets none."""
    own = api.security if operation.security is None else operation.security
    schemes = {scheme.name: scheme for scheme in api.schemes}
    elsewhere = api.security if own else ()
    for alternative in (*sorted(own, key=bool, reverse=True), *elsewhere):
        proofs = [_proof(schemes[name], _variables(name, config)) for name in alternative if name in schemes]
        if all(found is not None for found in proofs):
            served = [found for found in proofs if found is not None]
            options = tuple(option for one in served for option in one.options)
            return Proof(options, "&".join(one.query for one in served if one.query))
    return Proof(())


def _variables(scheme: str, config: Config) -> tuple[str, ...]:
    return tuple(one.environment for one in config.credentials if scheme in one.schemes)


def _proof(scheme: SecurityScheme, variables: tuple[str, ...]) -> Proof | None:
    """None: it can't be served from what there is."""
    if not variables:
        return None
    match scheme:
        case Bearer() | AccessToken():
            return _header("Authorization: Bearer ", variables[0])
        case HttpScheme(scheme=name):
            return _header(f"Authorization: {name} ", variables[0])
        case Basic():
            return Proof((_pair(variables),))
        case Digest():
            return Proof((Code("--digest"), _pair(variables)))
        case ApiKey(place=KeyPlace.HEADER, wire=wire):
            return _header(f"{BREAKS.sub(' ', wire)}: ", variables[0])
        case ApiKey(place=KeyPlace.COOKIE, wire=wire):
            return Proof((Code(f"-b {expanded(f'{wire}=', variables[0])}"),))
        case ApiKey(wire=wire):
            return Proof((), f"{quote_plus(wire)}=${variables[0]}")
        case ClientCredentials():
            tokens = variables[2:3] if len(variables) > 1 else variables
            return _header("Authorization: Bearer ", tokens[0] if tokens else "ACCESS_TOKEN")
        case Unserved():
            return None
        case _:
            assert_never(scheme)


def _pair(variables: tuple[str, ...]) -> Code:
    """Without a second one the password is empty: curl would ask for it."""
    user, password = (*variables, "")[:2]
    return Code(f'-u "${user}:{f"${password}" if password else ""}"')


def _header(before: str, variable: str) -> Proof:
    return Proof((Code(f"-H {expanded(before, variable)}"),))


def variables(config: Config) -> Iterator[str]:
    """Each that is to be set, once."""
    yield from dict.fromkeys(one.environment for one in config.credentials)
