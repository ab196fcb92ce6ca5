"""Values of cases: valid, realistic, the same every time, and finite."""

from __future__ import annotations

import pytest

from generator.cases.case import Amount, File, Value
from generator.cases.fits import fits
from generator.cases.unmade import Endless
from generator.cases.values import Maker
from generator.model.types import (
    Access,
    Any,
    Array,
    Component,
    Constraints,
    Definition,
    Enum,
    Field,
    Json,
    Literal,
    Map,
    Named,
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
from generator.model.types import Value as Known

STRING = Scalar(ScalarKind.STRING)
REQUIRED, OPTIONAL = Presence.REQUIRED, Presence.OPTIONAL


def text(format: str | None = None, asked: Constraints | None = None) -> Scalar:
    return Scalar(ScalarKind.STRING, format, asked or Constraints())


def number(asked: Constraints, kind: ScalarKind = ScalarKind.INTEGER) -> Scalar:
    return Scalar(kind, None, asked)


def made(
    wire: str, type: Type, amount: Amount = Amount.FULL, definitions: dict[TypeId, Definition] | None = None
) -> Value:
    value = Maker(definitions or {}, amount).value(wire, type)
    assert fits(value, type, definitions or {})
    return value


def define(name: str, type: Type, *examples: str) -> dict[TypeId, Definition]:
    id = TypeId(name)
    return {id: Definition(id, type, Component(name), examples=tuple(map(Json, examples)))}


@pytest.mark.parametrize(
    ("wire", "type", "expected"),
    [
        ("name", STRING, "my-resource"),
        ("webhook_url", STRING, "https://example.com/resource"),
        ("group_id", text("uuid"), "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"),
        ("phoneNumber", STRING, "+13125550001"),
        ("page[size]", Scalar(ScalarKind.INTEGER), 1),
        ("bucket_name", STRING, "bucket_name"),
        ("created_at", Scalar(ScalarKind.DATE_TIME), "2024-01-15T10:30:00Z"),
        ("day", Scalar(ScalarKind.DATE), "2024-01-15"),
        ("enabled", Scalar(ScalarKind.BOOLEAN), True),
        ("country", text(asked=Constraints(pattern="^[A-Z]{2}$")), "US"),
        ("code", text(asked=Constraints(pattern="^[A-Z]{2}$")), "US"),
        ("short", text(asked=Constraints(max_length=3)), "sho"),
        ("x", text(asked=Constraints(min_length=4)), "xxxx"),
        ("n", number(Constraints(minimum=5)), 5),
        ("n", number(Constraints(maximum=-3)), -3),
        ("n", number(Constraints(exclusive_minimum=1)), 2),
        ("n", number(Constraints(multiple_of=20, minimum=1)), 20),
        ("n", number(Constraints(minimum=0.7), ScalarKind.NUMBER), 0.7),
        ("kind", Enum(ScalarKind.STRING, (Known("cat"), Known("dog"))), "cat"),
        ("one", Literal(None), None),
        ("many", Array(STRING), ["many"]),
        ("numbers", Array(Scalar(ScalarKind.INTEGER), min_items=2, unique=True), [1, 2]),
        ("flags", Array(Scalar(ScalarKind.BOOLEAN), min_items=2, unique=True), [True, False]),
        ("ids", Array(text(asked=Constraints(pattern="^[1-9]+$")), min_items=2, unique=True), ["123456", "123451"]),
        ("none", Array(STRING, max_items=0), []),
        ("map", Map(Scalar(ScalarKind.INTEGER)), {"key": 1}),
        ("maybe", Nullable(STRING), "maybe"),
        ("any", Any(), "value"),
    ],
)
def test_values_are_what_a_person_would_write(wire: str, type: Type, expected: Value) -> None:
    assert made(wire, type) == expected


def test_a_pattern_no_sample_matches_is_made_for_it_the_same_each_time() -> None:
    type = text(asked=Constraints(pattern="^C[A-Z0-9]{5,8}$", max_length=7))
    assert made("campaign", type) == made("campaign", type)


def test_a_file_is_bytes_with_a_name() -> None:
    assert isinstance(Maker({}, Amount.FULL).value("file", Scalar(ScalarKind.BINARY)), File)


PET = Object(
    (
        Field("id", STRING, REQUIRED, Access.READ_ONLY),
        Field("name", STRING, REQUIRED),
        Field("age", Scalar(ScalarKind.INTEGER), OPTIONAL, examples=(Json("7"), Json("8"))),
        Field("parent", Named(TypeId("Pet")), OPTIONAL),
    ),
    None,
)


def test_what_is_read_only_is_never_sent_and_what_recurs_is_left_out() -> None:
    pets = define("Pet", PET)
    pet = Named(TypeId("Pet"))
    assert made("pet", pet, Amount.MINIMAL, pets) == {"name": "my-resource"}
    assert made("pet", pet, Amount.FULL, pets) == {"name": "my-resource", "age": 7}


def test_what_contains_itself_without_end_is_told() -> None:
    id = TypeId("Node")
    endless = define("Node", Object((Field("next", Named(id), REQUIRED),), None))
    with pytest.raises(Endless):
        Maker(endless, Amount.MINIMAL).value("node", Named(id))
    open_ended = define("Node", Object((Field("next", Array(Named(id)), REQUIRED),), None))
    assert made("node", Named(id), Amount.FULL, open_ended) == {"next": []}


def test_the_documents_example_is_used_where_it_is_valid() -> None:
    pet = Named(TypeId("Pet"))
    assert made("pet", pet, Amount.FULL, define("Pet", PET, '{"name": "Rex", "age": 3}')) == {"name": "Rex", "age": 3}
    assert made("pet", pet, Amount.MINIMAL, define("Pet", PET, '{"name": "Rex", "age": 3}')) == {"name": "Rex"}
    assert made("pet", pet, Amount.FULL, define("Pet", PET, '{"age": "three"}')) == {"name": "my-resource", "age": 7}


def test_a_union_gives_the_variant_that_only_one_is_and_its_tag() -> None:
    cat, dog = Object((Field("kind", STRING, REQUIRED),), Any()), Object((Field("bark", STRING, REQUIRED),), Any())
    definitions = {**define("Cat", cat), **define("Dog", dog)}
    variants = (Variant(Named(TypeId("Cat")), ("cat", "tom")), Variant(Named(TypeId("Dog")), ("dog",)))
    assert made("pet", Union(variants, "kind"), Amount.MINIMAL, definitions) == {"kind": "cat"}
    numbers = Union((Variant(Scalar(ScalarKind.NUMBER)), Variant(Scalar(ScalarKind.INTEGER)), Variant(STRING)))
    assert made("either", numbers) == 0.5


@pytest.mark.parametrize(
    ("value", "type"),
    [
        (True, Scalar(ScalarKind.INTEGER)),
        (1.5, Scalar(ScalarKind.INTEGER)),
        ("x", Scalar(ScalarKind.DATE)),
        ("not-a-uuid", text("uuid")),
        (True, Literal(1)),
        ([1, 1], Array(Scalar(ScalarKind.INTEGER), unique=True)),
        ({}, PET),
        ({"name": "x", "more": 1}, PET),
        (None, STRING),
        ("b", Enum(ScalarKind.STRING, (Known("a"),))),
    ],
)
def test_what_does_not_fit_is_not_called_valid(value: object, type: Type) -> None:
    assert not fits(value, type, {})
