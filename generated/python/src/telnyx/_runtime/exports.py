"""What a package gives under names whose modules are imported when they are asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module


class Exports:
    """`sources`: each a module, relative to the package, and the names that it has: `.conversation Conversation`.

    A name of the package that its module knows by another is written `Name=Inside`. `folders`: packages within, by
    name. All of it is text, because most programs need a few of thousands of names.
    """

    def __init__(self, package: str, *sources: str, folders: str = "") -> None:
        self._package = package
        self._sources = sources
        self._folders = folders
        self._modules: Mapping[str, tuple[str, str]] | None = None

    def get(self, name: str) -> object:
        """The value of `name`, which the package then has itself. AttributeError where it exports no such name."""
        if name == "__all__":
            return self.names()
        module, inside = self._found().get(name, ("", ""))
        if not module:
            raise AttributeError(f"module {self._package!r} has no attribute {name!r}")
        imported = import_module(module, self._package)
        value: object = getattr(imported, inside) if inside else imported
        setattr(sys.modules[self._package], name, value)
        return value

    def names(self) -> list[str]:
        """All of them, sorted."""
        return sorted(self._found())

    def _found(self) -> Mapping[str, tuple[str, str]]:
        """Name → module, and what it is called there (empty: it is the module)."""
        if self._modules is None:
            modules = {name: (f".{name}", "") for name in self._folders.split()}
            for source in self._sources:
                module, *names = source.split()
                for name, _, inside in (each.partition("=") for each in names):
                    modules[name] = (module, inside or name)
            self._modules = modules
        return self._modules
