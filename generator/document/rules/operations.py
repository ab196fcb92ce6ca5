"""Rules for paths, operations, parameters and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..grammar import METHODS, Kind
from ..loading import Document
from ..pointer import escape, unescape
from ..walk import Site
from .loosely import listed, mapping, text
from .rule import Fault
from .schemas import types_of

_MEDIA_TYPE = re.compile(r"(?:\*|[\w!#$&^.+-]+)/(?:\*|[\w!#$&^.+*-]+)(?:\s*;\s*[^;]+)*;?")
"""RFC 9110, section 8.3.1, and the ranges that OpenAPI lets stand for them."""

_BODILESS = {"get": "GET", "head": "HEAD", "delete": "DELETE", "trace": "TRACE"}

_OWN_HEADERS = frozenset({"accept", "content-type", "authorization"})


def duplicate_operation_id(document: Document, site: Site) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for operation in document.of(Kind.OPERATION):
        claimed = text(operation.value, "operationId")
        if claimed is not None:
            if claimed in seen:
                yield Fault(operation.id, f"the operationId `{claimed}` is that of {readable(seen[claimed])} already")
            seen.setdefault(claimed, operation.id)


def readable(identifier: str) -> str:
    """`#/paths/~1pets/get` → `GET /pets`."""
    parts = identifier.split("/")
    return f"{parts[-1].upper()} {unescape(parts[-2])}" if len(parts) > 2 else identifier


def similar_paths(document: Document, site: Site) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for path in mapping(site.value, "paths"):
        shape = re.sub(r"\{[^}]*\}", "{}", path)
        if shape in seen:
            yield Fault(
                f"#/paths/{escape(path)}", f"the same path as {seen[shape]}, but for the names of its parameters"
            )
        seen.setdefault(shape, path)


def path_with_query(document: Document, site: Site) -> Iterator[Fault]:
    for path in mapping(site.value, "paths"):
        if "?" in path.partition("#")[0]:
            yield Fault(f"#/paths/{escape(path)}", f"a path has no query: `{path}`")


def path_with_fragment(document: Document, site: Site) -> Iterator[Fault]:
    for path in mapping(site.value, "paths"):
        if "#" in path:
            yield Fault(f"#/paths/{escape(path)}", f"a path has no fragment: `{path}`")


def no_success(document: Document, site: Site) -> Iterator[Fault]:
    codes = mapping(site.value, "responses")
    if not any(code[:1] in ("1", "2", "3") or code == "default" for code in codes):
        yield Fault(f"{site.id}/responses", "no response says what success looks like")


def unexpected_body(document: Document, site: Site) -> Iterator[Fault]:
    for method, name in _BODILESS.items():
        if "requestBody" in mapping(site.value, method):
            yield Fault(
                f"{site.id}/{method}/requestBody", f"a body on {name} has no defined meaning (RFC 9110, section 9.3)"
            )


def webhook_without_body(document: Document, site: Site) -> Iterator[Fault]:
    for name in mapping(site.value, "webhooks"):
        item = document.follow(f"#/webhooks/{escape(name)}")
        for method in METHODS:
            operation = mapping(item, method)
            if operation and "requestBody" not in operation:
                yield Fault(f"#/webhooks/{escape(name)}/{method}", "a webhook that delivers nothing")


def bad_media_type(document: Document, site: Site) -> Iterator[Fault]:
    for name in mapping(site.value, "content"):
        if not _MEDIA_TYPE.fullmatch(name):
            yield Fault(f"{site.id}/content/{escape(name)}", f"`{name}` is no media type")


def deep_object_of_scalar(document: Document, site: Site) -> Iterator[Fault]:
    if site.value["style"] != "deepObject":
        return
    schema = document.follow(f"{site.id}/schema") if "schema" in site.value else {}
    types = types_of(schema) if isinstance(schema, dict) else ()
    if types and "object" not in types:
        yield Fault(site.id, f"the style deepObject is for objects, this is {' or '.join(types)}")


def ignored_header(document: Document, site: Site) -> Iterator[Fault]:
    if site.value["in"] == "header" and str(site.value.get("name")).lower() in _OWN_HEADERS:
        yield Fault(
            site.id, f"the standard ignores a parameter for the header {site.value['name']} (3.1.1, section 4.8.12)"
        )


def unknown_scheme(document: Document, site: Site) -> Iterator[Fault]:
    known = mapping(document.root.get("components"), "securitySchemes")
    for index, requirement in enumerate(listed(site.value, "security")):
        for name in requirement if isinstance(requirement, dict) else ():
            if name not in known:
                near = next((f"; did you mean `{other}`?" for other in known if other.lower() == name.lower()), "")
                yield Fault(f"{site.id}/security/{index}", f"there is no security scheme `{name}`{near}")


def undeclared_tag(document: Document, site: Site) -> Iterator[Fault]:
    declared = {text(tag, "name") for tag in listed(document.root, "tags")}
    seen: set[str] = set()
    for operation in document.of(Kind.OPERATION):
        for index, tag in enumerate(listed(operation.value, "tags")):
            if isinstance(tag, str) and tag not in declared and tag not in seen:
                seen.add(tag)
                yield Fault(f"{operation.id}/tags/{index}", f"the tag `{tag}` is used, but not declared")


def undeclared_server_variable(document: Document, site: Site) -> Iterator[Fault]:
    for index, server in enumerate(listed(site.value, "servers")):
        for name in re.findall(r"\{([^}]*)\}", text(server, "url") or ""):
            if name not in mapping(server, "variables"):
                yield Fault(f"{site.id}/servers/{index}", f"the server's variable `{name}` is not declared")
