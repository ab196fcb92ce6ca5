"""Wire names become identifiers, each its own."""

from __future__ import annotations

import keyword
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.targets.python.arguments import Claims
from generator.targets.python.identify import identifier, identifiers
from generator.targets.python.reserved import FIELDS

from .apis import both_ways, definitions, imported, optional, record


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("from", "from_"),
        ("page[number]", "page_number"),
        ("firstName", "first_name"),
        ("X-Request-ID", "x_request_id"),
        ("3ds", "field_3ds"),
        ("None", "none"),
        ("match", "match"),
    ],
)
def test_a_wire_name_in_snake_case(wire: str, name: str) -> None:
    assert identifier(wire) == name


def test_a_reserved_name_gets_an_underscore() -> None:
    assert identifier("copy", FIELDS) == "copy_"


def test_of_names_alike_the_one_that_is_its_own_identifier_stays() -> None:
    assert identifiers(["a-b", "A.B", "a_b", "c"]) == {"a-b": "a_b_2", "A.B": "a_b_3", "a_b": "a_b", "c": "c"}


@given(st.lists(st.text(max_size=6), max_size=8))
def test_every_wire_name_has_an_identifier_of_its_own(wires: list[str]) -> None:
    names = identifiers(wires, FIELDS)
    assert set(names) == set(wires)
    assert len(set(names.values())) == len(names)
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in names.values())
    assert not set(names.values()) & set(FIELDS)


def test_the_table_of_reserved_fields_has_all_that_a_model_has(tmp_path: Path) -> None:
    model = imported(both_ways(definitions(Pet=record(optional("id")))), tmp_path).Pet
    names = {name for name in (*dir(model), *dir(type(model))) if not name.startswith("_")}
    assert {name for name in names if hasattr(model, name)} <= set(FIELDS)


def test_no_field_hides_what_every_model_has(tmp_path: Path) -> None:
    """pydantic warns of one that does, and a warning fails this test."""
    model = imported(both_ways(definitions(Pet=record(*map(optional, FIELDS)))), tmp_path).Pet
    values = dict.fromkeys(FIELDS, "x")
    assert model.model_validate(values).to_dict() == values


def test_names_that_are_all_alike_are_numbered_in_one_pass() -> None:
    wires = ["a" + "-" * number for number in range(2_000)]
    found = identifiers(wires)
    assert list(found.values()) == ["a", *(f"a_{number}" for number in range(2, 2_001))]
    claims = Claims({}, {"body_a_3"})
    assert claims.of(["a", "a-", "a--", "a---", *wires[4:]], "body")[:5] == [
        "a",
        "body_a",
        "body_a_2",
        "body_a_4",
        "body_a_5",
    ]
