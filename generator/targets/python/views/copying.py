"""`copy` of a client whose API has several servers: as the runtime's own, and with their arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....config import Config
from ...target import Code
from ..spell_text import docstring
from ..symbols import Scope, Symbol, builtin
from .flavour import Flavour
from .signature import OMIT, SENTINEL

MEANING = "Another client, other in what is given here; headers and query are added. Closing one closes the other."


@dataclass(frozen=True, slots=True)
class Option:
    """A parameter, passed on to the runtime under its own name."""

    name: Code
    annotation: Code
    default: Code


@dataclass(frozen=True, slots=True)
class Copying:
    """`extra`: the annotation of arguments by their names."""

    options: tuple[Option, ...]
    extra: Code
    docstring: Code
    result: Code


def copying(flavour: Flavour, scope: Scope, config: Config) -> Copying:
    text = scope.use(builtin("str"))
    return Copying(
        options=tuple(_options(flavour, scope)),
        extra=Code(f"{scope.use(Symbol('collections.abc', 'Mapping'))}[{text}, {text} | None]"),
        docstring=docstring(MEANING, 8, config.python.line_length),
        result=Code(scope.use(Symbol("typing_extensions", "Self"))),
    )


def _options(flavour: Flavour, scope: Scope) -> Iterator[Option]:
    text, whole, real = (scope.use(builtin(name)) for name in ("str", "int", "float"))
    headers, query, timeout = (scope.use(Symbol("._runtime.options", name)) for name in ("Headers", "Query", "Timeout"))
    omitted, absent = scope.use(OMIT), Code(scope.need(SENTINEL))
    limits, transport = (
        scope.use(Symbol(*symbol)) for symbol in (("._runtime.limits", "Limits"), ("httpx", f"{flavour.prefix}Client"))
    )
    none = Code("None")
    yield Option(Code("base_url"), Code(f"{text} | None"), none)
    yield Option(Code("timeout"), Code(f"{real} | {timeout} | {omitted} | None"), absent)
    yield Option(Code("max_retries"), Code(f"{whole} | None"), none)
    yield Option(Code("max_time"), Code(f"{real} | {omitted} | None"), absent)
    yield Option(Code("limits"), Code(f"{limits} | None"), none)
    yield Option(Code("default_headers"), Code(f"{headers} | None"), none)
    yield Option(Code("default_query"), Code(f"{query} | None"), none)
    yield Option(Code("http_client"), Code(f"{transport} | None"), none)
