"""What README and pages say of servers: nothing where there is one, and nothing to choose."""

from __future__ import annotations

from collections.abc import Iterator

from ....config import Config
from ....model.api import Api, Server
from ...markdown import code_span, markdown
from ...target import Code
from ..spell_text import literal
from .servers import ServerArgument, argument_name, variables

SOMEWHERE = "https://api.example.com"


def needed(api: Api) -> Code:
    """The arguments without which a client knows no URL."""
    if not any(server.is_absolute for server in api.servers):
        path = next((server.url for server in api.servers if server.url.startswith("/")), "")
        return Code(f"base_url={literal(SOMEWHERE + path)}")
    asked = [each for each in api.servers[0].variables if each.default is None]
    given = (
        f"{argument_name(each)}={literal(next(iter(each.values), 'YOUR_' + each.argument.upper()))}" for each in asked
    )
    return Code(", ".join(given))


def server_words(api: Api, config: Config) -> tuple[Code, ...]:
    """Sentences of Markdown."""
    if not any(server.is_absolute for server in api.servers):
        variable = code_span(f"{config.environment}_BASE_URL")
        return (Code(f"The API's document doesn't say where it is: give `base_url`, or set the variable {variable}."),)
    return tuple(map(Code, (*_environments(api), *map(_variable, variables(api)))))


def _environments(api: Api) -> Iterator[str]:
    if len(api.servers) > 1:
        first, *others = map(_shown, api.servers)
        yield f"Calls go to {first}; with `environment=` to {' or '.join(others)}."


def _shown(server: Server) -> str:
    return f"{code_span(literal(server.name))} ({code_span(server.template)})"


def _variable(argument: ServerArgument) -> str:
    name = code_span(f"{argument.name}=")
    values = f" One of {', '.join(code_span(literal(value)) for value in argument.values)}." if argument.values else ""
    return f"{name}: {markdown(argument.meaning)}{values}"
