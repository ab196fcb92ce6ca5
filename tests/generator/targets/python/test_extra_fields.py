"""Fields that nobody named, where the document has a type for them: typed, read as such, and taken as such."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .shop import DOCUMENT, PET, TEXT, answer, fields, installed, sent

PACKAGE = "shop_of_extras"


def use(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def closed(**patterns: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "patternProperties": patterns, "additionalProperties": False}


BAG = fields([], name=TEXT) | {"additionalProperties": PET}
BAGS: dict[str, dict[str, Any]] = {
    "Bag": BAG,
    "Inherited": {"allOf": [fields([], name=TEXT), {"type": "object", "additionalProperties": PET}]},
    "Leftover": {"allOf": [fields([], name=TEXT)], "unevaluatedProperties": PET},
    "Pattern": closed(**{"^pet_": PET}) | {"properties": {"name": TEXT}},
    "Node": fields([], name=TEXT) | {"additionalProperties": use("Node")},
    "First": fields([], second=use("Second")) | {"additionalProperties": use("Second")},
    "Second": fields([], first=use("First")) | {"additionalProperties": use("First")},
    "Counts": fields([], name=TEXT) | {"additionalProperties": {"type": "integer"}},
    "Anything": fields([], name=TEXT) | {"additionalProperties": True},
    "Hidden": fields([], name=TEXT, str=TEXT, dict=TEXT, property=TEXT, model_extra=TEXT)
    | {"additionalProperties": PET},
}
SCHEMAS = {**DOCUMENT["components"]["schemas"], **BAGS}
PATHS = {
    f"/{name.lower()}": {"post": {"requestBody": sent(fields([], it=use(name))), "responses": answer(use(name))}}
    for name in BAGS
}
EXTRAS = {**DOCUMENT, "paths": PATHS, "components": {**DOCUMENT["components"], "schemas": SCHEMAS}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("extras")


@pytest.fixture(scope="module")
def package(folder: Path) -> ModuleType:
    return installed(folder, PACKAGE, "operations: {}\n", EXTRAS)


def read(package: ModuleType, name: str, value: Any) -> Any:
    """As it is read when something else in it doesn't fit."""
    return import_module(f"{PACKAGE}._runtime.lenient").read(getattr(package.types, name), value)


@pytest.mark.parametrize("name", ["Bag", "Inherited", "Leftover", "Pattern", "Hidden"])
def test_a_field_that_nobody_named_has_its_type(package: ModuleType, name: str) -> None:
    cls = getattr(package.types, name)
    pet = {"pet_1": {"id": "7"}}
    for found in (cls.model_validate({"name": "x", **pet}), read(package, name, {"name": "x", **pet})):
        assert type(found.pet_1).__name__ == "Pet"
        assert found.pet_1.id == "7"
        assert found.to_dict("json") == {"name": "x", **pet}


def test_models_that_hold_each_other_do(package: ModuleType) -> None:
    node = package.types.Node.model_validate({"a": {"b": {"name": "c"}}})
    assert node.a.b.name == "c"
    first = package.types.First.model_validate({"x": {"y": {"second": {"z": {}}}}})
    assert [type(each).__name__ for each in (first.x, first.x.y, first.x.y.second.z)] == ["Second", "First", "First"]


def test_what_is_of_another_type_is_kept(package: ModuleType) -> None:
    assert read(package, "Counts", {"a": 1, "b": "two"}).to_dict() == {"a": 1, "b": "two"}


def test_formatters_and_linters_find_nothing(folder: Path, package: ModuleType) -> None:
    for command in (
        ["black", "--check", "--quiet", "--extend-exclude", "/_runtime/", "src"],
        ["ruff", "check", "--no-cache", "src"],
    ):
        done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_a_model_without_such_a_type_says_nothing_of_it(package: ModuleType) -> None:
    assert "__pydantic_extra__" not in package.types.Anything.__annotations__


def test_checkers_know_the_types(folder: Path, package: ModuleType, mypy: Callable[..., str]) -> None:
    (folder / "use.py").write_text(USE)
    said = mypy(folder, "src", "use.py")
    wrong = {int(line.split(":")[1]) for line in said.splitlines() if ": error: " in line}
    assert wrong == {number for number, line in enumerate(USE.splitlines(), 1) if line.endswith("# wrong")}, said


USE = f"""\
from typing_extensions import assert_type

from {PACKAGE} import Shop
from {PACKAGE}.types import Bag, CountsParam, Node, Pet

client = Shop()
bag = client.bag.create(it={{"name": "x", "rex": {{"id": "1"}}}})
assert_type(bag, Bag)
assert_type(bag.name, str | None)
assert_type(bag.rex, Pet)
assert_type(bag.model_extra, dict[str, Pet])
assert_type(client.node.create().any, Node)
counts = client.counts.create(it={{"name": "x", "apples": 3}})
assert_type(counts.apples, int)
named: CountsParam = {{"name": "x"}}
client.counts.create(it=named)
client.counts.create(it={{"apples": 1.5}})  # wrong
client.counts.create(it={{"name": []}})  # wrong
"""
