"""Claims on module names and class names among the types: a folder per namespace, one set of names in each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from ...naming.devices import file_stem
from ...naming.names import TypeName
from ...naming.scope import Scope as Claims
from ...naming.words import pascal, snake, split
from .identify import module_name
from .reserved import KEYWORDS, MODULES
from .symbols import Symbol

Namespace = tuple[str, ...]


class Shelf:
    """`exports`: namespace -> public name -> where it is defined. Names are claimed without regard to case."""

    def __init__(self, namespaces: Iterable[Namespace]) -> None:
        self.exports: dict[Namespace, dict[str, Symbol]] = {}
        self._files: dict[Namespace, Claims] = {}
        self._public: dict[Namespace, Claims] = {}
        self._within: dict[str, set[str]] = {}
        for namespace in namespaces:
            self._open(namespace)

    def module(self, name: TypeName, owner: Hashable) -> str:
        """The module called after a type: `.types.ai.conversation_list_params`. The same again for the same owner."""
        file = file_stem(snake(split(name.name)))
        file = self._files[name.namespace].claim(f"{file}_" if file in KEYWORDS else file, owner)
        return ".types." + "".join(f"{module_name(part)}." for part in name.namespace) + file

    def symbol(self, name: TypeName, module: str, owner: Hashable) -> Symbol:
        """A class of that name, exported in its namespace; where its module has one already, under a longer one."""
        public = self._public[name.namespace].claim(_class_name(name.name), owner)
        within = self._within.setdefault(module, set())
        local = public
        if local in within:
            local = pascal(word for part in name.namespace for word in split(part)) + public
        while local in within:
            local += "_"
        within.add(local)
        symbol = Symbol(module, local)
        self.exports[name.namespace][public] = symbol
        return symbol

    def _open(self, namespace: Namespace) -> None:
        """Opens a folder and those above it; a folder's name is taken in the one above before any module's."""
        if namespace in self.exports:
            return
        self.exports[namespace] = {}
        self._files[namespace] = Claims()
        self._public[namespace] = Claims()
        for name in MODULES:
            self._files[namespace].claim(name, None)
        if namespace:
            self._open(namespace[:-1])
            self._files[namespace[:-1]].claim(module_name(namespace[-1]), namespace)


def _class_name(name: str) -> str:
    safe = name if name.isidentifier() else "".join(letter if letter.isalnum() else "_" for letter in name)
    safe = safe if safe[:1].isalpha() else f"Type{safe}"
    return f"{safe}_" if safe in KEYWORDS else safe
