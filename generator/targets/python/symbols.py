"""Names across modules: which module gives a name, and what another calls it. Spells import lines, born sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from ..target import Code
from .reserved import BUILTINS, KEYWORDS

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


def builtin(name: str) -> Symbol:
    """A name that needs no import, unless something in the module hides it (then `from builtins import name as …`)."""
    return Symbol("builtins", name)


class Uses(Protocol):
    """Whom a speller asks for the local name of a symbol."""

    def use(self, symbol: Symbol) -> str: ...


class Scope:
    """The names of one module to be: `Scope(module, defined, hidden)`.

    `module`: where it stands, `.types.ai.conversation`; a package's `__init__` has a trailing dot (`.types.ai.`).
    `defined`: the names that the module itself defines at its top.
    `hidden`: names that are something else inside its classes (fields, methods). Nothing is imported under one of
    them, and a builtin of such a name gets an alias: a field `list` must not change the meaning of a later `list[str]`.

    `use` gives the local name of a symbol for an annotation, `need` for code that runs when the module is loaded,
    `local` for code that imports it inside a function, by `statements`. All three give the same name for a symbol.
    """

    def __init__(self, module: str, defined: Iterable[str] = (), hidden: Iterable[str] = ()) -> None:
        self._module = module
        self._taken = {*KEYWORDS, *defined, *hidden}
        self._names: dict[Symbol, str] = {}
        self._used: set[Symbol] = set()
        self._needed: set[Symbol] = set()

    def use(self, symbol: Symbol) -> str:
        """The local name, imported for annotations."""
        self._used.add(symbol)
        return self.local(symbol)

    def need(self, symbol: Symbol) -> str:
        """The local name, imported at run time."""
        self._needed.add(symbol)
        return self.local(symbol)

    def local(self, symbol: Symbol) -> str:
        """The local name; nothing is imported."""
        name = self._names.get(symbol)
        if name is None:
            name = symbol.name if symbol.module == self._module.rstrip(".") else self._claim(symbol)
            self._names[symbol] = name
        return name

    def annotating(self) -> Scope:
        """The same names for code of which only the annotations are kept: what it needs at run time is not imported."""
        other = copy(self)
        other._needed = set()
        return other

    def statements(self, symbols: Sequence[Symbol]) -> tuple[Code, ...]:
        """The imports of these alone, for inside a function: `from ...types.ai.conversation import Conversation`."""
        for symbol in symbols:
            self.local(symbol)
        return self._spelled(symbols)

    def imports(self) -> tuple[Code, ...]:
        """All of them, sorted, with empty lines between the sections: for a module whose annotations are evaluated."""
        return self._spelled(self._used | self._needed)

    def runtime_imports(self) -> tuple[Code, ...]:
        return self._spelled(self._needed)

    def typing_imports(self) -> tuple[Code, ...]:
        """Those that only annotations use: what goes under `if TYPE_CHECKING:`."""
        return self._spelled(self._used - self._needed)

    def _claim(self, symbol: Symbol) -> str:
        for name in _candidates(symbol):
            if name not in self._taken and (symbol.module == "builtins" or name not in BUILTINS):
                self._taken.add(name)
                return name
        raise AssertionError("candidates never end")

    def _spelled(self, symbols: Iterable[Symbol]) -> tuple[Code, ...]:
        own = self._module.rstrip(".")
        pairs = [(symbol, self._names[symbol]) for symbol in dict.fromkeys(symbols)]
        return import_lines(
            self._module,
            (
                pair
                for pair in pairs
                if pair[0].module != own and (pair[0].module != "builtins" or pair[0].name != pair[1])
            ),
        )


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


def _candidates(symbol: Symbol) -> Iterator[str]:
    yield symbol.name
    if symbol.module.startswith(".types."):
        namespace = symbol.module.split(".")[2:-1]
        if namespace:
            yield "".join(part.title().replace("_", "") for part in namespace) + symbol.name
    name = symbol.name
    while True:
        name += "_"
        yield name


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


@lru_cache(maxsize=65536)
def natural(text: str) -> str:
    """Sorts as people count: `a2` before `a10`."""
    return NUMBER.sub(lambda found: found[0].zfill(LONGEST_NUMBER), text)
