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

_REMEMBERED = 100_000
"""Paths whose nodes are remembered: where schemas lead through each other, there is no end of paths."""


def view(root: dict[str, Any], plain: bool) -> SchemaPath:
    """`plain`: no schema of `root` has an `$id`."""
    if plain:
        accessor: SchemaAccessor = _Plain.from_schema(root, handlers={})
    else:
        accessor = SchemaAccessor.from_schema(root, handlers={}, resolved_cache_maxsize=4096)
    return SchemaPath(accessor)


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
        known = len(parts)
        while known and parts[:known] not in self._reached:
            known -= 1
        node = self._reached[parts[:known]] if known else self._settled(self._schema)
        if len(self._reached) > _REMEMBERED:
            self._reached.clear()
        for at in range(known, len(parts)):
            node = self._settled(self._step(node, parts[at]))
            self._reached[parts[: at + 1]] = node
        return node

    def _settled(self, node: Any) -> Any:
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            target = self._schema
            for token in tokens(unquote(node["$ref"])):
                target = self._step(target, int(token) if isinstance(target, list) else token)
            node = target
        return node

    @staticmethod
    def _step(node: Any, part: Any) -> Any:
        try:
            return node[part]
        except (KeyError, IndexError, TypeError):
            raise KeyError(part) from None
