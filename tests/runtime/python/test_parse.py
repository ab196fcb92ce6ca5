"""Decoding, drift by drift: what is kept, what is typed all the same, and what is no JSON."""

from __future__ import annotations

import json
import sys
import threading
from typing import Annotated, Any, Literal, cast

import pytest
from runtime_under_test.models import BaseModel, Date, DateTime, Field, Tagged, Unknown
from runtime_under_test.parse import construct, decode


class Item(BaseModel):
    id: str
    size: int | None = None


class Note(BaseModel):
    text: str
    kind: Literal["note"]


class Task(BaseModel):
    text: str
    kind: Literal["task"]
    due: Date | None = None


class Tree(BaseModel):
    name: str | None = None
    children: list[Tree] | None = None


class Order(BaseModel):
    id: str
    total: float
    item: Item
    items: list[Item]
    by_name: dict[str, Item] | None = None
    entry: Note | Task | None = None
    code: int | str | None = None
    at: DateTime | None = None
    lines: int = Field(default=1, alias="x-lines")


class Labels(BaseModel):
    __pydantic_extra__: dict[str, Item]


GOOD: dict[str, Any] = {"id": "1", "total": 2, "item": {"id": "a"}, "items": [{"id": "b"}]}


def kept(returns: Any, content: bytes) -> Any:
    """What comes of drift, whose type nobody can promise."""
    return decode(returns, content)


def order(**changes: Any) -> Any:
    return decode(Order, json.dumps({**GOOD, **changes}).encode())


def test_what_fits_is_typed() -> None:
    found = order(**{"x-lines": 3}, by_name={"k": {"id": "c"}})
    assert (found.total, type(found.total)) == (2, int)  # a number that came without a fraction
    assert (order(total=2.0).total, type(order(total=2.0).total)) == (2.0, float)
    assert found.items == [Item(id="b")]
    assert found.by_name == {"k": Item(id="c")}
    assert found.lines == 3


@pytest.mark.parametrize(
    ("field", "value"),
    [("id", 5), ("id", None), ("total", "2.5"), ("total", True), ("item", "a"), ("items", {"0": {}}), ("items", None)],
)
def test_a_wrong_type_is_kept_and_the_rest_is_typed(field: str, value: object) -> None:
    found = order(**{field: value})
    assert getattr(found, field) == value
    assert type(getattr(found, field)) is type(value)
    assert isinstance(found.item if field != "item" else found.items[0], Item)
    assert found.to_dict() == {**GOOD, field: value}


def test_drift_deep_inside_leaves_its_surroundings_typed() -> None:
    found = order(items=[{"id": "b"}, 7, {"id": 8, "size": 9}, {"size": None}], by_name={"good": {"id": "c"}, "bad": 1})
    assert [type(item) for item in found.items] == [Item, int, Item, Item]
    assert (found.items[2].id, found.items[2].size, found.items[3].id) == (8, 9, None)
    assert found.by_name == {"good": Item(id="c"), "bad": 1}


def test_a_missing_required_field_is_none_and_a_missing_optional_one_its_default() -> None:
    found: Any = decode(Order, b'{"id": 1}')
    assert (found.total, found.item, found.entry, found.lines) == (None, None, None, 1)
    assert found.to_dict() == {"id": 1}


def test_a_plain_union_gives_the_variant_that_fits() -> None:
    assert type(order(entry={"text": "x", "kind": "task"}).entry) is Task
    assert type(order(entry={"text": "x", "kind": "note"}).entry) is Note
    assert order(code=3).code == 3
    assert order(code="3").code == "3"


def test_a_plain_union_gives_the_best_match_of_what_fits_none() -> None:
    drifted = order(entry={"text": 5, "kind": "task", "due": "2024-01-01"}).entry
    assert type(drifted) is Task
    assert str(drifted.due) == "2024-01-01"
    assert type(order(entry={"text": 5, "kind": "note"}).entry) is Note
    assert order(entry={"nothing": "known"}).entry == {"nothing": "known"}
    assert order(entry=[1]).entry == [1]
    assert order(code=[1]).code == [1]


def test_a_tag_chooses_even_where_nothing_else_fits() -> None:
    tagged = Annotated[Note | Task, Tagged("kind", {"n": 0, "t": 1})]
    assert type(kept(tagged, b'{"kind": "t", "text": 4}')) is Task
    assert type(kept(tagged, b'{"kind": "new"}')) is Unknown
    assert type(kept(tagged, b'{"kind": ["t"], "due": "2024-01-01", "text": "x"}')) is Task
    assert type(kept(tagged, b'{"color": "red"}')) is Unknown
    assert kept(tagged, b'"text"') == "text"
    assert kept(tagged, b"null") is None


