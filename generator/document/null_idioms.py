"""How OpenAPI 3.0 says "this schema, or null": by a variant that has nothing but null in it, as in
`anyOf: [{$ref: …}, {nullable: true}]`. Each becomes the variant that 3.1 has for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .walk import Site

ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
    }
)
"""Say nothing of a value's shape."""

_ONLY_NULL: tuple[dict[str, object], ...] = (
    {"nullable": True},
    {"nullable": True, "type": "object"},
    {"nullable": True, "enum": [None]},
    {"nullable": True, "type": "object", "enum": [None]},
    {"enum": [None]},
    {"const": None},
)
"""What stands for null beside another schema. `type: object` alone would be an object of any fields; with `nullable`
beside a reference it is how some programs write a 3.0 schema that must have a type."""


@dataclass(frozen=True, slots=True)
class Found:
    """`said`: keys of the variants that had said `nullable`. `branch`: whether a branch of allOf meant null."""

    said: tuple[str, ...]
    branch: bool


def replace(schema: dict[str, Any], sites: Mapping[str, Site]) -> Found:
    """Rewrites variants to null in place, and empties branches, whose null is then that of the whole schema."""
    said: list[str] = []
    branch = False
    for keyword in ("anyOf", "oneOf", "allOf"):
        for number, variant in _idioms(schema.get(keyword), sites):
            said.extend([f"{keyword}/{number}"] if "nullable" in variant else [])
            for key in ("$ref", "nullable", "type", "enum", "const"):
                variant.pop(key, None)
            if keyword == "allOf":
                branch = True
            else:
                variant["type"] = "null"
    return Found(tuple(said), branch)


def _idioms(variants: object, sites: Mapping[str, Site]) -> Iterable[tuple[int, dict[str, Any]]]:
    """The variants that say but null, where others say something else."""
    if not isinstance(variants, list):
        return ()
    found = [(number, each) for number, each in enumerate(variants) if _is_null(each, variants, sites)]
    return found if len(found) < len(variants) else ()


def _is_null(variant: object, beside: list[object], sites: Mapping[str, Site]) -> bool:
    shape = _shape(_referred(variant, sites))
    if shape not in _ONLY_NULL:
        return False
    return (
        "type" not in shape or "enum" in shape or all(_is_reference(other) for other in beside if other is not variant)
    )


def _referred(schema: object, sites: Mapping[str, Site]) -> object:
    """A component that says nothing but null is null wherever it is referred to."""
    seen: set[str] = set()
    while _is_reference(schema) and isinstance(schema, dict) and schema["$ref"] not in seen:
        seen.add(schema["$ref"])
        site = sites.get(schema["$ref"])
        schema = site.value if site is not None else None
    return schema


def _is_reference(schema: object) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("$ref"), str)


def _shape(schema: object) -> dict[str, object] | None:
    if not isinstance(schema, dict):
        return None
    return {key: value for key, value in schema.items() if key not in ANNOTATIONS and not key.startswith("x-")}
