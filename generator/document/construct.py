"""YAML nodes into plain dicts and lists: merge keys merged, aliases copied, duplicate keys told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .bounds import MAX_DEPTH
from .events import Branch, Leaf, Node, YamlError


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    key: str
    path: tuple[str, ...]
    first_line: int
    line: int


def construct(root: Node) -> tuple[Any, list[DuplicateKey]]:
    """Plain dicts and lists, each alias a copy of its own.

    The last of duplicate keys wins. How many nodes there are was counted before. Raises YamlError where aliases nest
    too deep.
    """
    duplicates: list[DuplicateKey] = []
    holder: list[Any] = [None]
    stack: list[tuple[Node, Any, Any, tuple[str, ...]]] = [(root, holder, 0, ())]
    while stack:
        node, target, key, path = stack.pop()
        if len(path) > MAX_DEPTH:
            raise YamlError(f"aliases nest deeper than {MAX_DEPTH} levels", node.line)
        if isinstance(node, Leaf):
            target[key] = node.value
        elif node.keys is None:
            target[key] = [None] * len(node.children)
            stack.extend((child, target[key], i, (*path, str(i))) for i, child in enumerate(node.children))
        else:
            entries = _entries(node, path, duplicates)
            target[key] = dict.fromkeys(entries)
            stack.extend((child, target[key], name, (*path, name)) for name, child in entries.items())
    return holder[0], duplicates


def _entries(node: Branch, path: tuple[str, ...], duplicates: list[DuplicateKey]) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    lines: dict[str, int] = {}
    merged: list[Node] = []
    for name, line, child in zip(node.keys or (), node.key_lines, node.children, strict=True):
        if name == "<<" and isinstance(child, Branch):
            merged.append(child)
            continue
        if name in entries:
            duplicates.append(DuplicateKey(name, path, lines[name], line))
        entries[name] = child
        lines[name] = line
    for source in merged:
        for name, child in _merged(source).items():
            entries.setdefault(name, child)
    return entries


def _merged(source: Node) -> dict[str, Node]:
    """What `<<` brings in: a mapping's entries, or those of a list of mappings, the first of which wins."""
    found: dict[str, Node] = {}
    stack: list[Node] = [source]
    while stack:
        node = stack.pop()
        if not isinstance(node, Branch):
            raise YamlError("`<<` merges mappings only", node.line)
        if node.keys is None:
            stack.extend(reversed(node.children))
            continue
        for name, child in zip(node.keys, node.children, strict=True):
            if name == "<<":
                stack.append(child)
            else:
                found.setdefault(name, child)
    return found
