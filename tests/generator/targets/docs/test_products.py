"""Products: sdk.yaml's in its order, what they leave by tag; every operation somewhere, no two of one name."""

from __future__ import annotations

from dataclasses import replace

from generator.config import UNCONFIGURED, Config, Product
from generator.model.api import Api, NoResult, Operation, Tag
from generator.model.types import OperationId, TypeId
from generator.targets.docs.products import products


def operation(path: str, *tags: str) -> Operation:
    id = OperationId(f"GET {path}")
    return Operation(id, TypeId("#"), "GET", path, None, tags, "", "", False, (), None, NoResult(), (), None, None)


def api(*operations: Operation) -> Api:
    return Api("Pets", "1", "", (), (), (), (Tag("Cats", "Purring."), Tag("Dogs", "")), operations, (), {})


def shown(it: Api, config: Config = UNCONFIGURED) -> list[tuple[str, list[str]]]:
    return [(one.name, [operation.path for operation in one.operations]) for one in products(it, config)]


def test_by_first_tag_in_document_order_and_the_untagged_last() -> None:
    it = api(operation("/a"), operation("/b", "Fish Tank"), operation("/c", "Dogs", "Cats"), operation("/d", "Cats"))
    assert shown(it) == [("cats", ["/d"]), ("dogs", ["/c"]), ("fish-tank", ["/b"]), ("other", ["/a"])]


def test_as_sdk_yaml_says_and_what_it_leaves_by_tag() -> None:
    wanted = Product("House pets", "Pets", "", ("GET /c", "tag:Cats"))
    it = api(operation("/a", "Cats"), operation("/b", "Dogs"), operation("/c", "Dogs"))
    assert shown(it, replace(UNCONFIGURED, products=(wanted,))) == [("house-pets", ["/c", "/a"]), ("dogs", ["/b"])]


def test_names_alike_are_numbered() -> None:
    assert [name for name, _ in shown(api(operation("/a", "Cats"), operation("/b", "cats!")))] == ["cats", "cats-2"]


def test_a_name_is_a_path_of_letters_digits_and_hyphens() -> None:
    (found,) = shown(api(operation("/a", "../../etc/<b>")))
    assert found[0] == "etc-b"
