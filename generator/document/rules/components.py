"""Rules for components and names: what nobody uses, what only letter case tells apart, what is not understood."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar import Kind
from ..loading import Document
from ..pointer import escape
from ..walk import Site
from .loosely import mapping, text
from .rule import Fault, Find

_SECTIONS = (
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "links",
    "callbacks",
    "pathItems",
)


def unused_component(document: Document, site: Site) -> Iterator[Fault]:
    used = set(document.references.values())
    for schema in document.of(Kind.SCHEMA):
        if "discriminator" in schema.value:
            used.update(map(str, mapping(schema.value["discriminator"], "mapping").values()))
    used |= {"/".join(target.split("/")[:4]) for target in used}
    used |= _heirs(document)
    for section in _SECTIONS:
        for name in mapping(site.value, section):
            identifier = f"{site.id}/{section}/{escape(name)}"
            if identifier not in used:
                yield Fault(identifier, f"nothing refers to `{name}`")


def unused_schema(document: Document, site: Site) -> Iterator[Fault]:
    """Schemas that another one keeps for itself, and doesn't use."""
    used = set(document.references.values())
    for schema in document.of(Kind.SCHEMA):
        for section in ("$defs", "definitions"):
            for name in mapping(schema.value, section):
                place = f"{schema.id}/{section}/{escape(name)}"
                if not any(target == place or target.startswith(f"{place}/") for target in used):
                    yield Fault(place, f"nothing refers to `{name}`")


def _heirs(document: Document) -> set[str]:
    """What extends a schema with a discriminator, directly or through others: each is one of its variants."""
    schemas = document.of(Kind.SCHEMA)
    found = {
        each.id for each in schemas if "discriminator" in each.value and not each.value.keys() & {"oneOf", "anyOf"}
    }
    extends = [
        (source.split("/allOf/")[0], target) for source, target in document.references.items() if "/allOf/" in source
    ]
    waiting = bool(found)
    while waiting:
        more = {heir for heir, base in extends if base in found and heir not in found}
        found |= more
        waiting = bool(more)
    return found


def differ_in_case(document: Document, site: Site) -> Iterator[Fault]:
    for section in ("schemas", "parameters", "securitySchemes"):
        seen: dict[str, str] = {}
        for name in mapping(site.value, section):
            if name.lower() in seen:
                place = f"{site.id}/{section}/{escape(name)}"
                yield Fault(place, f"only letter case tells `{name}` from `{seen[name.lower()]}`")
            seen.setdefault(name.lower(), name)


def operation_ids_differ_in_case(document: Document, site: Site) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for operation in document.of(Kind.OPERATION):
        claimed = text(operation.value, "operationId")
        if claimed is not None:
            other = seen.setdefault(claimed.lower(), claimed)
            if other != claimed:
                yield Fault(f"{operation.id}/operationId", f"only letter case tells `{claimed}` from `{other}`")


def siblings_in_30(document: Document, site: Site) -> Iterator[Fault]:
    siblings = [key for key in site.value if key != "$ref" and not key.startswith("x-")]
    if siblings and document.version.startswith("3.0"):
        yield Fault(site.id, f"OpenAPI 3.0 ignores what stands beside `$ref`: {', '.join(siblings)}")


def query_string_parameter(document: Document, site: Site) -> Iterator[Fault]:
    if site.value["in"] == "querystring":
        yield Fault(site.id, "a parameter that is the whole query string (OpenAPI 3.2)")


def not_understood(key: str, name: str) -> Find:
    """For a key that OpenAPI 3.2 brought, and that nothing is made of yet."""

    def find(document: Document, site: Site) -> Iterator[Fault]:
        yield Fault(f"{site.id}/{key}", f"`{key}`: {name} (OpenAPI 3.2)")

    return find
