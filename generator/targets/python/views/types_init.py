"""The `__init__` of a namespace of types: nothing is loaded until it is asked for (PEP 562).

Type checkers and editors read the stub beside it, which says the same in import statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...target import Code
from ..imports import Symbol, export_key, import_lines, relative
from ..spell_text import literal

Exported = Mapping[str, Symbol]


@dataclass(frozen=True, slots=True)
class TypesInitView:
    """What runs. `runtime`: the module of `Exports`. `sources`: each a literal as `Exports` reads it."""

    runtime: Code
    sources: tuple[Code, ...]
    folders: Code


@dataclass(frozen=True, slots=True)
class TypesStubView:
    """What is read by type checkers. `names`: all exports and the namespaces below, as literals."""

    imports: tuple[Code, ...]
    names: tuple[Code, ...]


def types_init_view(package: str, exports: Exported, folders: Iterable[str]) -> TypesInitView:
    """`package`: `.types.ai`. `folders`: the namespaces below."""
    here = f"{package}."
    sources: dict[str, list[str]] = {}
    for name, symbol in sorted(exports.items()):
        known = name if name == symbol.name else f"{name}={symbol.name}"
        sources.setdefault(relative(here, symbol.module), []).append(known)
    return TypesInitView(
        runtime=Code(relative(here, "._runtime.exports")),
        sources=tuple(literal(" ".join([module, *names])) for module, names in sorted(sources.items())),
        folders=literal(" ".join(sorted(folders))),
    )


def types_stub_view(package: str, exports: Exported, folders: Iterable[str]) -> TypesStubView:
    """The same for the stub."""
    here = f"{package}."
    below = sorted(folders)
    known = [(symbol, name) for name, symbol in sorted(exports.items())]
    return TypesStubView(
        imports=import_lines(here, [*known, *((Symbol(here, folder), folder) for folder in below)]),
        names=tuple(map(literal, sorted({*exports, *below}, key=export_key))),
    )
