"""What a node says for people, and what it says of a value's use: found on the node, else behind its `$ref`."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.types import Access, Json, TypeId
from .ledger import Ledger
from .parts import Part


def inherited(ledger: Ledger, part: Part, key: str) -> object:
    """The value of `key` on `part` or, where it has none, on what it refers to (`$ref`, or an allOf of one)."""
    seen: set[TypeId] = set()
    while key not in part.raw:
        target = reference(ledger, part)
        if target is None or target in seen:
            return None
        seen.add(target)
        part = ledger.target(target)
    return part.raw[key]


def reference(ledger: Ledger, part: Part) -> TypeId | None:
    """The `$ref` of a node, or the only one of its allOf, oneOf or anyOf."""
    ref = part.raw.get("$ref")
    if isinstance(ref, str):
        return TypeId(ref)
    for keyword in ("allOf", "oneOf", "anyOf"):
        branches = part.raw.get(keyword)
        if isinstance(branches, list):
            refs = [branch.get("$ref") for branch in branches if isinstance(branch, dict) and _is_telling(branch)]
            return TypeId(refs[0]) if len(refs) == 1 and isinstance(refs[0], str) else None
    return None


def _is_telling(branch: Mapping[str, object]) -> bool:
    """Null beside a reference is about the value, not about its use."""
    return branch.get("type") not in ("null", ["null"])


def description(ledger: Ledger, part: Part) -> str:
    found = inherited(ledger, part, "description")
    return found.strip() if isinstance(found, str) else ""


def deprecated(ledger: Ledger, part: Part) -> bool:
    return inherited(ledger, part, "deprecated") is True


def access(ledger: Ledger, part: Part) -> Access:
    """OpenAPI 3.1.1 leaves readOnly and writeOnly to JSON Schema 2020-12 Validation, section 9.4."""
    if inherited(ledger, part, "readOnly") is True:
        return Access.READ_ONLY
    return Access.WRITE_ONLY if inherited(ledger, part, "writeOnly") is True else Access.BOTH


_ABSENT = object()


def default(ledger: Ledger, part: Part) -> Json | None:
    seen: set[TypeId] = set()
    while (value := part.raw.get("default", _ABSENT)) is _ABSENT:
        target = reference(ledger, part)
        if target is None or target in seen:
            return None
        seen.add(target)
        part = ledger.target(target)
    return ledger.json(part, value)


def examples(ledger: Ledger, part: Part) -> tuple[Json, ...]:
    """`example`, then `examples`: a list in a schema, named Example Objects in a parameter or a media type."""
    found = [part.raw["example"]] if "example" in part.raw else []
    listed = part.raw.get("examples")
    if isinstance(listed, list):
        found.extend(listed)
    elif isinstance(listed, dict):
        named = (_followed(ledger, raw) for raw in listed.values())
        found.extend(raw["value"] for raw in named if isinstance(raw, dict) and "value" in raw)
    texts = (ledger.json(part, value) for value in found)
    return tuple(dict.fromkeys(text for text in texts if text is not None))


def _followed(ledger: Ledger, raw: object) -> object:
    if isinstance(raw, dict) and isinstance(ref := raw.get("$ref"), str):
        return ledger.source.get(ref)
    return raw
