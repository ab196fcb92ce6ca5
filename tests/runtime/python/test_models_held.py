"""A model that comes from a reply is filled when it is looked into; whoever looks, and however, can't tell."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pydantic import BaseModel as PydanticModel
from pydantic import ConfigDict, TypeAdapter
from pydantic_core import to_jsonable_python
from runtime_under_test import held
from runtime_under_test.models import BaseModel, DateTime, Field
from runtime_under_test.parse import decode


class Part(BaseModel):
    id: str
    made: DateTime | None = None


class Whole(BaseModel):
    name: str
    from_: str | None = Field(default=None, alias="from")
    parts: list[Part] | None = None
    part: Part | None = None
    labels: list[str] = Field(default_factory=list)


class Strange(BaseModel):
    """The name of each field is another's wire name."""

    a: int | None = Field(default=None, alias="b")
    b: int | None = Field(default=None, alias="a")


class Nest(BaseModel):
    inner: Nest | None = None


CONTENT = (
    b'{"name":"n","parts":[{"id":"1","made":"2024-01-02T03:04:05.10Z"}],"from":"f","part":{"id":"2"},"new":[1.10]}'
)


def whole() -> Whole:
    return decode(Whole, CONTENT)


def unfilled(model: object) -> bool:
    return isinstance(held._state(model), dict)


def test_nothing_is_made_of_what_nobody_looks_at() -> None:
    found = whole()
    assert unfilled(found)
    parts = found.parts
    assert parts is not None
    assert not unfilled(found)
    assert unfilled(parts[0])
    assert parts[0].id == "1"
    assert not unfilled(parts[0])


@pytest.mark.parametrize(
    ("look", "seen"),
    [
        (lambda model: model.name, "n"),
        (lambda model: vars(model)["name"], "n"),
        (lambda model: dict(model)["from_"], "f"),
        (lambda model: model.model_fields_set, {"name", "parts", "from_", "part", "new"}),
        (lambda model: model.model_extra, {"new": [1.10]}),
        (lambda model: model.new, [1.10]),
        (lambda model: model.labels, []),
        (lambda model: hasattr(model, "nothing"), False),
        (lambda model: repr(model.part), "Part(id='2')"),
        (lambda model: repr(model).startswith("Whole(name='n', parts=[Part(id='1', made="), True),
        (lambda model: model == decode(Whole, CONTENT), True),
        (lambda model: decode(Whole, CONTENT) == model, True),
        (lambda model: model == Part(id="1"), False),
        (lambda model: model.model_copy(update={"name": "m"}).name, "m"),
        (lambda model: copy.copy(model) == model, True),
        (lambda model: copy.deepcopy(model) == model, True),
        (lambda model: pickle.loads(pickle.dumps(model)) == model, True),
        (lambda model: model.to_json(), CONTENT.decode()),
        (lambda model: model.model_dump(include={"name"}), {"name": "n"}),
        (lambda model: model.model_dump_json(include={"part"}), '{"part":{"id":"2","made":null}}'),
        (lambda model: model.model_dump(include={"part"}, exclude_unset=True), {"part": {"id": "2"}}),
        (lambda model: TypeAdapter(Whole).dump_python(model, include={"name"}), {"name": "n"}),
        (lambda model: to_jsonable_python(model)["part"], {"id": "2", "made": None}),
        (lambda model: Whole.model_validate(model) is model, True),
    ],
)
def test_every_way_of_looking_shows_the_same(look: Any, seen: object) -> None:
    assert look(whole()) == seen


def test_it_can_be_changed_before_it_was_looked_into() -> None:
    found = whole()
    found.name = "m"
    assert found.to_dict()["name"] == "m"
    assert found.model_fields_set == {"name", "parts", "from_", "part", "new"}
    other = whole()
    del other.parts
    assert "parts" not in other.to_dict()
    late = decode(Whole, b'{"name": "n"}')
    late.from_ = "f"
    assert late.to_json() == '{"name":"n","from":"f"}'


def test_changes_to_one_are_none_to_others_alike() -> None:
    one, other = decode(list[Part], b'[{"id": "1"}, {"id": "2"}]')
    one.made = None
    assert other.model_fields_set == {"id"}
    first, second = decode(list[Whole], b'[{"name": "1"}, {"name": "2"}]')
    first.labels.append("x")
    assert second.labels == []


def test_models_of_the_callers_own_take_it() -> None:
    class Own(PydanticModel):
        model_config = ConfigDict(from_attributes=True, revalidate_instances="always")
        name: str
        part: Part

    assert Own.model_validate(whole()).name == "n"
    assert (
        Own(name="o", part=decode(Part, b'{"id": "1"}')).model_dump_json()
        == '{"name":"o","part":{"id":"1","made":null}}'
    )
    assert decode(Own, b'{"name": "n", "part": {"id": "1"}}').part == Part(id="1")
    refused: Any = decode(Own, b'{"name": 5, "part": {"id": "1"}}')
    assert (type(refused), refused.name, refused.part.id) == (Own, 5, "1")


def test_names_that_mean_one_thing_here_and_another_there() -> None:
    found = decode(Strange, b'{"a": 1, "b": 2}')
    assert (found.a, found.b, found.to_json()) == (2, 1, '{"a":1,"b":2}')
    taken: Any = decode(Whole, b'{"from_": 1, "name": "n"}')
    assert (taken.from_, taken.model_extra, taken.to_json()) == (None, {"from_": 1}, '{"from_":1,"name":"n"}')


def test_a_model_of_many_shapes_remembers_few() -> None:
    for number in range(200):
        found = decode(Whole, f'{{"name": "n", "x{number}": 1}}'.encode())
        assert found.model_extra == {f"x{number}": 1}


def test_many_threads_may_look_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        for _ in range(50):
            found = whole()
            seen = list(pool.map(lambda model: (model.parts, model.model_fields_set), [found] * 4))
            assert all(parts is found.parts and names is found.model_fields_set for parts, names in seen)


@pytest.mark.parametrize(
    "content", ["[" * 20_000 + "]" * 20_000, '{"inner":' * 300 + "null" + "}" * 300], ids=["plain", "models"]
)
def test_what_is_very_deep_is_shown_copied_and_pickled(content: str) -> None:
    text = f'{{"inner":{content}}}'
    found = decode(Nest, text.encode())
    assert repr(found).startswith("Nest(inner=")
    assert str(found).startswith("inner=")
    for other in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found), found):
        assert other.to_json() == text
