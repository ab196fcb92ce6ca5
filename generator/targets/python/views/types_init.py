"""The `__init__` of a namespace of types: nothing is loaded until it is asked for (PEP 562)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...target import Code
from ..spell_text import literal
from ..symbols import Symbol, import_lines, relative


@dataclass(frozen=True, slots=True)
class Export:
    """Literals: what `name` stands for. `other` is the module that has it, or what the module calls it."""

    name: Code
    other: Code


@dataclass(frozen=True, slots=True)
class TypesInitView:
    """`renamed`: exports that their module knows under another name."""

    typing_imports: tuple[Code, ...]
    names: tuple[Code, ...]
    exports: tuple[Export, ...]
    renamed: tuple[Export, ...]


def types_init_view(package: str, exports: Mapping[str, Symbol], folders: Iterable[str]) -> TypesInitView:
    """`package`: `.types.ai`. `folders`: the namespaces below."""
    here = f"{package}."
    below = sorted(folders)
    ordered = sorted(exports.items())
    return TypesInitView(
        typing_imports=import_lines(
            here, [*((symbol, name) for name, symbol in ordered), *((Symbol(here, folder), folder) for folder in below)]
        ),
        names=tuple(map(literal, sorted({*exports, *below}))),
        exports=tuple(Export(literal(name), literal(relative(here, symbol.module))) for name, symbol in ordered),
        renamed=tuple(Export(literal(name), literal(symbol.name)) for name, symbol in ordered if name != symbol.name),
    )
