"""When a schema is a reference: it adds nothing to a `$ref` but words, so it stands for the target and has no shape."""

from __future__ import annotations

from ..model.types import TypeId
from .keywords import DOCUMENTATION, UNCHECKED
from .parts import Part


def only_reference(part: Part) -> TypeId | None:
    """The target of a schema that adds nothing to a `$ref` but words: it stands for that target."""
    if any(says_shape(key, value) for key, value in part.raw.items()):
        return None
    refs = [part.raw["$ref"]] if "$ref" in part.raw else []
    branches = part.raw.get("allOf")
    for branch in branches if isinstance(branches, list) else ():
        if not isinstance(branch, dict) or "allOf" in branch:
            return None
        if any(says_shape(key, value) for key, value in branch.items()):
            return None
        refs.extend([branch["$ref"]] if "$ref" in branch else [])
    first = refs[0] if refs and all(ref == refs[0] for ref in refs) else None
    return TypeId(first) if isinstance(first, str) else None


_SHAPELESS = {*DOCUMENTATION, *UNCHECKED, "$ref", "allOf", "type", "nullable"}


def says_shape(key: str, value: object) -> bool:
    """Whether a keyword says more of a value's shape than `type` beside a reference does."""
    if key == "additionalProperties":
        return value not in (True, {})
    if key in ("unevaluatedProperties", "unevaluatedItems"):
        return value not in (True, False, {})
    return key not in _SHAPELESS and not key.startswith("x-") and value != []
