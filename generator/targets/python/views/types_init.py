"""The `__init__` of a namespace of types: nothing is loaded until it is asked for (PEP 562)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...target import Code
from ..imports import Symbol, export_key, import_lines, relative
from ..spell_text import literal


@dataclass(frozen=True, slots=True)
class Source:
    """A module and the names it has, as literals."""

    module: Code
    names: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """An export that its module knows under another name. Literals."""

    name: Code
    inside: Code


@dataclass(frozen=True, slots=True)
class TypesInitView:
    """`names`: all exports and the namespaces below, as literals."""

    typing_imports: tuple[Code, ...]
    names: tuple[Code, ...]
    sources: tuple[Source, ...]
    renamed: tuple[Renamed, ...]


def types_init_view(package: str, exports: Mapping[str, Symbol], folders: Iterable[str]) -> TypesInitView:
    """`package`: `.types.ai`. `folders`: the namespaces below."""
    here = f"{package}."
    below = sorted(folders)
    ordered = sorted(exports.items())
    sources: dict[str, list[str]] = {}
    for name, symbol in ordered:
        sources.setdefault(relative(here, symbol.module), []).append(name)
    return TypesInitView(
        typing_imports=import_lines(
            here, [*((symbol, name) for name, symbol in ordered), *((Symbol(here, folder), folder) for folder in below)]
        ),
        names=tuple(map(literal, sorted({*exports, *below}, key=export_key))),
        sources=tuple(Source(literal(module), tuple(map(literal, names))) for module, names in sorted(sources.items())),
        renamed=tuple(Renamed(literal(name), literal(symbol.name)) for name, symbol in ordered if name != symbol.name),
    )
