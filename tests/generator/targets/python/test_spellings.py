"""Keys within arguments may be spelled as Python names are; sent are the wire's."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from .shop import DOCUMENT, PET, TEXT, answer, fields, given, installed, sent
from .test_checkers import run

PACKAGE = "shop_of_spellings"
FILTER = fields([], **{"voice.connection_name": TEXT, "phoneNumber": TEXT, "from": TEXT, "plain": TEXT})
STAY = fields(["arriveOn"], arriveOn={**TEXT, "format": "date"}, **{"x-y": TEXT, "x_y": TEXT})
BODY = fields(
    [],
    topLevel=TEXT,
    stays={"type": "array", "items": STAY},
    byName={"type": "object", "additionalProperties": FILTER},
    either={"anyOf": [fields([], someKey=TEXT), fields([], some_key=TEXT, otherKey=TEXT)]},
    free={"anyOf": [fields([], someKey=TEXT), {"type": "object", "additionalProperties": TEXT}]},
)
PATHS = {
    "/pets": {
        "get": {
            "parameters": [given("filter", "query", FILTER, style="deepObject", explode=True)],
            "responses": answer(PET),
        },
        "post": {"requestBody": sent(BODY), "responses": answer(PET)},
    }
}
NAMES = "operations:\n  GET /pets: {name: pets.find}\n  POST /pets: {name: pets.create}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spellings")


@pytest.fixture(scope="module")
def package(folder: Path) -> ModuleType:
    return installed(folder, PACKAGE, NAMES, {**DOCUMENT, "paths": PATHS, "webhooks": {}})


def asked(package: ModuleType, method: str, **arguments: Any) -> httpx.Request:
    seen: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": "1"})

    client = package.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(reply)))
    getattr(client.pets, method)(**arguments)
    return seen[0]


@pytest.mark.parametrize(
    "given",
    [
        {"voice_connection_name": "a", "phone_number": "b", "from_": "c", "plain": "d", "other": "e"},
        {"voice.connection_name": "a", "phoneNumber": "b", "from": "c", "plain": "d", "other": "e"},
    ],
)
def test_a_query_has_the_wires_keys(package: ModuleType, given: dict[str, str]) -> None:
    before = dict(given)
    query = unquote(asked(package, "find", filter=given).url.query.decode())
    keys = ("voice.connection_name", "phoneNumber", "from", "plain", "other")
    assert query == "&".join(f"filter[{key}]={value}" for key, value in zip(keys, "abcde", strict=True))
    assert given == before


def test_a_body_has_them_at_any_depth(package: ModuleType) -> None:
    request = asked(
        package,
        "create",
        top_level="a",
        stays=({"arrive_on": "2024-01-01", "x_y": "stays"}, {"arriveOn": "2024-01-02"}),
        by_name={"from_": {"from_": "b"}},
        either={"some_key": "c", "other_key": "d"},
        free={"some_key": "e"},
    )
    assert json.loads(request.content) == {
        "topLevel": "a",
        "stays": [{"arriveOn": "2024-01-01", "x_y": "stays"}, {"arriveOn": "2024-01-02"}],
        "byName": {"from_": {"from": "b"}},
        "either": {"some_key": "c", "otherKey": "d"},
        "free": {"some_key": "e"},
    }


def test_what_is_given_twice_is_named(package: ModuleType) -> None:
    with pytest.raises(TypeError, match=r"^phone_number: given as 'phoneNumber' too; give it once"):
        asked(package, "find", filter={"phone_number": "a", "phoneNumber": "b"})


def test_type_checkers_take_either(folder: Path, package: ModuleType) -> None:
    lines = ["from shop_of_spellings import Shop", "", "find = Shop().pets.find"]
    lines += ['find(filter={"voice_connection_name": "a", "phoneNumber": "b"})']
    lines += ['find(filter={"voice.connection_name": "a", "phone_number": "b", "from_": "c"})']
    (folder / "use.py").write_text("\n".join([*lines, ""]))
    assert "Success: no issues found" in run(folder, "mypy", "--strict", "--cache-dir", ".mypy", "src", "use.py")
    (folder / "wrong.py").write_text("\n".join([*lines, 'find(filter={"voice_name": "a"})', ""]))
    said = run(folder, "mypy", "--strict", "--cache-dir", ".mypy", "src", "wrong.py")
    assert [line.split(":")[1] for line in said.splitlines() if ": error: " in line] == ["6"]
