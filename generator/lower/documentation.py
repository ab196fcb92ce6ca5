"""What a node says for people, and what it says of a value's use: on the node, else behind its references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model.types import Access, Json, TypeId
from .ledger import Ledger
from .parts import Part, Raw


def trail(ledger: Ledger, part: Part) -> Sequence[Part]:
    """A node, what it refers to, what that refers to: the first that says something is heard."""
    target = reference(part.raw)
    if target is None:
        return (part,)
    nodes = {part.id: part}
    while target is not None and target not in nodes:
        nodes[target] = ledger.target(target)
        target = reference(nodes[target].raw)
    return tuple(nodes.values())


def reference(raw: Raw) -> TypeId | None:
    """The `$ref` of a node, or the only one of its allOf, oneOf or anyOf."""
    ref = raw.get("$ref")
    if isinstance(ref, str):
        return TypeId(ref)
    for keyword in ("allOf", "oneOf", "anyOf"):
        branches = raw.get(keyword)
        if isinstance(branches, list):
            refs = [branch.get("$ref") for branch in branches if isinstance(branch, dict) and _is_telling(branch)]
            return TypeId(refs[0]) if len(refs) == 1 and isinstance(refs[0], str) else None
    return None


def _is_telling(branch: Mapping[str, object]) -> bool:
    """Null beside a reference is about the value, not about its use."""
    return branch.get("type") not in ("null", ["null"])


def said(nodes: Iterable[Part], key: str) -> object:
    """The first value of `key` on a trail, None where nothing says it."""
    return next((node.raw[key] for node in nodes if key in node.raw), None)


def description(nodes: Iterable[Part]) -> str:
    found = said(nodes, "description")
    return found.strip() if isinstance(found, str) else ""


def deprecated(nodes: Iterable[Part]) -> bool:
    return said(nodes, "deprecated") is True


def access(nodes: Sequence[Part]) -> Access:
    """OpenAPI 3.1.1 leaves readOnly and writeOnly to JSON Schema 2020-12 Validation, section 9.4."""
    if said(nodes, "readOnly") is True:
        return Access.READ_ONLY
    return Access.WRITE_ONLY if said(nodes, "writeOnly") is True else Access.BOTH


def default(ledger: Ledger, nodes: Iterable[Part]) -> Json | None:
    found = next((node for node in nodes if "default" in node.raw), None)
    return ledger.json(found, found.raw["default"]) if found is not None else None


def examples(ledger: Ledger, part: Part) -> tuple[Json, ...]:
    """`example`, then `examples`: a list in a schema, named Example Objects in a parameter or a media type."""
    found = [part.raw["example"]] if "example" in part.raw else []
    listed = part.raw.get("examples")
    if isinstance(listed, list):
        found.extend(listed)
    elif isinstance(listed, dict):
        named = (ledger.follow(each) for _, each in ledger.entries(part, "examples"))
        found.extend(each.raw["value"] for each in named if "value" in each.raw)
    if not found:
        return ()
    texts = (ledger.json(part, value) for value in found)
    return tuple(dict.fromkeys(text for text in texts if text is not None))
