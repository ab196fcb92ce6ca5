"""The id of a place that was reached through references: where it is written, not how one came there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from ..pointer import escape, tokens


def locate(root: Any, parts: Sequence[object]) -> str:
    """`parts` lead from the root, each step through any references on the way.

    The id is that of a node of `root` itself.
    """
    path: list[str] = []
    node = root
    for part in parts:
        node, path = _settle(root, node, path)
        node = node[part]
        path = [*path, str(part)]
    return "#" + "".join(f"/{escape(token)}" for token in _settle(root, node, path)[1])


def settle(root: Any, node: Any) -> Any:
    """What a node refers to in the end; itself, if it doesn't."""
    return _settle(root, node, [])[0]


def _settle(root: Any, node: Any, path: list[str]) -> tuple[Any, list[str]]:
    while isinstance(node, dict) and isinstance(node.get("$ref"), str):
        path = tokens(unquote(node["$ref"]))
        node = root
        for token in path:
            node = node[int(token)] if isinstance(node, list) else node[token]
    return node, path
