"""The document's examples brought down to what a case gives, at every depth."""

from __future__ import annotations

import pytest

from generator.cases.case import Amount
from generator.cases.choices import each
from generator.cases.trim import trimmed
from generator.cases.values import Maker
from generator.model.types import (
    Access,
    Any,
    Array,
    Component,
    Definition,
    Field,
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

STRING = Scalar(ScalarKind.STRING)
PET = Object(
    (
        Field("id", STRING, Presence.REQUIRED, Access.READ_ONLY),
        Field("secret", STRING, Presence.REQUIRED, Access.WRITE_ONLY),
        Field("name", STRING, Presence.REQUIRED),
        Field("age", STRING, Presence.OPTIONAL),
    ),
    Any(),
)
ID = TypeId("pet")
DEFINITIONS = {ID: Definition(ID, PET, Component("Pet"))}
REX = {"id": "1", "secret": "s", "name": "Rex", "age": "2", "more": "x"}
MINIMAL = {"secret": "s", "name": "Rex"}


@pytest.mark.parametrize(
    ("amount", "hidden", "expected"),
    [
        (Amount.MINIMAL, Access.READ_ONLY, MINIMAL),
        (Amount.FULL, Access.READ_ONLY, {"secret": "s", "name": "Rex", "age": "2", "more": "x"}),
        (Amount.FULL, Access.WRITE_ONLY, {"id": "1", "name": "Rex", "age": "2", "more": "x"}),
    ],
)
def test_hidden_fields_go_and_in_a_minimal_case_optional_ones(amount: Amount, hidden: Access, expected: object) -> None:
    assert trimmed(REX, Named(ID), DEFINITIONS, amount, hidden) == expected


@pytest.mark.parametrize(
    ("type", "given", "expected"),
    [
        (Array(Named(ID)), [REX, REX], [MINIMAL, MINIMAL]),
        (Map(Named(ID)), {"a": REX}, {"a": MINIMAL}),
        (Nullable(Named(ID)), REX, MINIMAL),
        (Nullable(Named(ID)), None, None),
        (Union((Variant(STRING), Variant(Named(ID)))), REX, MINIMAL),
        (Object((Field("pet", Named(ID), Presence.REQUIRED),), None), {"pet": REX}, {"pet": MINIMAL}),
        (Any(), REX, REX),
    ],
)
def test_at_every_depth(type: Type, given: object, expected: object) -> None:
    assert trimmed(given, type, DEFINITIONS, Amount.MINIMAL, Access.READ_ONLY) == expected


def test_what_comes_back_has_its_read_only_fields_and_no_write_only_ones() -> None:
    received = Maker(DEFINITIONS, Amount.FULL, Access.WRITE_ONLY).value("pet", Named(ID))
    assert received == {"id": "id", "name": "my-resource", "age": "age"}


def test_each_variant_of_a_union_has_a_value_with_its_own_tag() -> None:
    tagged = Object((Field("type", STRING, Presence.REQUIRED),), None)
    union = Union((Variant(tagged, ("a",)), Variant(tagged, ("b", "c")), Variant(Literal(1))), "type")
    assert each(Maker({}, Amount.FULL), "frame", union) == [{"type": "a"}, {"type": "b"}, 1]
    assert each(Maker({}, Amount.FULL), "frame", Literal(1)) == [1]
