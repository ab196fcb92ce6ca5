"""Import statements, as isort's rule has them: by section, furthest package first, names as people sort them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..target import Code

NUMBER = re.compile(r"[0-9]+")
LONGEST_NUMBER = 60

THIRD_PARTY = frozenset({"httpx", "pydantic", "typing_extensions", "websockets"})
"""What generated modules import that is neither theirs nor Python's: isort gives it a section of its own."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """`name`, defined in `module`: `.types.ai.conversation`, with a dot and counted from the package, whatever
    module asks; any other is absolute (`datetime`)."""

    module: str
    name: str


def import_lines(here: str, pairs: Iterable[tuple[Symbol, str]]) -> tuple[Code, ...]:
    """Symbols and their local names as the import statements of module `here`, in isort's order."""
    by_source: dict[str, list[tuple[str, str]]] = {}
    for symbol, local in pairs:
        source = relative(here, symbol.module) if symbol.module.startswith(".") else symbol.module
        by_source.setdefault(source, []).append((symbol.name, local))
    lines: list[Code] = []
    last: int | None = None
    for source in sorted(by_source, key=_module_key):
        kind = _kind(source)
        if last is not None and kind != last:
            lines.append(Code(""))
        last = kind
        lines.extend(_statements(source, by_source[source]))
    return tuple(lines)


def relative(here: str, there: str) -> str:
    """How module `here` names module `there`, both counted from the package: `.types.ai.a`, `.types.b` -> `..b`."""
    own, other = here.split(".")[1:-1], there.split(".")[1:]
    same = 0
    while same < len(own) and same < len(other) - 1 and own[same] == other[same]:
        same += 1
    return "." * (1 + len(own) - same) + ".".join(other[same:])


def _statements(source: str, members: Sequence[tuple[str, str]]) -> list[Code]:
    """One statement for all plain names and one for each alias, which is how isort's rule has it."""
    plain = sorted((pair for pair in members if pair[0] == pair[1]), key=lambda pair: _member_key(pair[0]))
    groups = [(member,) for member in members if member[0] != member[1]]
    ordered = sorted(
        [tuple(plain), *groups] if plain else groups, key=lambda group: (_member_key(group[0][0]), group[0][1])
    )
    return [_statement(source, group) for group in ordered]


def _statement(source: str, members: Sequence[tuple[str, str]]) -> Code:
    names = ", ".join(name if name == local else f"{name} as {local}" for name, local in members)
    return Code(f"from {source} import {names}")


def _kind(source: str) -> int:
    """isort's sections."""
    if source == "__future__":
        return 0
    if source.startswith("."):
        return 3
    return 2 if source.split(".")[0] in THIRD_PARTY else 1


def _module_key(source: str) -> tuple[int, int, str, str]:
    bare = source.lstrip(".")
    return _kind(source), len(bare) - len(source), natural(bare.lower()), natural(bare)


def _member_key(name: str) -> tuple[int, str, str]:
    kind = 0 if len(name) > 1 and name.isupper() else 1 if name[:1].isupper() else 2
    return kind, natural(name.lower()), natural(name)


def export_key(name: str) -> tuple[int, str]:
    """The order of names in `__all__`: constants, classes, the rest."""
    kind, _, exact = _member_key(name)
    return kind, exact


@lru_cache(maxsize=65536)
def natural(text: str) -> str:
    """Sorts as people count: `a2` before `a10`."""
    return NUMBER.sub(lambda found: found[0].zfill(LONGEST_NUMBER), text)
