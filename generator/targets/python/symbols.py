"""Names within one module: what it calls the things of other modules, and Python's own where its classes hide them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Protocol

from ..target import Code
from .imports import Symbol, import_lines
from .reserved import BUILTINS, KEYWORDS

__all__ = ["Namer", "Scope", "Symbol", "builtin"]


def builtin(name: str) -> Symbol:
    """A name that needs no import, unless something in the module hides it (then `from builtins import name as …`)."""
    return Symbol("builtins", name)


class Namer(Protocol):
    """Whom a speller asks for the local name of a symbol."""

    def use(self, symbol: Symbol) -> str: ...

    def names_only(self, symbol: Symbol) -> bool:
        """Whether the symbol's module is not imported at run time by the module that names it."""
        ...


class Scope:
    """The names of one module to be: `Scope(module, defined, hidden, later)`.

    `module`: where it stands, `.types.ai.conversation`; a package's `__init__` has a trailing dot (`.types.ai.`).
    `defined`: the names that the module itself defines at its top.
    `hidden`: names that are something else inside its classes (fields, methods). Nothing is imported under one of
    them, and a builtin of such a name gets an alias: a field `list` must not change the meaning of a later `list[str]`.

    `later`: the modules that this one names without importing them at run time.

    `use` gives the local name of a symbol for an annotation, `need` for code that runs when the module is loaded,
    `local` for code that imports it inside a function, by `statements`. All three give the same name for a symbol.
    """

    def __init__(
        self, module: str, defined: Iterable[str] = (), hidden: Iterable[str] = (), later: Collection[str] = ()
    ) -> None:
        self._module = module
        self._later = later
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

    def names_only(self, symbol: Symbol) -> bool:
        """Whether the symbol's module is one of `later`, and not this one."""
        return symbol.module in self._later and symbol.module != self._module

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
        """All of them, sorted, with empty lines between the sections: for a module whose annotations are evaluated. Not
        those that are only named."""
        return self._spelled(symbol for symbol in self._used | self._needed if not self.names_only(symbol))

    def named(self) -> Mapping[Symbol, str]:
        """Those that are only named, and their local names; sorted."""
        found = {symbol: self._names[symbol] for symbol in self._used if self.names_only(symbol)}
        return dict(sorted(found.items(), key=lambda pair: (pair[0].module, pair[0].name)))

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
