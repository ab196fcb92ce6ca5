"""The tree of resources: which accessors fit on it, and what it looks like at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..model.types import OperationId
from .names import OperationName, Resource
from .paths import PARAMETER
from .vocabulary import ORDINARY
from .words import snake, split

Path = tuple[str, ...]

VERB = {"GET": "retrieve", "POST": "create", "PUT": "replace", "PATCH": "update", "DELETE": "delete"}
"""What goes before a method's name that another has: what HTTP does."""


@dataclass(slots=True)
class Tree:
    """What stands where. One parent can't have a method and a resource of one name. Case does not count."""

    methods: set[Path] = field(default_factory=set)
    resources: set[Path] = field(default_factory=set)

    def add(self, wish: OperationName, id: OperationId) -> OperationName:
        """`wish` where it fits, else the nearest name to it that does; from now on nothing else fits there.

        A resource below a method is taken into the method's name; then come what HTTP does before it, the last path
        parameter behind it (`retrieve_by_token`), and numbers.
        """
        name = next(name for name in _nearest(self._above_methods(wish), id) if self._fits(name))
        self.methods.add(_folded((*name.resource, name.method)))
        self.resources.update(_prefixes(_folded(name.resource)))
        return name

    def _above_methods(self, wish: OperationName) -> OperationName:
        resource, method = wish.resource, wish.method
        while any(path in self.methods for path in _prefixes(_folded(resource))):
            resource, method = resource[:-1], f"{method}_{resource[-1]}"
        return replace(wish, resource=resource, method=method)

    def _fits(self, name: OperationName) -> bool:
        here = _folded((*name.resource, name.method))
        return here not in self.methods and here not in self.resources


def _nearest(wish: OperationName, id: OperationId) -> Iterable[OperationName]:
    yield wish
    http, _, path = id.partition(" ")
    if wish.method not in ORDINARY:
        yield replace(wish, method=f"{VERB.get(http, http.lower())}_{wish.method}")
    if parameters := PARAMETER.findall(path):
        yield replace(wish, method=f"{wish.method}_by_{snake(split(parameters[-1]))}")
    number = 2
    while True:
        yield replace(wish, method=f"{wish.method}_{number}")
        number += 1


def _folded(path: Path) -> Path:
    return tuple(part.lower() for part in path)


def _prefixes(path: Path) -> Iterable[Path]:
    return (path[:length] for length in range(1, len(path) + 1))


def resources(operations: Mapping[OperationId, OperationName]) -> Resource:
    """The tree that clients walk, from its root; operations and children in the order of `operations`."""
    own: dict[Path, list[OperationId]] = {}
    children: dict[Path, dict[Path, None]] = {(): {}}
    for id, name in operations.items():
        for path in _prefixes(name.resource):
            children.setdefault(path, {})
            children[path[:-1]][path] = None
        own.setdefault(name.resource, []).append(id)
    return _resource((), own, children)


def _resource(path: Path, own: Mapping[Path, list[OperationId]], children: Mapping[Path, Iterable[Path]]) -> Resource:
    below = tuple(_resource(child, own, children) for child in children[path])
    return Resource(path, tuple(own.get(path, ())), below)
