"""A schema becomes a type: JSON Schema 2020-12 as OpenAPI 3.1 uses it."""

from __future__ import annotations

import pytest

from generator.model.types import (
    Any,
    Array,
    Component,
    Constraints,
    Field,
    Literal,
    Map,
    Named,
    Nested,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)

from .small import components, fields, property_type, schema, schema_faults

STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"type": "string"}, STRING),
        ({"type": "integer", "format": "int64"}, Scalar(ScalarKind.INTEGER, "int64")),
        ({"type": "number"}, Scalar(ScalarKind.NUMBER)),
        ({"type": "boolean"}, Scalar(ScalarKind.BOOLEAN)),
        ({"type": "string", "format": "date"}, Scalar(ScalarKind.DATE, "date")),
        ({"type": "string", "format": "date-time"}, Scalar(ScalarKind.DATE_TIME, "date-time")),
        ({"type": "string", "format": "byte"}, Scalar(ScalarKind.BASE64, "byte")),
        ({"type": "string", "format": "binary"}, Scalar(ScalarKind.BINARY, "binary")),
        ({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, Scalar(ScalarKind.BASE64)),
        ({"type": "string", "contentMediaType": "application/octet-stream"}, Scalar(ScalarKind.BINARY)),
        ({"type": "string", "contentMediaType": "application/json"}, STRING),
        ({"contentMediaType": "audio/wav"}, Scalar(ScalarKind.BINARY)),
    ],
)
def test_scalars(raw: object, expected: Type) -> None:
    assert property_type(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"type": ["string", "null"]}, Nullable(STRING)),
        ({"type": ["null", "integer"]}, Nullable(INTEGER)),
        ({"type": ["string", "integer"]}, Union((Variant(STRING), Variant(INTEGER)))),
        ({"type": ["string", "integer", "null"]}, Nullable(Union((Variant(STRING), Variant(INTEGER))))),
        ({"type": ["integer", "number"]}, Scalar(ScalarKind.NUMBER)),
        ({"type": "null"}, Literal(None)),
        ({"type": ["null"]}, Literal(None)),
        ({"type": "string", "nullable": True}, Nullable(STRING)),
        ({"nullable": True}, Any()),
    ],
)
def test_type_lists_and_null(raw: object, expected: Type) -> None:
    assert property_type(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, Any()),
        (True, Any()),
        ({"description": "Anything."}, Any()),
        ({"items": {"type": "string"}}, Array(STRING)),
        ({"minimum": 3}, Scalar(ScalarKind.NUMBER, constraints=Constraints(minimum=3))),
        ({"pattern": "^a"}, Scalar(ScalarKind.STRING, constraints=Constraints(pattern="^a"))),
        ({"format": "uuid"}, Scalar(ScalarKind.STRING, "uuid")),
        ({"format": "int32"}, Scalar(ScalarKind.INTEGER, "int32")),
        ({"format": "of-our-own"}, Any()),
        ({"additionalProperties": {"type": "string"}}, Map(STRING)),
        ({"type": "array"}, Array(Any())),
        ({"type": "object"}, Map(Any())),
    ],
)
def test_a_schema_without_a_type_is_what_its_keywords_say(raw: object, expected: Type) -> None:
    assert property_type(raw) == expected


def test_an_object_without_a_type_is_told_by_its_properties() -> None:
    assert fields(schema({"properties": {"a": {"type": "string"}}}))["a"].type == STRING


