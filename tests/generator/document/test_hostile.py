"""Documents whose nodes are of any type but the right one: faults of the document, never exceptions of ours."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import DocumentError
from generator.document import load
from generator.document.validation import Inputs, validate
from tests.thorough import examples

GOOD: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://{host}/", "variables": {"host": {"default": "a"}}}],
    "security": [{"key": []}],
    "tags": [{"name": "pets"}],
    "paths": {
        "/pets/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {"name": "f", "in": "query", "style": "deepObject", "schema": {"$ref": "#/components/schemas/Dog"}}
                ],
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}
                },
                "callbacks": {"c": {"{$url}": {"post": {"responses": {"200": {"description": ""}}}}}},
            },
        }
    },
    "webhooks": {"w": {"post": {"requestBody": {"content": {"*/*": {}}}, "responses": {"2XX": {"description": ""}}}}},
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "name": "k", "in": "header"}},
        "schemas": {
            "Pet": {
                "discriminator": {"propertyName": "kind", "mapping": {"dog": "Dog"}},
                "oneOf": [{"$ref": "#/components/schemas/Dog"}],
            },
            "Dog": {
                "type": ["object", "null"],
                "required": ["kind"],
                "properties": {
                    "kind": {"enum": ["a", "b"], "default": "a", "type": "string", "nullable": True},
                    "age": {"type": "integer", "minimum": 1, "maximum": 2, "exclusiveMinimum": True, "const": 1},
                    "name": {"allOf": [{"type": "string", "pattern": "a"}], "readOnly": True, "nullable": True},
                },
            },
        },
    },
}

JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, False, 0, -1, 1.5, "", "x", "#", "#/", "{", [], [None], [[]], {}, {"": {}}, {"a": None}),
        *({"$ref": 1}, {"$ref": ""}, {"$ref": "#"}, {"$ref": "#/components/schemas/Dog"}, {"$ref": "#nobody"}),
        *(["a", "a"], [{}, {}]),
    ]
)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


PLACES = places(GOOD)[1:]


def damaged(damage: list[tuple[tuple[Any, ...], Any]]) -> Any:
    document = deepcopy(GOOD)
    for path, junk in damage:
        holder = document
        try:
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = deepcopy(junk)
        except (KeyError, IndexError, TypeError):
            continue
    return document


@pytest.mark.thorough
@examples(150, 2000)
@given(st.lists(st.tuples(st.sampled_from(PLACES), JUNK), min_size=1, max_size=3))
def test_a_damaged_document_is_a_fault_or_is_read(tmp_path: Path, damage: list[tuple[tuple[Any, ...], Any]]) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(damaged(damage)))
    try:
        faults = (*load(path).diagnostics, *validate(Inputs(path)))
    except DocumentError as error:
        faults = (error.diagnostic,)
    assert all(fault.message and fault.place.file == str(path) for fault in faults)


def test_the_undamaged_document_is_nearly_clean(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(GOOD))
    codes = {fault.code for fault in validate(Inputs(path))}
    assert codes == {
        "nullable-in-3.1",
        "invalid-schema",
        "union-of-one",
        "unused-component",
        "unexpected-body",
    }
