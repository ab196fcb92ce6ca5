"""A generated package as its users' tools see it: formatters, linters, type checkers, and Python itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .shop import DOCUMENT, HARD, NAMES, tree

PACKAGE = "shop_of_checkers"
REGION = {"enum": ["eu", "us"], "default": "eu", "description": 'Where """data""" is kept.'}
SERVERS = [
    {"url": "https://{region}.shop.example/{class}", "variables": {"region": REGION, "class": {"default": "v1"}}},
    {"url": "https://sandbox.shop.example", "description": "Sandbox"},
]
GENERATED = ["--extend-exclude", "/_runtime/"]
"""For Black: the runtime is copied as it stands, and `make check` formats it."""


@pytest.fixture(scope="module", params=[NAMES, HARD], ids=["plain names", "hard names"])
def project(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    return written(tmp_path_factory.mktemp("checked"), request.param)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("used"), NAMES)


def written(folder: Path, names: str) -> Path:
    for path, text in tree(folder / "api", PACKAGE, names, {**DOCUMENT, "servers": SERVERS}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def run(project: Path, *command: str) -> str:
    """What a tool says, with its exit code in front."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return f"{done.returncode} {done.stdout}{done.stderr}"


def test_black_would_change_nothing(project: Path) -> None:
    assert "would reformat" not in run(project, "black", "--check", *GENERATED, "src")


def test_ruff_finds_nothing(project: Path) -> None:
    assert run(project, "ruff", "check", "--no-cache", "src").startswith("0 ")


def test_mypy_in_strict_mode_finds_nothing(project: Path, mypy: Callable[..., str]) -> None:
    assert "Success: no issues found" in mypy(project, "src")


def test_what_users_write_has_the_types_that_they_expect(plain: Path, mypy: Callable[..., str]) -> None:
    (plain / "use.py").write_text(USE.replace("PACKAGE", PACKAGE))
    assert "Success: no issues found" in mypy(plain, "use.py")


def test_a_wrong_call_is_noticed(plain: Path, mypy: Callable[..., str]) -> None:
    (plain / "wrong.py").write_text(WRONG.replace("PACKAGE", PACKAGE))
    said = mypy(plain, "wrong.py")
    lines = {line.split(":")[1] for line in said.splitlines() if ": error: " in line}
    assert lines == {"5", "6", "7", "8", "9", "10"}


USE = """\
from typing_extensions import assert_type

from PACKAGE import APIResponse, AsyncPage, AsyncShop, BinaryAPIResponse, Shop, Stream, SyncPage
from PACKAGE.types import Pet, PetListPageMeta, SoldWebhookEvent, TalkEvent, UnwrapWebhookEvent

client = Shop()
assert_type(client.pets.create(name="Rex"), Pet)
assert_type(client.pets.list(filter={"name": "Rex"}), SyncPage[Pet, PetListPageMeta])
assert_type([pet for pet in client.pets.list()], list[Pet])
assert_type(client.pets.names("1"), list[str])
assert_type(client.pets.photo.download("1", shop_id="2"), BinaryAPIResponse)
assert_type(client.pets.photo.upload("1", shop_id="2", body=b""), str)
assert_type(client.pets.with_raw_response.create(name="Rex"), APIResponse[Pet])
assert_type(client.with_raw_response.pets.names("1").parse(), list[str])
assert_type(client.talk(to="you"), Pet)
assert_type(client.talk(to="you", stream=True), Stream[TalkEvent])
assert_type(client.with_raw_response.talk(to="you", stream=True), APIResponse[Stream[TalkEvent]])
assert_type(client.with_options(timeout=1), Shop)
assert_type(Shop(environment="sandbox").copy(environment="server_1", region="us", class_="v2"), Shop)
event: UnwrapWebhookEvent = client.webhooks.unwrap(b"", {})
sold: SoldWebhookEvent
with client.pets.with_streaming_response.create(name="Rex") as response:
    assert_type(response, APIResponse[Pet])


async def use(client: AsyncShop) -> None:
    assert_type(await client.pets.create(name="Rex"), Pet)
    assert_type(await client.pets.list(), AsyncPage[Pet, PetListPageMeta])
    assert_type([pet async for pet in client.pets.list()], list[Pet])
    async with client.pets.with_streaming_response.create(name="Rex") as response:
        assert_type(await response.parse(), Pet)
"""

WRONG = """\
from PACKAGE import Shop

client = Shop()
client.pets.create(name="Rex")
client.pets.create(name=1)
client.pets.create()
client.pets.with_raw_response.create(nam="Rex")
client.pets.photo.download("1", "2")
Shop(environment="production")
client.copy(region="mars")
"""


@pytest.mark.slow
def test_every_module_can_be_imported_alone_and_in_any_order(project: Path) -> None:
    modules = [
        ".".join(path.relative_to(project / "src").with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((project / "src").rglob("*.py"))
    ]
    assert len(modules) > 20
    alone = subprocess.run(
        [sys.executable, "-W", "error", "-c", ALONE, *modules],
        cwd=project / "src",
        capture_output=True,
        text=True,
        check=False,
    )
    assert alone.stdout.splitlines() == modules, alone.stderr


ALONE = """\
import os, sys
import httpx, pydantic

class Model(pydantic.BaseModel):  # what of pydantic every model needs, the children have already
    name: str

sys.path.insert(0, ".")
for module in reversed(sys.argv[1:]):
    child = os.fork()
    if child == 0:
        __import__(module)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(module)
print("\\n".join(sys.argv[1:]))
"""


def test_importing_the_package_imports_none_of_it(plain: Path) -> None:
    source = (
        f"import sys, {PACKAGE}; print(sorted(m for m in sys.modules if m.startswith({PACKAGE!r}) or m == 'httpx'))"
    )
    said = subprocess.run([sys.executable, "-c", source], cwd=plain / "src", capture_output=True, text=True, check=True)
    assert said.stdout.strip() == str([PACKAGE, f"{PACKAGE}._version"])
