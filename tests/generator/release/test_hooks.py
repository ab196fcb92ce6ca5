"""What is written by hand is part of the package: sdk.yaml says by which names."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from .pets import generated, pets

SETTINGS = """\
  lib:
    exports: {polling: [wait, APIError]}
    client: clients.Extras
    async_client: clients.AsyncExtras
    dependencies: ["tenacity>=9"]
"""

BY_HAND = {
    "__init__.py": "",
    "polling.py": "class APIError(Exception): ...\n\n\ndef wait(seconds: int) -> str:\n    return str(seconds)\n",
    "clients.py": """\
from __future__ import annotations

from .._runtime.client import AsyncClient, SyncClient


class Extras(SyncClient):
    def greeting(self) -> str:
        return "hello"


class AsyncExtras(AsyncClient):
    async def greeting(self) -> str:
        return "hello"
""",
}

USE = """
import asyncio, petshop
from petshop import AsyncPets, Pets, wait
from petshop._runtime.errors import APIError

async def there():
    async with AsyncPets() as client:
        return await client.greeting()

assert Pets().greeting() == asyncio.run(there()) == "hello"
assert wait(3) == "3"
assert Pets().pets.list is not None
assert petshop.APIError is not APIError, "a name by hand goes before the runtime's"
assert {"wait", "APIError", "APIStatusError"} <= set(petshop.__all__)
assert len(set(petshop.__all__)) == len(petshop.__all__)
"""

TYPED = """
from petshop import AsyncPets, Pets, wait
from typing_extensions import assert_type

assert_type(Pets().greeting(), str)
assert_type(wait(3), str)


async def there(client: AsyncPets) -> None:
    assert_type(await client.greeting(), str)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hooks")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SDKGEN_CACHE", str(folder / "cache"))
        found = generated(pets(folder / "api", SETTINGS), folder / "out")
    for name, text in BY_HAND.items():
        (found / "src/petshop/lib").mkdir(exist_ok=True)
        (found / "src/petshop/lib" / name).write_text(text, encoding="utf-8")
    return found


def test_its_names_and_its_classes_are_the_package_s_own(package: Path) -> None:
    program = [sys.executable, "-W", "error", "-c", USE]
    done = subprocess.run(
        program, env={"PYTHONPATH": str(package / "src")}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_its_types_are_seen(package: Path, tmp_path: Path, mypy: Callable[..., str]) -> None:
    (tmp_path / "use.py").write_text(TYPED, encoding="utf-8")
    said = mypy(tmp_path, "use.py", package / "src/petshop/lib", path=package / "src")
    assert said.startswith("Success: no issues found"), said


def test_what_it_needs_is_installed_with_the_package(package: Path) -> None:
    project = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "tenacity>=9" in project["dependencies"]
    assert any(each.startswith("httpx") for each in project["dependencies"])
