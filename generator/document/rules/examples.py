"""The rule for examples: each must fit the schema that it stands for.

Checked in compiled code, against the document as it is after it became 3.1. Documents of several files are left out,
and so is what the checker can't make sense of: a schema that is itself at fault says enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import jsonschema_rs

from ...patterns.matching import OCTETS, STEPS
from ..grammar import Kind
from ..loading import Document
from ..pointer import escape
from ..walk import Site
from .loosely import listed, mapping
from .rule import Fault

_BASE = "urn:document"
_UNUSABLE = (ValueError, jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError)
_LONGEST = 150
_PATTERNS = jsonschema_rs.FancyRegexOptions(backtrack_limit=STEPS, size_limit=OCTETS)


class _Example(NamedTuple):
    id: str
    value: Any
    schema: str


def example_mismatch(document: Document, site: Site) -> Iterator[Fault]:
    if document.many_files or any("$id" in schema.value for schema in document.of(Kind.SCHEMA)):
        return
    registry = jsonschema_rs.Registry([(_BASE, {"$id": _BASE, **document.root})])
    compiled: dict[str, Any] = {}
    for example in _examples(document):
        try:
            if example.schema not in compiled:
                reference = {"$ref": _BASE + quote(example.schema, safe="#/~")}
                compiled[example.schema] = jsonschema_rs.Draft202012Validator(
                    reference, registry=registry, pattern_options=_PATTERNS
                )
            error = next(filter(_is_certain, compiled[example.schema].iter_errors(example.value)), None)
        except _UNUSABLE:
            continue
        if error is not None:
            message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]}…"
            yield Fault(example.id, f"the example doesn't fit its schema: {message}")


def _is_certain(error: jsonschema_rs.ValidationError) -> bool:
    """Whether the example is wrong: a pattern that takes too long to match says nothing."""
    return not isinstance(error.kind, jsonschema_rs.ValidationErrorKind.BacktrackLimitExceeded)


def _examples(document: Document) -> Iterator[_Example]:
    for site in document.of(Kind.SCHEMA):
        if "example" in site.value:
            yield _Example(f"{site.id}/example", site.value["example"], site.id)
        for index, value in enumerate(listed(site.value, "examples")):
            yield _Example(f"{site.id}/examples/{index}", value, site.id)
    for kind in (Kind.MEDIA_TYPE, Kind.PARAMETER, Kind.HEADER):
        for site in document.of(kind):
            if "schema" in site.value:
                yield from _named(site)


def _named(site: Site) -> Iterator[_Example]:
    schema = f"{site.id}/schema"
    if "example" in site.value:
        yield _Example(f"{site.id}/example", site.value["example"], schema)
    for name, example in mapping(site.value, "examples").items():
        if isinstance(example, dict) and "value" in example:
            yield _Example(f"{site.id}/examples/{escape(name)}", example["value"], schema)
