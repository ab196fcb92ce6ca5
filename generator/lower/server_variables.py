"""Server Variable Objects (OpenAPI 3.1.1, section 4.8.6): what may stand in a URL, and what a client calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..config import Config
from ..model.api import Server, ServerVariable
from ..naming.words import letters_first, snake, split
from .ledger import Ledger
from .parts import Part, below

UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029?#@\\<>\"^`|{}\[\]%]")
"""What would lead elsewhere than the URL around it says. Slashes may stand in what the document itself says."""

OPTIONS: Mapping[str, str] = {
    "base_url": "another server",
    "default_headers": "sent with every call",
    "default_query": "sent with every call",
    "http_client": "the caller's own transport",
    "limits": "how much a server may send",
    "max_retries": "how often a call is made again",
    "max_time": "how long a call may take",
    "timeout": "how long a step may take",
}
"""What clients are told besides, in any language. No variable of a server can have one of these names."""

ENVIRONMENT = "environment"
"""Which of several servers: an option of a client whose API has several."""

PREFIX = "server"
"""Goes before the name of a variable that an option has: `server_timeout`."""


def variable(ledger: Ledger, name: str, part: Part) -> ServerVariable:
    """What is no text is read as text; the standard's own rules are checked elsewhere."""
    stated = dict.fromkeys(_texts(ledger.sequence(part, "enum")))
    values = tuple(value for value in stated if not UNSAFE.search(value))
    for value in stated.keys() - set(values):
        ledger.warn("bad-server-variable", below(part.id, "enum"), f"`{value}` can't stand in a URL.", "left out")
    default = _default(ledger, part, values)
    if default is not None and values and default not in values:
        message = f"The default `{default}` of the server's variable `{name}` isn't among its values."
        ledger.warn("bad-server-variable", below(part.id, "default"), message, "taken as one more of them")
        values = (default, *values)
    return ServerVariable(name, name, default, values, ledger.text(part, "description").strip())


def _default(ledger: Ledger, part: Part, values: tuple[str, ...]) -> str | None:
    given = next(_texts([part.raw.get("default")]), None)
    if given is not None and UNSAFE.search(given):
        place, message = below(part.id, "default"), f"The default `{given}` can't stand in a URL."
        ledger.warn("bad-server-variable", place, message, "left out: users must say it")
        return None
    return given


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        match value:
            case str():
                yield value
            case bool():
                yield str(value).lower()
            case int() | float():
                yield str(value)


def unknown(name: str) -> ServerVariable:
    """One that the URL has and the document doesn't declare: users say it."""
    return ServerVariable(name, name, None)


def with_arguments(ledger: Ledger, servers: tuple[Server, ...]) -> tuple[Server, ...]:
    """Each variable with the name of its argument, one for all servers that have it."""
    taken = set(_options(ledger.config, len(servers)))
    arguments: dict[str, str] = {}
    for each in (each for server in servers for each in server.variables):
        if each.name not in arguments:
            arguments[each.name] = _argument(ledger, each.name, taken)
            taken.add(arguments[each.name])
    return tuple(replace(server, variables=tuple(_called(server, arguments))) for server in servers)


def _called(server: Server, arguments: Mapping[str, str]) -> Iterator[ServerVariable]:
    for each in server.variables:
        yield replace(each, argument=arguments[each.name])


def _options(config: Config, servers: int) -> Iterator[str]:
    yield from OPTIONS
    yield from (credential.argument for credential in config.credentials)
    if config.webhooks is not None:
        yield config.webhooks.argument
    if servers > 1:
        yield ENVIRONMENT


def _argument(ledger: Ledger, name: str, taken: set[str]) -> str:
    plain = snake(letters_first(split(name)))
    if plain not in taken:
        return plain
    wanted = f"{PREFIX}_{plain}"
    numbered = (wanted if number == 1 else f"{wanted}_{number}" for number in range(1, len(taken) + 2))
    chosen = next(one for one in numbered if one not in taken)
    message = f"The server's variable `{name}` would be the argument `{plain}`, which means something else."
    ledger.note("server-variable-renamed", "#/servers", message, f"it is `{chosen}`")
    return chosen
