"""The validator's view of a bundle, for the plain case: every `$ref` a pointer into the same tree, no `$id` anywhere.

jsonschema-path asks general-purpose code for each step; here a step is a look into a dict. Where a document has an
`$id`, the original is used: base URIs are its business.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from jsonschema_path import SchemaPath
from jsonschema_path.accessors import SchemaAccessor

from ..pointer import tokens


def view(root: dict[str, Any], plain: bool) -> SchemaPath:
    """`plain`: no schema of `root` has an `$id`."""
    if plain:
        accessor: SchemaAccessor = _Plain.from_schema(root, handlers={})
    else:
        accessor = SchemaAccessor.from_schema(root, handlers={}, resolved_cache_maxsize=4096)
    return SchemaPath(accessor)


def reached(path: SchemaPath) -> SchemaPath | None:
    """The path of what a reference at the end of `path` leads to; None where there is none, or bases are in play."""
    accessor = path.accessor
    own = accessor.target(path.parts) if isinstance(accessor, _Plain) and path.parts else None
    return None if own is None else SchemaPath(accessor, *own)


class _Plain(SchemaAccessor):
    def __init__(self, schema: Any, resolver: Any, resolved_cache_maxsize: int = 0) -> None:
        super().__init__(schema, resolver, resolved_cache_maxsize)
        self._schema = schema
        self._resolver = resolver
        self._reached: dict[tuple[Any, ...], Any] = {}
        self._resolved: Any = type(super().get_resolved(()))

    def __getitem__(self, parts: Sequence[Any]) -> Any:
        return self._contents(tuple(parts))

    def get_resolved(self, parts: Sequence[Any]) -> Any:
        return self._resolved(self._contents(tuple(parts)), self._resolver)

    def _contents(self, parts: tuple[Any, ...]) -> Any:
        """The node a path leads to, references followed.

        Raises KeyError for the part that isn't there, as the original does.
        """
        if parts in self._reached:
            return self._reached[parts]
        node = self._step(self._contents(parts[:-1]), parts[-1]) if parts else self._schema
        self._reached[parts] = node = self._settled(node)[0]
        return node

    def target(self, parts: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Where what stands at `parts` refers to in the end; None where it doesn't refer."""
        return self._settled(self._step(self._contents(parts[:-1]), parts[-1]))[1]

    def _settled(self, node: Any) -> tuple[Any, tuple[Any, ...] | None]:
        way: tuple[Any, ...] | None = None
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            target, way = self._schema, ()
            for token in tokens(unquote(node["$ref"])):
                part = int(token) if isinstance(target, list) else token
                target, way = self._step(target, part), (*way, part)
            node = target
        return node, way

    @staticmethod
    def _step(node: Any, part: Any) -> Any:
        try:
            return node[part]
        except (KeyError, IndexError, TypeError):
            raise KeyError(part) from None
