"""Enums and constants."""

from __future__ import annotations

import pytest

from generator.model.types import Enum, Literal, Nullable, Scalar, ScalarKind, Type, Union, Value, Variant

from .small import property_type, schema, schema_faults


def strings(*values: str) -> Enum:
    return Enum(ScalarKind.STRING, tuple(Value(value) for value in values))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"type": "string", "enum": ["a", "b"]}, strings("a", "b")),
        ({"enum": ["b", "a"]}, strings("b", "a")),
        ({"enum": ["a", "b", "a"]}, strings("a", "b")),
        ({"enum": ["a", "b", None]}, Nullable(strings("a", "b"))),
        ({"type": ["string", "null"], "enum": ["a", "b"]}, Nullable(strings("a", "b"))),
        ({"enum": ["a"]}, Literal("a")),
        ({"enum": ["a", None]}, Nullable(Literal("a"))),
        ({"enum": [None]}, Literal(None)),
        ({"const": "a"}, Literal("a")),
        ({"const": 1}, Literal(1)),
        ({"const": True}, Literal(True)),
        ({"const": None}, Literal(None)),
        ({"const": "a", "enum": ["a", "b"]}, Literal("a")),
        ({"type": "integer", "enum": [1, 2]}, Enum(ScalarKind.INTEGER, (Value(1), Value(2)))),
        ({"type": "number", "enum": [1, 2.5]}, Enum(ScalarKind.NUMBER, (Value(1), Value(2.5)))),
        ({"enum": [True, False]}, Scalar(ScalarKind.BOOLEAN)),
        (
            {"enum": ["a", "b", 1, 2]},
            Union((Variant(strings("a", "b")), Variant(Enum(ScalarKind.INTEGER, (Value(1), Value(2)))))),
        ),
        ({"enum": [1, True]}, Union((Variant(Literal(1)), Variant(Literal(True))))),
        ({"type": "string", "enum": [1, "b", True]}, strings("1", "b", "true")),
    ],
)
def test_values(raw: object, expected: Type) -> None:
    assert property_type(raw) == expected


def test_what_is_odd_is_reported_where_no_rule_of_the_document_does() -> None:
    assert schema_faults({"enum": ["a", {"b": 1}]}) == ("enum-of-objects",)
    assert schema_faults({"enum": ["a", "b", "a"]}) == ()


def test_an_enum_without_values_is_its_type() -> None:
    assert property_type({"type": "string", "enum": []}) == Scalar(ScalarKind.STRING)


@pytest.mark.parametrize("words", [["First.", "Second."], {"a": "First.", "b": "Second."}])
def test_values_have_descriptions(words: object) -> None:
    raw = {"type": "string", "enum": ["a", "b"], "x-enum-descriptions": words}
    assert property_type(raw) == Enum(ScalarKind.STRING, (Value("a", "First."), Value("b", "Second.")))


def test_constants_in_a_choice_are_an_enum() -> None:
    raw = {"oneOf": [{"const": 1, "description": "One."}, {"const": 2, "title": "TWO"}], "type": "integer"}
    assert property_type(raw) == Enum(ScalarKind.INTEGER, (Value(1, "One."), Value(2, "TWO")))


def test_known_values_beside_any_string_are_an_open_enum() -> None:
    raw = {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]}
    assert property_type(raw) == strings("a", "b")


def test_true_is_not_one() -> None:
    mixed = schema({"enum": [1, "1", True, 1.5]})
    assert isinstance(mixed, Union)
    assert {variant.type for variant in mixed.variants} == {
        Enum(ScalarKind.NUMBER, (Value(1), Value(1.5))),
        Literal("1"),
        Literal(True),
    }
    either = schema({"oneOf": [{"const": True}, {"const": 1}, {"const": 0}, {"const": False}]})
    assert isinstance(either, Union)
    assert [repr(variant.type) for variant in either.variants] == [
        "Literal(value=True)",
        "Literal(value=1)",
        "Literal(value=0)",
        "Literal(value=False)",
    ]
    both = schema({"oneOf": [{"const": True}, {"type": "integer"}]})
    assert both == Union((Variant(Literal(True)), Variant(Scalar(ScalarKind.INTEGER))))


def test_merged_enums_have_no_true_in_common_with_one() -> None:
    assert repr(schema({"allOf": [{"enum": [True, "a"]}, {"enum": [1, "a"]}]})) == "Literal(value='a')"
