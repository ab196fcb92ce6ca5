"""Whether a schema allows null: asked before it has a type, so that circles of references get an answer too."""

from __future__ import annotations

from ..model.types import TypeId
from .ledger import Ledger
from .parts import Part


def admits_null(ledger: Ledger, part: Part) -> bool:
    """Whether null is allowed: by type, value or variant; else by what is referred to; else by all branches."""
    known = ledger.nulls.get(part.id)
    if known is None:
        ledger.nulls[part.id] = False  # a circle of references adds no null
        known = ledger.nulls[part.id] = _admits_null(ledger, part)
    return known


def _admits_null(ledger: Ledger, part: Part) -> bool:
    raw = part.raw
    stated, values = raw.get("type"), raw.get("enum")
    if raw.get("nullable") is True or stated == "null" or (isinstance(stated, list) and "null" in stated):
        return True
    if (isinstance(values, list) and None in values) or raw.get("const", 0) is None:
        return True
    for keyword in ("oneOf", "anyOf"):
        if any(admits_null(ledger, variant) for variant in ledger.members(part, keyword)):
            return True
    if stated is not None or isinstance(values, list):
        return False
    if isinstance(ref := raw.get("$ref"), str):
        return admits_null(ledger, ledger.target(TypeId(ref)))
    telling = [branch for branch in ledger.members(part, "allOf") if _tells_null(branch)]
    return bool(telling) and all(admits_null(ledger, branch) for branch in telling)


def _tells_null(part: Part) -> bool:
    return "$ref" in part.raw or any(key in part.raw for key in ("type", "enum", "oneOf", "anyOf", "allOf"))
