"""Which of an API's servers a client asks, where it has several or users choose a part of the URL.

Loaded by clients of such APIs alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from .service import Service

ENVIRONMENT: Final = "environment"

_TEXT: Final = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:-]+")  # stays in its host or path segment
_BRACES: Final = re.compile(r"\{([^{}]*)\}")


class Variable(NamedTuple):
    """A part of a URL. `name`: between its braces; `default`: None where it must be given; `values`: () is any."""

    name: str
    argument: str
    default: str | None = None
    values: tuple[str, ...] = ()


class Server(NamedTuple):
    name: str
    url: str
    variables: tuple[Variable, ...] = ()


class Choice(NamedTuple):
    """`server`: empty where a base URL was given. `asked`: what a copy is told. `values`: by the variables' names."""

    url: str
    server: str
    asked: Mapping[str, str]
    values: Mapping[str, str]

    @property
    def root(self) -> str | None:
        """Scheme, host and port of the server."""
        return "/".join(self.url.split("/", 3)[:3]) if self.server else None

    def own(self, templates: Mapping[str, str]) -> str:
        """Where an operation is that has a URL for each server, or one (with no name) for all."""
        template = templates.get(self.server) or next(iter(templates.values()))
        return _BRACES.sub(lambda found: self.values.get(found[1], found[0]), template)

    def changed(self, service: Service, told: Mapping[str, str | None]) -> dict[str, str | None]:
        """What else was asked stays, as far as another server has it."""
        name = told.get(ENVIRONMENT) or self.server
        known = {
            each.argument
            for server in service.servers
            if server.name == name
            for each in server.variables
        }
        kept = {
            name: value
            for name, value in self.asked.items()
            if name in known or name == ENVIRONMENT
        }
        return {**kept, **{name: value for name, value in told.items() if value is not None}}


def chosen(service: Service, base_url: str | None, asked: Mapping[str, str | None]) -> Choice:
    """Arguments, then the environment's base URL, then its server, then the first. ValueError for what is none."""
    told = {name: value for name, value in asked.items() if value is not None}
    _check_texts(told)
    if base_url and told:
        names = " and ".join(["base_url", *told])
        raise ValueError(f"{names}: a base URL is given whole, or made of the others")
    given = base_url or (None if told else os.environ.get(f"{service.environment}_BASE_URL"))
    if given:
        return Choice(given, "", {}, _defaults(service))
    server = _server(service, told.pop(ENVIRONMENT, None) if len(service.servers) > 1 else None)
    _check_known(service, server, told)
    values = {
        each.name: _value(each, told.get(each.argument), service) for each in server.variables
    }
    url = _BRACES.sub(lambda found: values[found[1]], server.url)
    environment = {ENVIRONMENT: server.name} if len(service.servers) > 1 else {}
    return Choice(url, server.name, {**environment, **told}, {**_defaults(service), **values})


def _check_texts(told: Mapping[str, object]) -> None:
    for name, value in told.items():
        if not isinstance(value, str):
            raise TypeError(f"{name}: a str is wanted, {type(value).__name__} was given")


def _defaults(service: Service) -> dict[str, str]:
    every = [each for server in reversed(service.servers) for each in server.variables]
    return {each.name: each.default for each in every if each.default is not None}


def _server(service: Service, asked: str | None) -> Server:
    variable = f"{service.environment}_ENVIRONMENT"
    servers: Sequence[Server] = service.servers
    name = asked or (len(servers) > 1 and os.environ.get(variable)) or next(iter(servers)).name
    found = next((each for each in servers if each.name == name), None)
    if found is None:
        known = ", ".join(repr(each.name) for each in service.servers)
        what = ENVIRONMENT if asked else f"the environment variable {variable}"
        raise ValueError(f"{what}: {name!r} is none of {known}")
    return found


def _check_known(service: Service, server: Server, told: Mapping[str, str]) -> None:
    known = {each.argument for each in server.variables}
    for name in told:
        if name not in known:
            owners = [
                each.name
                for each in service.servers
                if any(one.argument == name for one in each.variables)
            ]
            raise ValueError(
                f"{name}: the server {server.name!r} has none; {', '.join(map(repr, owners))} has"
            )


def _value(variable: Variable, given: str | None, service: Service) -> str:
    name = variable.argument
    value = variable.default if given is None else given
    if value is None:
        raise ValueError(f"{name}: the URL of the API needs it; pass {name}=…, or base_url=…")
    if variable.values and value not in variable.values:
        raise ValueError(f"{name}: {value!r} is none of {', '.join(map(repr, variable.values))}")
    stated = value == variable.default or value in variable.values
    if not stated and (not _TEXT.fullmatch(value) or set(value) == {"."}):
        raise ValueError(f"{name}: {value!r} is no part of a URL: letters, digits and -._~ are")
    return value