def test_constraints_are_kept() -> None:
    raw = {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^[a-z]+$"}
    assert property_type(raw) == Scalar(
        ScalarKind.STRING, constraints=Constraints(min_length=1, max_length=9, pattern="^[a-z]+$")
    )
    number = {"type": "integer", "exclusiveMinimum": 0, "maximum": 10, "multipleOf": 2}
    assert property_type(number) == Scalar(
        ScalarKind.INTEGER, constraints=Constraints(exclusive_minimum=0, maximum=10, multiple_of=2)
    )


def test_arrays_keep_their_bounds() -> None:
    raw = {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": True}
    assert property_type(raw) == Array(STRING, 1, 3, True)


@pytest.mark.parametrize("keyword", ["prefixItems", "items"])
def test_a_tuple_is_an_array_of_any_of_its_items(keyword: str) -> None:
    raw = {"type": "array", keyword: [{"type": "string"}, {"type": "integer"}]}
    assert property_type(raw) == Array(Union((Variant(STRING), Variant(INTEGER))))


def test_additional_properties() -> None:
    one = {"a": {"type": "string"}}
    assert schema({"type": "object", "properties": one}) == Object((_field("a"),), Any())
    assert schema({"type": "object", "properties": one, "additionalProperties": True}) == Object((_field("a"),), Any())
    assert schema({"type": "object", "properties": one, "additionalProperties": False}) == Object((_field("a"),), None)
    extra = {"type": "object", "properties": one, "additionalProperties": {"type": "integer"}}
    assert schema(extra) == Object((_field("a"),), INTEGER)
    assert schema({"type": "object", "additionalProperties": False}) == Object((), None)
    assert schema({"type": "object", "additionalProperties": True}) == Map(Any())


def _field(name: str) -> Field:
    return fields(schema({"type": "object", "properties": {name: {"type": "string"}}}))[name]


def test_pattern_properties_are_values_of_a_map() -> None:
    raw = {"type": "object", "patternProperties": {"^x": {"type": "integer"}, "^y": {"type": "string"}}}
    assert property_type(raw) == Map(Union((Variant(INTEGER), Variant(STRING))))


@pytest.mark.parametrize(
    "keyword", ["not", "if", "dependentRequired", "dependentSchemas", "propertyNames", "contains", "minProperties"]
)
def test_what_has_no_type_is_noted(keyword: str) -> None:
    raw = {"type": "object", "properties": {"a": {"type": "string"}}, keyword: {}}
    assert schema_faults(raw) == ("not-expressed",)


def test_what_has_no_type_is_noted_beside_a_reference_too() -> None:
    found, faults = components({"A": {**_ref("B"), "minProperties": 1}, "B": _object("x")})
    assert found["A"].type == Named(TypeId("#/components/schemas/B"))
    assert faults == ("not-expressed",)


def test_unknown_keywords_are_noted_and_extensions_are_not() -> None:
    assert schema_faults({"type": "string", "minlength": 3}) == ("unknown-keyword",)
    assert schema_faults({"type": "string", "x-anything": 3}) == ()


def test_a_reference_stays_a_reference() -> None:
    found, _ = components({"A": {"type": "object", "properties": {"b": _ref("B")}}, "B": {"type": "string"}})
    assert fields(found["A"].type)["b"].type == Named(TypeId("#/components/schemas/B"))
    assert found["B"].origin == Component("B")


def test_a_reference_to_something_nullable_is_nullable_where_it_is_used() -> None:
    found, _ = components(
        {
            "A": {"type": "object", "properties": {"b": _ref("B"), "c": _ref("C")}},
            "B": {"type": ["object", "null"], "properties": {"x": {"type": "string"}}},
            "C": _ref("B"),
        }
    )
    assert isinstance(found["B"].type, Object)
    assert found["C"].type == Named(TypeId("#/components/schemas/B"))
    assert fields(found["A"].type)["b"].type == Nullable(Named(TypeId("#/components/schemas/B")))
    assert fields(found["A"].type)["c"].type == Nullable(Named(TypeId("#/components/schemas/C")))


@pytest.mark.parametrize(
    "siblings",
    [
        {"description": "Ours."},
        {"title": "Mine", "default": {}, "deprecated": True},
        {"type": "object"},
        {"type": "object", "additionalProperties": True},
        {"x-internal": True},
    ],
)
def test_words_beside_a_reference_leave_it_a_reference(siblings: dict[str, object]) -> None:
    found, _ = components({"A": {"properties": {"b": {**_ref("B"), **siblings}}}, "B": _object("x")})
    assert fields(found["A"].type)["b"].type == Named(TypeId("#/components/schemas/B"))


def test_words_beside_a_reference_are_the_fields_own() -> None:
    beside = {**_ref("B"), "description": "Ours.", "default": "b", "deprecated": True}
    target = {"type": "string", "description": "Theirs.", "default": "a", "readOnly": True}
    found, _ = components({"A": {"properties": {"b": beside, "c": _ref("B")}}, "B": target})
    ours, theirs = (fields(found["A"].type)[name] for name in "bc")
    assert (ours.description, ours.default, ours.deprecated) == ("Ours.", '"b"', True)
    assert (theirs.description, theirs.default, theirs.deprecated) == ("Theirs.", '"a"', False)
    assert ours.access is theirs.access


@pytest.mark.parametrize("null", [{"nullable": True}, {"type": ["object", "null"]}])
def test_null_beside_a_reference(null: dict[str, object]) -> None:
    found, _ = components({"A": {"properties": {"b": {**_ref("B"), **null}}}, "B": _object("x")})
    assert fields(found["A"].type)["b"].type == Nullable(Named(TypeId("#/components/schemas/B")))


def test_structure_beside_a_reference_is_merged() -> None:
    found, _ = components({"A": {**_ref("B"), "properties": {"y": {"type": "integer"}}}, "B": _object("x")})
    assert set(fields(found["A"].type)) == {"x", "y"}
    assert set(fields(found["B"].type)) == {"x"}


def test_inline_objects_are_hoisted_under_their_pointers() -> None:
    inner = {"type": "object", "properties": {"x": {"type": "array", "items": _object("y")}}}
    found, _ = components({"A": {"type": "object", "properties": {"in/ner": inner}}})
    id = TypeId("#/components/schemas/A/properties/in~1ner")
    assert fields(found["A"].type)["in/ner"].type == Named(id)
    assert found["A/properties/in~1ner"].origin == Nested(TypeId("#/components/schemas/A"), "in/ner")
    assert found["A/properties/in~1ner/properties/x/items"].origin == Nested(id, "x")


def test_definitions_stand_in_document_order_parents_first() -> None:
    found, _ = components({"B": {"properties": {"a": _ref("A"), "i": _object("x")}}, "A": _object("y")})
    assert list(found) == ["B", "B/properties/i", "A"]


def test_recursion_is_finite() -> None:
    tree = {"type": "object", "properties": {"children": {"type": "array", "items": _ref("Tree")}}}
    found, _ = components({"Tree": tree})
    assert fields(found["Tree"].type)["children"].type == Array(Named(TypeId("#/components/schemas/Tree")))


def test_optional_nullable_and_absent_are_three_things() -> None:
    found = fields(
        schema(
            {
                "required": ["a", "b"],
                "properties": {
                    "a": {"type": "string"},
                    "b": {"type": ["string", "null"]},
                    "c": {"type": "string"},
                    "d": {"type": ["string", "null"], "default": None},
                },
            }
        )
    )
    assert [(each.presence, each.type) for each in found.values()] == [
        (Presence.REQUIRED, STRING),
        (Presence.REQUIRED, Nullable(STRING)),
        (Presence.OPTIONAL, STRING),
        (Presence.OPTIONAL, Nullable(STRING)),
    ]
    assert found["c"].default is None
    assert found["d"].default == "null"


def test_what_is_required_but_no_property_is_not_required() -> None:
    raw = {"properties": {"a": {"type": "string"}}, "required": ["a", "b"]}
    assert list(fields(schema(raw))) == ["a"]
    assert schema_faults({"allOf": [raw]}) == ("required-undeclared",)


def test_a_field_that_must_not_be_there_is_left_out() -> None:
    raw = {"properties": {"a": {"type": "string"}, "b": False, "c": {"not": {}}}}
    assert list(fields(schema(raw))) == ["a"]
    assert schema_faults(raw) == ("forbidden-field", "forbidden-field")


def test_a_reference_into_a_component_shares_its_definition() -> None:
    into = {"$ref": "#/components/schemas/A/properties/inner"}
    found, _ = components({"B": {"properties": {"it": into}}, "A": {"properties": {"inner": _object("x")}}})
    id = TypeId("#/components/schemas/A/properties/inner")
    assert fields(found["B"].type)["it"].type == fields(found["A"].type)["inner"].type == Named(id)
    assert found["A/properties/inner"].origin == Nested(TypeId("#/components/schemas/A"), "inner")


def _ref(name: str) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(name: str) -> dict[str, object]:
    return {"type": "object", "properties": {name: {"type": "string"}}}
