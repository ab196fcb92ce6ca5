"""Pages whose body says more than items and totals: they have its attributes, at run time and for type checkers."""

from __future__ import annotations

import asyncio
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import DOCUMENT, PAGE, PET, TEXT, answer, fields, given, installed
from .test_checkers import run

PACKAGE = "shop_of_pages"
NUMBERED = given(
    "page",
    "query",
    fields([], number={"type": "integer"}, size={"type": "integer"}),
    style="deepObject",
    explode=True,
)
COUNT: dict[str, Any] = {"type": "integer"}
BODY = {
    **PAGE,
    "properties": {
        **PAGE["properties"],
        "errors": {"type": "array", "items": PET},
        "first-page": TEXT,
        "list": TEXT,
        "str": COUNT,
        "to_dict": TEXT,
    },
    "required": ["data", "list"],
}
PATHS = {
    "/plain": {"get": {"parameters": [NUMBERED], "responses": answer(PAGE)}},
    "/pets": {"get": {"parameters": [NUMBERED], "responses": answer(BODY)}},
    "/top": {"get": {"parameters": [NUMBERED], "responses": answer(BODY)}},
}
NAMES = """\
operations:
  GET /plain: {name: plain.list}
  GET /pets: {name: pets.list}
  GET /top: {name: top}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def package(folder: Path) -> ModuleType:
    return installed(folder, PACKAGE, NAMES, {**DOCUMENT, "paths": PATHS, "webhooks": {}})


def reply(request: httpx.Request) -> httpx.Response:
    number = int(request.url.params.get("page[number]", "1"))
    meta = {"total_pages": 2, "page_number": number}
    more = {"errors": [{"id": "e"}], "first-page": "/1", "list": "l", "str": 3, "to_dict": "hidden"}
    return httpx.Response(200, json={"data": [{"id": str(number)}], "meta": meta, **more})


def test_a_page_has_the_attributes_of_its_body_and_its_items(package: ModuleType) -> None:
    client = package.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(reply)))
    page = client.pets.list()
    pages = import_module(f"{PACKAGE}.types.pet_list_sync_page")
    assert type(page) is pages.PetListSyncPage is import_module(f"{PACKAGE}.types").PetListSyncPage
    assert ([pet.id for pet in page], page.errors[0].id, page.first_page, page.list, page.str) == (
        ["1", "2"],
        "e",
        "/1",
        "l",
        3,
    )
    assert type(page.get_next_page()) is pages.PetListSyncPage
    assert page.to_dict()["to_dict"] == "hidden"
    assert client.with_raw_response.pets.list().parse().list == "l"
    assert client.top().str == 3
    assert type(client.plain.list()).__name__ == "SyncPage"


def test_awaited_it_has_them_too(package: ModuleType) -> None:
    async def main() -> None:
        transport = httpx.MockTransport(reply)
        async with package.AsyncShop(api_key="k", http_client=httpx.AsyncClient(transport=transport)) as client:
            page = await client.pets.list()
            assert (type(page).__name__, page.list, page.errors[0].id) == ("PetListAsyncPage", "l", "e")
            assert [pet.id async for pet in client.pets.list()] == ["1", "2"]
            assert (await client.with_raw_response.pets.list()).status_code == 200
            assert (await client.top()).str == 3

    asyncio.run(main())


def test_type_checkers_know_both(folder: Path, package: ModuleType) -> None:
    (folder / "use.py").write_text(USE)
    assert "Success: no issues found" in run(folder, "mypy", "--strict", "--cache-dir", ".mypy", "src", "use.py")


def test_and_nothing_more(folder: Path, package: ModuleType) -> None:
    (folder / "wrong.py").write_text("from shop_of_pages import Shop\n\nShop().pets.list().nothing\n")
    said = run(folder, "mypy", "--strict", "--cache-dir", ".mypy", "src", "wrong.py")
    assert '"PetListSyncPage" has no attribute "nothing"' in said


USE = """\
from typing_extensions import assert_type

from shop_of_pages import AsyncPages, AsyncShop, Shop
from shop_of_pages.types import PetListAsyncPage, Pet, PetListSyncPage

client = Shop()
page = client.pets.list()
assert_type(page, PetListSyncPage)
assert_type(page.data, list[Pet])
assert_type(page.errors, list[Pet] | None)
assert_type(page.first_page, str | None)
assert_type(page.list, str)
assert_type(page.get_next_page().str, int | None)
assert_type([pet for pet in page], list[Pet])
assert_type([one.list for one in page.iter_pages()], list[str])
assert_type(client.pets.with_raw_response.list().parse().list, str)
assert_type(client.top().str, int | None)


async def use(client: AsyncShop) -> None:
    assert_type(client.pets.list(), AsyncPages[Pet, PetListAsyncPage])
    assert_type((await client.pets.list()).list, str)
    assert_type([pet async for pet in client.pets.list()], list[Pet])
    raw = await client.pets.with_raw_response.list()
    assert_type((await raw.parse()).errors, list[Pet] | None)
"""
