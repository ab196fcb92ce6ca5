"""The names of all properties that a schema may have, by any of its branches."""

from __future__ import annotations

from typing import Any

from .locate import settle

_BRANCHES = ("allOf", "anyOf", "oneOf")
_INNER = ("items", "not")


def collect(root: Any, schema: Any) -> set[str]:
    """References are followed, each schema once."""
    names: set[str] = set()
    seen: set[int] = set()
    waiting = [schema]
    while waiting:
        node = settle(root, waiting.pop())
        if not isinstance(node, dict) or id(node) in seen:
            continue
        seen.add(id(node))
        names.update(node.get("properties") or ())
        for key in _BRANCHES:
            waiting += node.get(key) or ()
        waiting += [node[key] for key in _INNER if key in node]
    return names
