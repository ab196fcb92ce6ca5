from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.document.rules import check

from .small import loaded, schemas


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{type: [string, integer], nullable: true}", {"type": ["string", "integer", "null"]}),
        ("{type: [string, 'null'], nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, nullable: false}", {"type": "string"}),
        ("{nullable: true}", {}),
        ("{type: string, nullable: true, enum: [a]}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{type: string, nullable: true, enum: [a, null]}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{type: string, nullable: true, const: a}", {"type": ["string", "null"], "enum": ["a", None]}),
        (
            '{$ref: "#/components/schemas/B", nullable: true, description: Mine}',
            {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}], "description": "Mine"},
        ),
        (
            '{allOf: [{$ref: "#/components/schemas/B"}], nullable: true, readOnly: true}',
            {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/B"}]}, {"type": "null"}], "readOnly": True},
        ),
        ("{oneOf: [{type: string}], nullable: true}", {"oneOf": [{"type": "string"}, {"type": "null"}]}),
        (
            "{anyOf: [{type: string}, {type: 'null'}], nullable: true}",
            {"anyOf": [{"type": "string"}, {"type": "null"}]},
        ),
        ("{type: integer, minimum: 1, exclusiveMinimum: true}", {"type": "integer", "exclusiveMinimum": 1}),
        ("{type: integer, minimum: 1, exclusiveMinimum: false}", {"type": "integer", "minimum": 1}),
        ("{type: integer, maximum: 9, exclusiveMaximum: true}", {"type": "integer", "exclusiveMaximum": 9}),
        ("{type: integer, exclusiveMaximum: true}", {"type": "integer"}),
        ("{type: integer, exclusiveMinimum: 1}", {"type": "integer", "exclusiveMinimum": 1}),
        ("{type: null}", {"type": "null"}),
        ("{type: [string, null]}", {"type": ["string", "null"]}),
        ("{type: string, format: binary}", {"type": "string", "format": "binary"}),
        ("{example: {nullable: true}}", {"example": {"nullable": True}}),
    ],
)
def test_a_schema_says_it_as_3_1_does(tmp_path: Path, version: str, written: str, meant: dict[str, Any]) -> None:
    document = loaded(tmp_path, schemas(f"A: {written}\nB: {{type: string}}", version))
    assert document.get("#/components/schemas/A") == meant


def test_inline_schemas_everywhere_are_upgraded(tmp_path: Path) -> None:
    document = loaded(tmp_path, schemas("A: {properties: {b: {items: {type: string, nullable: true}, type: array}}}"))
    assert document.get("#/components/schemas/A/properties/b/items") == {"type": ["string", "null"]}


def test_a_wrapped_schema_is_where_it_was_written(tmp_path: Path) -> None:
    text = schemas('A:\n  nullable: true\n  allOf:\n  - $ref: "#/components/schemas/B"\nB: {type: string}', "3.0.3")
    document = loaded(tmp_path, text)
    assert document.place("#/components/schemas/A/anyOf/0/allOf/0").line == 9
    assert document.place("#/components/schemas/A/anyOf/0").line == 6


def test_nullable_in_3_1_is_reported_and_in_3_0_it_is_not(tmp_path: Path) -> None:
    body = "A:\n  type: string\n  nullable: true"
    assert [fault.code for fault in check(loaded(tmp_path, schemas(body, "3.0.3")))] == ["unused-component"]
    fault, _ = check(loaded(tmp_path, schemas(body)))
    assert (fault.code, fault.place.line) == ("nullable-in-3.1", 6)
