"""OpenAPI 3.0 and 3.1 become one: what 3.0 says otherwise is said as 3.1 (JSON Schema 2020-12) says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import null_idioms
from .grammar import Kind
from .walk import Site

_COMPOSITIONS = ("anyOf", "oneOf", "allOf")


@dataclass(slots=True)
class Upgrade:
    """`nullable`: ids of the schemas that said `nullable: true`. `nulls`: ids of those whose `type` was a bare null.

    `moved`: where wrapped schemas are now → where they were written.
    """

    nullable: list[str] = field(default_factory=list)
    nulls: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)


def upgrade(sites: Mapping[str, Site]) -> Upgrade:
    """Rewrites schemas in place."""
    done = Upgrade()
    schemas = [site for site in sites.values() if site.kind is Kind.SCHEMA]
    by_branch = set(_idioms(schemas, sites, done))
    for site in schemas:
        schema = site.value
        if "exclusiveMinimum" in schema:
            _exclusive(schema, "exclusiveMinimum", "minimum")
        if "exclusiveMaximum" in schema:
            _exclusive(schema, "exclusiveMaximum", "maximum")
        if "type" in schema:
            _null_type(schema, site.id, done)
        if "nullable" in schema or site.id in by_branch:
            _nullable(schema, site.id, done)
    return done


def _idioms(schemas: Iterable[Site], sites: Mapping[str, Site], done: Upgrade) -> Iterator[str]:
    """Gives the ids of the schemas that a branch of their allOf makes nullable."""
    for site in schemas:
        if site.value.keys().isdisjoint(_COMPOSITIONS):
            continue
        found = null_idioms.replace(site.value, sites)
        done.nullable.extend(f"{site.id}/{key}" for key in found.said)
        if found.branch:
            yield site.id


def _nullable(schema: dict[str, Any], identifier: str, done: Upgrade) -> None:
    """`nullable` is meant wherever it stands, also where the standard gives it no effect (3.0.3: only by `type`)."""
    if "nullable" in schema:
        if schema.pop("nullable") is not True:
            return
        done.nullable.append(identifier)
    variants = schema.get("anyOf") or schema.get("oneOf")
    if isinstance(variants, list) and "type" not in schema and "$ref" not in schema:
        if not any(_is_null(variant) for variant in variants):
            variants.append({"type": "null"})
    elif "$ref" in schema or "allOf" in schema:
        inner = {
            key: schema.pop(key)
            for key in list(schema)
            if key not in null_idioms.ANNOTATIONS and not key.startswith("x-")
        }
        schema["anyOf"] = [inner, {"type": "null"}]
        done.moved[f"{identifier}/anyOf/0"] = identifier
        return
    elif "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema["type"] = kinds if "null" in kinds else [*kinds, "null"]
    if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        schema["enum"].append(None)
    if "const" in schema and schema["const"] is not None:
        schema["enum"] = [schema.pop("const"), None]


def _is_null(schema: object) -> bool:
    return isinstance(schema, dict) and "type" in schema and schema["type"] in ("null", ["null"], None)


def _exclusive(schema: dict[str, Any], exclusive: str, inclusive: str) -> None:
    """3.0: a boolean beside the bound; 3.1: the bound itself."""
    if schema[exclusive] is True and inclusive in schema:
        schema[exclusive] = schema.pop(inclusive)
    elif isinstance(schema[exclusive], bool):
        del schema[exclusive]


def _null_type(schema: dict[str, Any], identifier: str, done: Upgrade) -> None:
    """An unquoted `type: null` is YAML's null, and was meant as JSON Schema's word."""
    kinds = schema["type"]
    if kinds is None:
        schema["type"] = "null"
        done.nulls.append(identifier)
    elif isinstance(kinds, list) and None in kinds:
        schema["type"] = ["null" if kind is None else kind for kind in kinds]
        done.nulls.append(identifier)
