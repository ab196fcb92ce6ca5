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


REF = {"$ref": "#/components/schemas/B"}
NULL = {"type": "null"}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
@pytest.mark.parametrize(
    "idiom",
    [
        "{nullable: true}",
        "{nullable: true, description: Or nothing}",
        "{type: object, nullable: true}",
        "{enum: [null]}",
        "{nullable: true, enum: [null]}",
        "{const: null}",
        '{$ref: "#/components/schemas/Null"}',
        '{$ref: "#/components/schemas/NullEnum"}',
    ],
)
def test_a_variant_that_says_only_null_is_null(tmp_path: Path, version: str, keyword: str, idiom: str) -> None:
    ref = '{$ref: "#/components/schemas/B"}'
    lines = (f"A: {{{keyword}: [{ref}, {idiom}]}}", f"C: {{{keyword}: [{idiom}, {ref}]}}", "B: {type: string}")
    document = loaded(
        tmp_path, schemas("\n".join((*lines, "Null: {nullable: true}", "NullEnum: {enum: [null]}")), version)
    )
    for name, expected in (("A", [REF, NULL]), ("C", [NULL, REF])):
        found = document.get(f"#/components/schemas/{name}")[keyword]
        assert [{key: each[key] for key in each if key != "description"} for each in found] == expected


@pytest.mark.parametrize("idiom", ["{nullable: true}", "{type: object, nullable: true}", "{enum: [null]}"])
def test_a_branch_that_says_only_null_makes_the_whole_nullable(tmp_path: Path, idiom: str) -> None:
    ref = '{$ref: "#/components/schemas/B"}'
    document = loaded(tmp_path, schemas(f"A: {{allOf: [{ref}, {idiom}]}}\nB: {{type: string}}"))
    assert document.get("#/components/schemas/A") == {"anyOf": [{"allOf": [REF, {}]}, NULL]}


@pytest.mark.parametrize(
    "written",
    [
        "{anyOf: [{nullable: true}, {nullable: true}]}",
        "{anyOf: [{type: string}, {type: object, nullable: true}]}",
        '{anyOf: [{$ref: "#/components/schemas/B"}, {type: object}]}',
        '{anyOf: [{$ref: "#/components/schemas/B"}, {type: object, nullable: true, properties: {x: {type: string}}}]}',
    ],
)
def test_a_variant_that_may_be_more_than_null_stays(tmp_path: Path, written: str) -> None:
    document = loaded(tmp_path, schemas(f"A: {written}\nB: {{type: string}}"))
    assert NULL not in document.get("#/components/schemas/A")["anyOf"]


def test_nullable_in_a_variant_is_reported_where_it_stands(tmp_path: Path) -> None:
    text = schemas('A: {allOf: [{$ref: "#/components/schemas/B"}, {nullable: true}]}\nB: {type: string}', "3.1.0")
    found = [each for each in check(loaded(tmp_path, text)) if each.code == "nullable-in-3.1"]
    assert [each.place.pointer for each in found] == ["#/components/schemas/A/allOf/1"]


def test_bounds_of_a_wrapped_schema_are_upgraded_too(tmp_path: Path) -> None:
    written = '{allOf: [{$ref: "#/components/schemas/B"}], nullable: true, minimum: 1, exclusiveMinimum: true}'
    document = loaded(tmp_path, schemas(f"A: {written}\nB: {{type: integer}}"))
    assert document.get("#/components/schemas/A/anyOf/0") == {"allOf": [REF], "exclusiveMinimum": 1}


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
