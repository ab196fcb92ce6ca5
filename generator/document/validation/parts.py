"""A prepared document as one tree for the validator, its parts, and a key for each bucket of parts.

A part is a path item or a component schema, as the validator walks them. Parts are put into buckets by their names,
so that adding one leaves the buckets of the others as they were; a bucket's key changes when a part in it, or
anything that it refers to, does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import unquote
from zlib import crc32

from ..loading import Prepared
from ..pointer import escape, pointer, split, tokens

_BUCKETS = 24
_FILES = "x-files"
"""The root's key for the other files of a document: an extension, which the standard lets stand there."""

_REFERENCE = re.compile(r'"\$ref": "((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Bucket:
    """`parts` in document order. `key`: a hash of all that their verdict depends on."""

    parts: tuple[str, ...]
    key: str


def bundle(prepared: Prepared) -> dict[str, Any]:
    """One tree with the files in it; every `$ref` a fragment, until `unbundle` makes them what they were."""
    for identifier, target in prepared.found.references.items():
        prepared.found.sites[identifier].value["$ref"] = inside(target).replace("%", "%25")
    files = {name: source.data for name, source in prepared.library.sources.items() if name}
    return {**prepared.root, _FILES: files} if files else prepared.root


def unbundle(prepared: Prepared) -> None:
    for identifier, target in prepared.found.references.items():
        prepared.found.sites[identifier].value["$ref"] = target


def is_plain(prepared: Prepared) -> bool:
    """Whether no schema brings a base URI of its own."""
    return not any("$id" in site.value for site in prepared.found.sites.values())


def inside(identifier: str) -> str:
    """An absolute id as a pointer into the bundle."""
    file, fragment = split(identifier)
    return f"#/{_FILES}/{escape(file)}{fragment[1:]}" if file else fragment


def outside(fragment: str) -> str:
    """The opposite of `inside`."""
    path = tokens(fragment)
    return path[1] + pointer(path[2:]) if path[:1] == [_FILES] else fragment


def parts_of(root: Mapping[str, Any]) -> list[str]:
    """In the order in which the validator visits them."""
    found = []
    for section, holder in (("paths", root.get("paths")), ("components/schemas", _schemas(root))):
        if isinstance(holder, dict):
            found += [f"#/{section}/{escape(name)}" for name in holder]
    return found


def _schemas(root: Mapping[str, Any]) -> Any:
    components = root.get("components")
    return components.get("schemas") if isinstance(components, dict) else None


def buckets(root: Mapping[str, Any], stamp: str) -> list[Bucket]:
    """`stamp` stands for everything outside of the document that verdicts depend on."""
    units = _Units(root)
    general = f"{stamp} {root.get('openapi')} {root.get('jsonSchemaDialect')}"
    grouped: dict[int, list[str]] = {}
    for part in parts_of(root):
        grouped.setdefault(crc32(part.encode()) % _BUCKETS, []).append(part)
    return [Bucket(tuple(parts), units.key(parts, general)) for parts in grouped.values()]


class _Units:
    """What parts depend on, unit by unit: a path item, a component, a file."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._known: dict[str, tuple[str, frozenset[str]]] = {}

    def key(self, parts: Iterable[str], general: str) -> str:
        reached: dict[str, str] = {}
        waiting = [_unit(part) for part in parts]
        while waiting:
            unit = waiting.pop()
            if unit not in reached:
                digest, references = self._look(unit)
                reached[unit] = digest
                waiting.extend(references)
        lines = [general, *parts, *(f"{unit} {digest}" for unit, digest in sorted(reached.items()))]
        return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()

    def _look(self, unit: str) -> tuple[str, frozenset[str]]:
        if unit not in self._known:
            text = json.dumps(self._value(unit), ensure_ascii=False)
            references = {_unit(unquote(json.loads(f'"{found}"'))) for found in set(_REFERENCE.findall(text))}
            digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
            self._known[unit] = (digest, frozenset(references))
        return self._known[unit]

    def _value(self, unit: str) -> Any:
        value: Any = self._root
        for token in tokens(unit):
            if isinstance(value, dict) and token in value:
                value = value[token]
            else:
                return None
        return value


_DEPTHS = {"components": 3, "paths": 2, "webhooks": 2, _FILES: 2}


def _unit(fragment: str) -> str:
    path = fragment.split("/", 4)
    return "/".join(path[: 1 + _DEPTHS.get(path[1] if len(path) > 1 else "", 1)])
