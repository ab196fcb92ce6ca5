"""Rules for objects, unions and discriminators: what properties and variants promise each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..loading import Document
from ..pointer import escape
from ..walk import Site
from .loosely import listed, mapping, text
from .rule import Fault, Find
from .schemas import types_of

_MAX_DEPTH = 20

_COMPOSITIONS = frozenset({"allOf", "anyOf", "oneOf"})


def properties_of(document: Document, schema: Any, depth: int = _MAX_DEPTH) -> dict[str, Any] | None:
    """All properties of an object schema, those of `allOf` and `$ref` included.

    None: it's open to interpretation which.
    """
    if not isinstance(schema, dict) or depth == 0 or "anyOf" in schema or "oneOf" in schema:
        return None
    found = dict(mapping(schema, "properties"))
    inside = list(listed(schema, "allOf"))
    if isinstance(schema.get("$ref"), str):
        inside.append(document.get(schema["$ref"]))
    for part in inside:
        properties = properties_of(document, part, depth - 1)
        if properties is None:
            return None
        found.update(properties)
    return found


def holds_itself(document: Document, site: Site) -> Iterator[Fault]:
    """allOf means "this as well" (JSON Schema 2020-12 Core, section 10.2.1.1): in a circle it says nothing more."""
    seen: set[str] = set()
    ahead = list(_merged(site.value))
    while ahead:
        reference = ahead.pop()
        if reference == site.id:
            yield Fault(f"{site.id}/allOf", "`allOf` leads back to the schema that it stands in")
            return
        if reference not in seen:
            seen.add(reference)
            ahead.extend(_merged(document.get(reference)))


def _merged(schema: Any, depth: int = _MAX_DEPTH) -> Iterator[str]:
    """The references that a schema is merged with."""
    if not isinstance(schema, dict) or depth == 0:
        return
    if isinstance(schema.get("$ref"), str):
        yield schema["$ref"]
    for part in listed(schema, "allOf"):
        yield from _merged(part, depth - 1)


def required_without_property(document: Document, site: Site) -> Iterator[Fault]:
    """Only where `properties` is there to be complete: a part of a composition may require what another part
    declares.
    """
    schema = site.value
    required = schema["required"]
    if not isinstance(required, list) or "properties" not in schema or _is_part(site.id):
        return
    if schema.get("additionalProperties") not in (None, False):
        return
    properties = properties_of(document, schema)
    missing = [] if properties is None else [name for name in required if str(name) not in properties]
    if missing:
        yield Fault(site.id, f"required, but not among the properties: {', '.join(map(str, missing))}")


def _is_part(id: str) -> bool:
    """Whether a schema is a member of a composition; one that is a whole file (`thing.yaml#`) has nothing above it."""
    above = id.rpartition("#")[2].split("/")[:-1]
    return above[-1:] != [] and above[-1] in _COMPOSITIONS


def required_not_a_list(document: Document, site: Site) -> Iterator[Fault]:
    if not isinstance(site.value["required"], list):
        yield Fault(f"{site.id}/required", "`required` is a list of names, on the object that has the properties")


def required_repeated(document: Document, site: Site) -> Iterator[Fault]:
    required = listed(site.value, "required")
    if len(set(map(str, required))) < len(required):
        yield Fault(f"{site.id}/required", "`required` names a property twice")


def union_of_one(key: str) -> Find:
    def find(document: Document, site: Site) -> Iterator[Fault]:
        if len(listed(site.value, key)) == 1:
            yield Fault(f"{site.id}/{key}", f"`{key}` with one variant is no choice")

    return find


def union_repeats(key: str) -> Find:
    def find(document: Document, site: Site) -> Iterator[Fault]:
        seen: set[str] = set()
        for index, variant in enumerate(listed(site.value, key)):
            written = json.dumps(variant, sort_keys=True)
            if written in seen:
                yield Fault(f"{site.id}/{key}/{index}", f"`{key}` has the same variant twice")
            seen.add(written)

    return find


def discriminator_without_union(document: Document, site: Site) -> Iterator[Fault]:
    if not _chooses(document, site.value) and not _extended(document, site.id):
        yield Fault(f"{site.id}/discriminator", "there is nothing to discriminate between")


def _chooses(document: Document, schema: Any, depth: int = _MAX_DEPTH) -> bool:
    """Whether a schema is a choice, itself or by what it is merged with."""
    if not isinstance(schema, dict) or depth == 0:
        return False
    inside = [
        *listed(schema, "allOf"),
        *([document.get(schema["$ref"])] if isinstance(schema.get("$ref"), str) else []),
    ]
    return bool(schema.keys() & {"oneOf", "anyOf"}) or any(_chooses(document, part, depth - 1) for part in inside)


def _extended(document: Document, identifier: str) -> bool:
    """Whether another schema's `allOf` refers to this one: the standard's other use of a discriminator."""
    return any(target == identifier and "/allOf/" in source for source, target in document.references.items())


def discriminator_to_nowhere(document: Document, site: Site) -> Iterator[Fault]:
    for tag, target in mapping(site.value["discriminator"], "mapping").items():
        try:
            document.get(str(target))
        except KeyError:
            place = f"{site.id}/discriminator/mapping/{escape(tag)}"
            yield Fault(place, f"the tag `{tag}` leads nowhere: `{target}`")


def discriminator_property_missing(document: Document, site: Site) -> Iterator[Fault]:
    name = text(site.value["discriminator"], "propertyName")
    if name is None:
        yield Fault(f"{site.id}/discriminator", "a discriminator needs a `propertyName`")
        return
    for key in ("oneOf", "anyOf"):
        for index, variant in enumerate(listed(site.value, key)):
            properties = properties_of(document, variant)
            if properties is not None and name not in properties and types_of(variant) != ("null",):
                yield Fault(
                    f"{site.id}/{key}/{index}", f"the variant has no property `{name}`, which should tell it apart"
                )
