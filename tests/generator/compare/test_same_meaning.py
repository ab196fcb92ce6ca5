"""Documents that say the same in another way: nothing to report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.compare import compare

from .sides import surface, written

ROOT = Path(__file__).parents[3]
EMBEDDED = ROOT / "spec" / "ai-inference" / "openapi.yaml"
CASES = sorted((ROOT / "tests" / "cases" / "compare").glob("*/old.yaml"))
DOCUMENTS = [EMBEDDED, *CASES]

Node = Any

DATA = {"example", "examples", "default", "const", "enum"}
"""Keys whose values are not schemas, whatever they look like."""

SCHEMAS = "#/components/schemas/"


def reordered(document: Node) -> Node:
    """All keys the other way round. A list's order means something, and so does that of a body's media types."""
    match document:
        case dict():
            turned = reversed(document.items())
            return {key: value if key == "content" else reordered(value) for key, value in turned}
        case list():
            return [reordered(item) for item in document]
        case _:
            return document


def inlined(document: Node) -> Node:
    """Every reference that does not lead back to itself, written out."""
    return _inlined(document, document, _circular(document), 0)


def _inlined(node: Node, document: Node, circular: set[str], depth: int) -> Node:
    match node:
        case {"$ref": str(reference), **beside} if reference.startswith("#/") and not beside and depth < 8:
            if reference in circular:
                return node
            return _inlined(_found(document, reference), document, circular, depth + 1)
        case {"discriminator": _}:
            return node
        case dict():
            return {key: _inlined(value, document, circular, depth) for key, value in node.items()}
        case list():
            return [_inlined(item, document, circular, depth) for item in node]
        case _:
            return node


def _found(document: Node, reference: str) -> Node:
    for part in reference.removeprefix("#/").split("/"):
        document = document[part.replace("~1", "/").replace("~0", "~")]
    return document


def _circular(document: Node) -> set[str]:
    return {each for each in _references(document) if each in _reach(document, each)}


def _reach(document: Node, reference: str) -> set[str]:
    found: set[str] = set()
    waiting = [*_references(_found(document, reference))]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += _references(_found(document, each))
    return found


def _references(node: Node) -> Iterator[str]:
    match node:
        case {"$ref": str(reference)}:
            yield reference
        case dict():
            for value in node.values():
                yield from _references(value)
        case list():
            for item in node:
                yield from _references(item)


def extracted(document: Node) -> Node:
    """Every schema of a body, a response, a property or an item that stands inline, made a component."""
    components: dict[str, Node] = {}
    copy = json.loads(json.dumps(document))
    for place in [*_schema_places(copy.get("paths", {})), *_schema_places(copy.get("components", {}))]:
        holder, key = place
        if isinstance(holder[key], dict) and "$ref" not in holder[key]:
            name = f"Extracted{len(components)}"
            components[name] = holder[key]
            holder[key] = {"$ref": f"{SCHEMAS}{name}"}
    copy.setdefault("components", {}).setdefault("schemas", {}).update(components)
    return copy


def _schema_places(node: Node) -> Iterator[tuple[Node, Any]]:
    """Innermost first, so that what is moved holds what was moved before."""
    if isinstance(node, list):
        for item in node:
            yield from _schema_places(item)
    if not isinstance(node, dict):
        return
    for key in [key for key in node if key not in DATA]:
        value = node[key]
        yield from _schema_places(value)
        if key == "properties" and isinstance(value, dict):
            yield from ((value, name) for name in value)
        elif key in ("schema", "items"):
            yield node, key


def as_it_is(document: Node) -> Node:
    return document


@pytest.mark.parametrize("change", [as_it_is, reordered, inlined, extracted], ids=lambda change: change.__name__)
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_a_document_that_says_the_same_has_not_changed(
    path: Path, change: Callable[[Node], Node], tmp_path: Path
) -> None:
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    old, new = surface(path), written(change(document), tmp_path)
    found = [*compare(old, new), *compare(new, old)]
    assert [f"{each.code} {each.message}" for each in found] == []


@pytest.mark.parametrize("change", [reordered, inlined, extracted], ids=lambda change: change.__name__)
def test_the_changes_of_the_document_are_changes(change: Callable[[Node], Node]) -> None:
    document = yaml.safe_load(EMBEDDED.read_text(encoding="utf-8"))
    assert json.dumps(change(document)) != json.dumps(document)
