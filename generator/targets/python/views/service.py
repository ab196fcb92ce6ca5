"""What the runtime must know of the API as a whole, as values: server, credentials, security schemes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from ....config import ClientSecret, Config, Credential
from ....model.api import (
    AccessToken,
    Api,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    SecurityScheme,
    Unserved,
)
from ...target import Code
from ..identify import identifier
from ..spell_text import literal
from ..symbols import Scope, Symbol
from .endpoint import security, tuple_value
from .servers import are_told, server_fact

CREDENTIAL = Symbol("._runtime.service", "Credential")
VERSION = Symbol("._version", "__version__")


def service_facts(api: Api, config: Config, scope: Scope) -> tuple[Code, ...]:
    """The named arguments of `Service`."""
    return tuple(map(Code, _facts(api, config, scope)))


def _facts(api: Api, config: Config, scope: Scope) -> Iterator[str]:
    yield f"package={literal(config.python.package)}"
    yield f"version={scope.need(VERSION)}"
    yield f"environment={literal(config.environment)}"
    yield f"server={literal(api.servers[0].url if api.servers else '')}"
    credentials = [_credential(each, scope) for each in config.credentials]
    yield f"credentials={tuple_value(credentials)}"
    schemes = [(scheme.name, _scheme(scheme, config, scope)) for scheme in api.schemes]
    served = ", ".join(f"{literal(name)}: {value}" for name, value in schemes if value is not None)
    yield f"schemes={{{served}}}"
    yield f"security={security(api.security, api.scopes)}"
    if config.idempotency_header:
        yield f"idempotency={literal(config.idempotency_header)}"
    if are_told(api):
        yield f"servers={server_fact(api, scope)}"


def _credential(credential: Credential, scope: Scope) -> str:
    names = f"{literal(identifier(credential.argument))}, {literal(credential.environment)}"
    return f"{scope.need(CREDENTIAL)}({names}, {_texts(credential.schemes)})"


def _scheme(scheme: SecurityScheme, config: Config, scope: Scope) -> str | None:
    """None for those that no client library can serve."""
    auth = Symbol("._runtime.auth", type(scheme).__name__)
    match scheme:
        case Bearer() | Basic() | Digest():
            return f"{scope.need(auth)}()"
        case AccessToken():
            return f"{scope.need(Symbol('._runtime.auth', 'Bearer'))}()"
        case HttpScheme():
            return f"{scope.need(Symbol('._runtime.auth', 'Http'))}({literal(scheme.scheme)})"
        case ApiKey():
            return f"{scope.need(auth)}({literal(scheme.place.value)}, {literal(scheme.wire)})"
        case ClientCredentials():
            return _client_credentials(scheme, config, scope)
        case Unserved():
            return None
        case _:
            assert_never(scheme)


def _client_credentials(scheme: ClientCredentials, config: Config, scope: Scope) -> str:
    """Where there is one secret for it, that is a token."""
    if sum(scheme.name in each.schemes for each in config.credentials) == 1:
        return f"{scope.need(Symbol('._runtime.auth', 'Bearer'))}()"
    arguments = [literal(scheme.token_url)]
    if config.client_secret is not ClientSecret.BASIC:
        arguments.append(literal(config.client_secret.value))
    return f"{scope.need(Symbol('._runtime.auth', 'ClientCredentials'))}({', '.join(arguments)})"


def _texts(texts: Sequence[str]) -> str:
    return tuple_value([literal(text) for text in texts])
