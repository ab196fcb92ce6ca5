"""Models as users hold them: attributes, dicts, JSON, repr, copies, pickles; and what they refuse to lose."""

from __future__ import annotations

import copy
import json
import pickle
import warnings
from datetime import date, datetime, timezone
from typing import Annotated, Any, Literal, get_type_hints

import pytest
from pydantic import ValidationError
from runtime_under_test.models import BaseModel, Date, DateTime, Field, Open, OpenFloat, OpenInt, Tagged, Unknown
from runtime_under_test.parse import decode


class Cat(BaseModel):
    kind: str
    lives: int | None = None


class Dog(BaseModel):
    kind: str
    tricks: list[str] | None = None


class Owner(BaseModel):
    id: str
    name: str | None = None
    from_: str | None = Field(default=None, alias="from")
    model_config_: str | None = Field(default=None, alias="model_config")
    status: Open[Literal["active", "away"]] | None = None
    born: Date | None = None
    seen_at: DateTime | None = None
    pet: Annotated[Cat | Dog, Tagged("kind", {"cat": 0, "lion": 0, "dog": 1})] | None = None
    friends: list[Owner] | None = None


WIRE: dict[str, Any] = {
    "id": "o1",
    "from": "Paris",
    "model_config": "x",
    "status": "asleep",
    "born": "2001-02-03",
    "seen_at": "2024-01-01T00:00:00.100+00:00",
    "pet": {"kind": "lion", "lives": 1},
    "friends": [{"id": "o2"}],
    "new field": [1, {"deep": None}],
}


def owner() -> Owner:
    return decode(Owner, json.dumps(WIRE).encode())


def test_fields_have_python_names_and_values_python_types() -> None:
    found = owner()
    assert (found.from_, found.model_config_, found.status) == ("Paris", "x", "asleep")
    assert found.born == date(2001, 2, 3)
    assert found.seen_at == datetime(2024, 1, 1, 0, 0, 0, 100000, tzinfo=timezone.utc)
    assert isinstance(found.pet, Cat)
    assert found.friends is not None
    assert type(found.friends[0]) is Owner


def test_unknown_fields_are_attributes() -> None:
    found: Any = decode(Owner, b'{"id": "1", "shoe_size": 44}')
    assert found.shoe_size == 44
    assert found.model_extra == {"shoe_size": 44}
    with pytest.raises(AttributeError):
        _ = found.hat_size


def test_what_came_goes_back() -> None:
    assert owner().to_dict(mode="json") == WIRE
    assert json.loads(owner().to_json()) == WIRE
    assert list(owner().to_dict()) == list(WIRE)
    assert owner().to_dict()["seen_at"] == owner().seen_at


def test_to_json_can_be_indented() -> None:
    assert decode(Owner, b'{"id": "1"}').to_json(indent=2) == '{\n  "id": "1"\n}'


def test_fields_that_did_not_come_do_not_go_back_and_nulls_do() -> None:
    assert decode(Owner, b'{"id": "1", "name": null}').to_dict() == {"id": "1", "name": None}


def test_what_goes_back_can_be_chosen() -> None:
    found = decode(
        Owner, b'{"id": "1", "name": null, "from": "x", "odd": null, "friends": [{"id": "2", "from": null}]}'
    )
    assert found.to_dict(use_api_names=False)["from_"] == "x"
    assert found.to_dict(exclude_none=True) == {"id": "1", "from": "x", "friends": [{"id": "2"}]}
    whole = found.to_dict(exclude_unset=False)
    assert whole.keys() == {field.alias or name for name, field in Owner.model_fields.items()} | {"odd"}
    assert (whole["born"], list(whole)[:5]) == (None, ["id", "name", "from", "odd", "friends"])
    assert whole["friends"][0].keys() == whole.keys() - {"odd"}
    assert found.to_dict(exclude_unset=False, exclude_none=True) == found.to_dict(exclude_none=True)
    assert found.to_json(use_api_names=False, exclude_none=True) == '{"id":"1","from_":"x","friends":[{"id":"2"}]}'
    assert found.to_json(2, exclude_none=True).startswith('{\n  "id": "1",')


def test_model_dump_says_nothing_about_drift() -> None:
    drifted = decode(Owner, b'{"id": 1, "pet": "none", "friends": {"a": 1}, "born": 5}')
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert drifted.model_dump(exclude_unset=True) == {"id": 1, "pet": "none", "friends": {"a": 1}, "born": 5}
        assert json.loads(drifted.model_dump_json(exclude_unset=True)) == drifted.to_dict()


def test_repr_shows_what_came() -> None:
    text = "Owner(id='1', from_='x', born=datetime.date(2001, 2, 3), pet=Dog(kind='dog'), hat='red')"
    content = b'{"id": "1", "from": "x", "born": "2001-02-03", "pet": {"kind": "dog"}, "hat": "red"}'
    assert repr(decode(Owner, content)) == text


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])
@pytest.mark.parametrize(
    "content", [json.dumps(WIRE), '{"id": [], "pet": {"kind": "fish"}, "seen_at": "soon", "x": {}}']
)
def test_copies_and_pickles_are_equal_and_know_their_text(copied: Any, content: str) -> None:
    found = decode(Owner, content.encode())
    other = copied(found)
    assert other == found
    assert other is not found
    assert other.to_json() == found.to_json()


def test_models_can_be_made_by_python_name_and_by_wire_name() -> None:
    assert Owner.model_validate({"id": "1", "from_": "x"}) == Owner.model_validate({"id": "1", "from": "x"})
    made = Owner(id="1", seen_at=datetime(2024, 1, 1, tzinfo=timezone.utc), born=date(2020, 1, 1))
    assert made.to_json() == '{"id":"1","born":"2020-01-01","seen_at":"2024-01-01T00:00:00Z"}'
    with pytest.raises(ValidationError):
        Owner.model_validate({})


def test_a_wire_name_that_is_another_fields_python_name_is_an_unknown_field() -> None:
    found = decode(Owner, b'{"id": "1", "from_": "wire", "from": "alias"}')
    assert found.from_ == "alias"
    assert found.to_dict() == {"id": "1", "from": "alias", "from_": "wire"}


def test_an_unknown_tag_is_an_unknown_variant_with_all_its_fields() -> None:
    found: Any = decode(Owner, b'{"id": "1", "pet": {"kind": "fish", "fins": 2}}')
    assert (found.pet.kind, found.pet.fins) == ("fish", 2)
    assert type(found.pet) is Unknown
    assert found.to_dict() == {"id": "1", "pet": {"kind": "fish", "fins": 2}}


def test_open_enums_are_plain_types_at_run_time() -> None:
    class Open3(BaseModel):
        text: Open[Literal["a"]]
        number: OpenInt[Literal[1]]
        fraction: OpenFloat[float]

    assert get_type_hints(Open3) == {**get_type_hints(Open3), "text": str, "number": int, "fraction": float}
    assert decode(Open3, b'{"text": "z", "number": 7, "fraction": 0.5}').to_dict() == {
        "text": "z",
        "number": 7,
        "fraction": 0.5,
    }
