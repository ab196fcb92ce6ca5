"""The files around the code: what tools and people read of them."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from generator.config import Config
from generator.render import render
from generator.targets.python import TARGET

from .apis import TEXT, api, both_ways, config, definitions, names_of, optional, record
from .shop import tree

TEMPLATES = Path(__file__).parents[4] / "templates" / "python"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = tree(tmp_path_factory.mktemp("project"), "shop_of_project")
    return {str(path): text for path, text in found.items() if isinstance(text, str)}


def rendered(settings: Config) -> dict[PurePosixPath, str | bytes]:
    it = both_ways(definitions(Pet=record(optional("id", TEXT))))
    return dict(render(TARGET.plan(it, names_of(it), settings), TEMPLATES))


def blocks(markdown: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", markdown, re.DOTALL)


def test_every_example_of_the_readme_is_python(shop: dict[str, str]) -> None:
    found = blocks(shop["README.md"])
    assert len(found) >= 7
    for block in found:
        ast.parse(block)


def test_the_readme_shows_what_this_api_has(shop: dict[str, str]) -> None:
    readme = shop["README.md"]
    assert "with client.talk(" in readme
    assert "    stream=True,\n) as stream:" in readme
    assert "- `api_key`, else `SHOP_KEY`" in readme
    assert "### Webhooks" in readme
    assert "### Channels" not in readme


def test_the_readme_of_an_api_without_operations_is_python_too() -> None:
    it = api({})
    found = render(TARGET.plan(it, names_of(it), config()), TEMPLATES)
    readme = found[PurePosixPath("README.md")]
    assert isinstance(readme, str)
    for block in blocks(readme):
        ast.parse(block)


def test_pyproject_says_what_the_settings_say(shop: dict[str, str]) -> None:
    project = tomllib.loads(shop["pyproject.toml"])
    assert project["project"]["name"] == "shop"
    assert project["project"]["version"] == "1.2.3"
    assert project["project"]["requires-python"] == ">=3.10"
    assert project["project"]["urls"] == {"Homepage": "https://shop.example"}
    assert project["tool"]["black"]["line-length"] == project["tool"]["ruff"]["line-length"] == 100


def test_settings_are_text_in_toml() -> None:
    hostile = 'x"\n[build-system]\nrequires = ["evil"]\n'
    settings = replace(config(), author=hostile, homepage=hostile)
    text = rendered(settings)[PurePosixPath("pyproject.toml")]
    assert isinstance(text, str)
    project = tomllib.loads(text)
    assert project["project"]["authors"] == [{"name": " ".join(hostile.split())}]
    assert project["project"]["urls"] == {"Homepage": hostile}
    assert project["build-system"]["build-backend"] == "hatchling.build"


def test_a_licence_whose_text_is_not_at_hand_is_named() -> None:
    found = rendered(replace(config(), license="Apache-2.0"))
    assert found[PurePosixPath("LICENSE")] == "Copyright (c) A shop\n\nSPDX-License-Identifier: Apache-2.0\n"


def test_a_package_may_be_inside_another() -> None:
    settings = config("acme.pets")
    assert PurePosixPath("src/acme/pets/_client.py") in rendered(settings)
