"""The servers of an API that has several, or whose URLs have variables: what a client is told, and what it knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api, Server, ServerVariable
from ...target import Code
from ..identify import identifier
from ..spell_text import literal
from ..symbols import Scope, Symbol, builtin
from .endpoint import tuple_value

ENVIRONMENT = "environment"
SERVER, VARIABLE = (Symbol("._runtime.servers", name) for name in ("Server", "Variable"))
LITERAL = Symbol("typing", "Literal")


@dataclass(frozen=True, slots=True)
class ServerArgument:
    """`values`: empty where it is any text. `meaning`: a sentence, not yet spelled."""

    name: str
    values: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class ServerOption:
    """A parameter of the constructor, and by what name the runtime knows it."""

    key: Code
    name: Code
    annotation: Code


def are_told(api: Api) -> bool:
    """Whether users have a choice."""
    return len(api.servers) > 1 or any(server.variables for server in api.servers)


def server_arguments(api: Api, config: Config) -> tuple[ServerArgument, ...]:
    environment = (_environment(api, config),) if len(api.servers) > 1 else ()
    return (*environment, *variables(api))


def server_options(api: Api, config: Config, scope: Scope) -> tuple[ServerOption, ...]:
    text = scope.use(builtin("str"))
    return tuple(
        ServerOption(literal(each.name), Code(each.name), Code(f"{_values(each, scope) or text} | None"))
        for each in server_arguments(api, config)
    )


def server_fact(api: Api, scope: Scope) -> str:
    """The value of `servers`, which the runtime chooses from."""
    return tuple_value([_server(server, scope) for server in api.servers])


def argument_name(variable: ServerVariable) -> str:
    return identifier(variable.argument, {"self"})


def _environment(api: Api, config: Config) -> ServerArgument:
    names = tuple(server.name for server in api.servers)
    where = ", ".join(f"{server.name} is {server.template}" for server in api.servers)
    otherwise = f"the environment variable {config.environment}_ENVIRONMENT, else {names[0]}"
    return ServerArgument(ENVIRONMENT, names, f"Which server is asked: {where}. Where absent, {otherwise}.")


def variables(api: Api) -> Iterator[ServerArgument]:
    """Of several servers that have a variable, each may take values of its own."""
    every: dict[str, list[ServerVariable]] = {}
    for variable in (variable for server in api.servers for variable in server.variables):
        every.setdefault(variable.name, []).append(variable)
    for found in every.values():
        values = dict.fromkeys(value for each in found for value in each.values)
        closed = tuple(values) if all(each.values for each in found) else ()
        yield ServerArgument(argument_name(found[0]), closed, _meaning(found))


def _meaning(found: list[ServerVariable]) -> str:
    described = next((each.description.rstrip(".") for each in found if each.description), "A part of the URL")
    defaults = dict.fromkeys(each.default for each in found if each.default is not None)
    absent = f"where absent, {' or '.join(map(repr, defaults))}" if defaults else "must be given, unless base_url is"
    return f"{described}; {absent}."


def _values(argument: ServerArgument, scope: Scope) -> str:
    return f"{scope.use(LITERAL)}[{', '.join(map(literal, argument.values))}]" if argument.values else ""


def _server(server: Server, scope: Scope) -> str:
    parts: list[str] = [literal(server.name), literal(server.template)]
    if server.variables:
        parts.append(tuple_value([_variable(each, scope) for each in server.variables]))
    return f"{scope.need(SERVER)}({', '.join(parts)})"


def _variable(variable: ServerVariable, scope: Scope) -> str:
    parts: list[str] = [literal(variable.name), literal(argument_name(variable))]
    if variable.default is not None or variable.values:
        parts.append("None" if variable.default is None else literal(variable.default))
    if variable.values:
        parts.append(tuple_value(list(map(literal, variable.values))))
    return f"{scope.need(VARIABLE)}({', '.join(parts)})"