def test_unknown_fields_are_typed_where_the_document_types_them() -> None:
    assert decode(Labels, b'{"a": {"id": "1"}}').model_extra == {"a": Item(id="1")}
    assert decode(Labels, b'{"a": {"id": "1"}, "b": 2}').model_extra == {"a": Item(id="1"), "b": 2}


def test_any_annotation_will_do() -> None:
    assert kept(list[Item], b'[{"id": "1"}, {"id": 2}]')[1].id == 2
    assert kept(dict[str, Item], b'{"a": {"id": 2}}')["a"].id == 2
    assert decode(type(None), b"null") is None
    assert decode(object, b'[1, "a"]') == [1, "a"]
    assert kept(Any, b"{}") == {}
    assert decode(str, b'"x"') == "x"
    assert kept(str, b"5") == 5
    assert kept(int | Item, b'{"id": 4}') == Item.model_construct(id=4)
    assert construct(Item, {"id": "1"}) == Item(id="1")
    assert cast("object", construct(Item, None)) is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"nope", b'{"id": "1"} x', b"<html>", b'{"a": 1,}', b"\xff\xfe{", b"'a'"]
)
def test_only_what_is_no_json_raises(content: bytes) -> None:
    with pytest.raises(ValueError, match="not JSON"):
        decode(Item, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_json_may_come_in_every_encoding_of_unicode(encoding: str) -> None:
    assert decode(Item, '{"id": "é€"}'.encode(encoding)) == Item(id="é€")


def test_numbers_that_no_one_expects() -> None:
    digits = "9" * 5000
    assert decode(object, f"[{digits}, NaN, -Infinity]".encode()) is not None
    found: Any = decode(Item, f'{{"id": "1", "size": {digits}, "other": {"1" * 400}}}'.encode())
    assert found.size == digits
    assert found.other == int("1" * 400)
    assert decode(float, b"1e999") == float("inf")
    assert decode(float, b"1" + b"0" * 400) == 10**400


def test_text_that_is_half_a_character_is_kept() -> None:
    found = decode(Item, b'{"id": "\\ud83d", "x": "\\ud83d"}')
    assert found.id == "\ud83d"
    assert found.to_dict() == {"id": "\ud83d", "x": "\ud83d"}
    assert json.loads(found.to_json()) == found.to_dict()


@pytest.mark.parametrize("depth", [150, 250, 900, 5_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_nesting_however_deep_is_read(depth: int) -> None:
    found: Any = kept(Tree, b'{"name":"x","children":[' * depth + b"{}" + b"]}" * depth)
    assert [type(found), type(found.children[0])] == [Tree, Tree]
    raw = kept(object, b"[" * depth + b"]" * depth)
    for _ in range(depth - 1):
        raw = raw[0]
    assert raw == []


@pytest.mark.parametrize("depth", [150, 250, 900, pytest.param(100_000, marks=pytest.mark.slow)])
def test_nesting_however_deep_goes_back(depth: int) -> None:
    content = '{"name":"x","children":[' * depth + "{}" + "]}" * depth
    found = kept(Tree, content.encode())
    back = found.to_dict()
    for _ in range(depth):
        back = back["children"][0]
    assert back == {}
    assert found.to_json() == content


@pytest.mark.parametrize(
    "text", ["[1,]", "[", '{"a"}', '{"a":1,}', "[}", "]", '["a":1]', "{1:2}", "[1 2]", "[01]", "[a]"]
)
def test_nesting_too_deep_for_python_is_still_checked(text: str) -> None:
    deep = "[" * 50_000 + text + "]" * 50_000
    with pytest.raises(ValueError, match="not JSON"):
        decode(object, deep.encode())


def test_nearly_full_stacks_do_not_matter() -> None:
    def dig(frames: int) -> Any:
        return decode(Order, json.dumps({**GOOD, "id": 1}).encode()) if frames == 0 else dig(frames - 1)

    free = sys.getrecursionlimit() - 200
    for frames in range(free, free + 100, 10):
        try:
            found = dig(frames)
        except RecursionError:
            return
        assert found.id == 1


def test_threads_may_decode_a_new_type_at_the_same_time() -> None:
    class Fresh(BaseModel):
        items: list[Item]
        entry: Note | Task

    content = json.dumps({"items": [{"id": 1}], "entry": {"kind": "task", "text": "x"}}).encode()
    found: list[Any] = []
    start = threading.Barrier(16)

    def work() -> None:
        start.wait()
        found.append(kept(Fresh, content))
        found.append(kept(list[Fresh] | Fresh, content))

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 32
    assert {(type(each), type(each.entry), each.items[0].id) for each in found} == {(Fresh, Task, 1)}
