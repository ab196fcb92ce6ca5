"""Licence, owner, version and links of a package: what sdk.yaml says, else what the document says, never made up."""

from __future__ import annotations

import json
import tomllib
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.config import load_config
from generator.diagnostics import Severity
from generator.licenses import unmistakable
from generator.release import build, contents
from generator.scaffold import scaffold
from generator.versions import readable

HOSTILE = 'x"""\n]\n[tool.evil]\r\nrun = 1\u2028\u202e\x00```\n</script> \\ {{ 1 }} ‮'

SEEN = 'x""" ] [tool.evil] run = 1 ``` </script> \\ {{ 1 }}'


def document(info: dict[str, Any], **others: Any) -> dict[str, Any]:
    paths = {"/pets": {"get": {"responses": {"204": {"description": "none"}}}}}
    return {"openapi": "3.1.0", "info": {"title": "Pet Shop", "version": "1", **info}, "paths": paths, **others}


def generated(tmp_path: Path, root: dict[str, Any], settings: str | None = None) -> Path:
    """The package of a document, by the sdk.yaml that `new` writes, or by one of its own."""
    (tmp_path / "doc.json").write_text(json.dumps(root), encoding="utf-8")
    scaffold(tmp_path / "api", tmp_path / "doc.json")
    if settings is not None:
        (tmp_path / "api" / "sdk.yaml").write_text(settings, encoding="utf-8")
    arguments = ["generate", str(tmp_path / "api"), "--target", "python", "--out", str(tmp_path / "out")]
    assert main(arguments) == 0
    return tmp_path / "out" / "python"


def project(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


BARE = "client: Pets\nenvironment: PETS\npython: {package: pets, distribution: pets}\n"

TOLD = document(
    {
        "version": "v2.1.0-beta",
        "summary": "Pets for\n everyone.",
        "license": {"name": "Apache 2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0.html"},
        "contact": {"name": "Pet Shop Ltd", "email": "dev@pets.example", "url": "https://pets.example/help"},
        "termsOfService": "https://pets.example/terms",
    },
    externalDocs={"url": "https://pets.example/docs"},
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDKGEN_CACHE", str(tmp_path / "cache"))


@pytest.mark.parametrize("settings", [None, BARE])
def test_what_the_document_says_is_what_the_package_says(tmp_path: Path, settings: str | None) -> None:
    package = generated(tmp_path, TOLD, settings)
    found = project(package)
    assert found["version"] == "2.1.0b0"
    assert found["license"] == "Apache-2.0"
    assert found["authors"] == [{"name": "Pet Shop Ltd", "email": "dev@pets.example"}]
    assert found["description"] == "Pets for everyone."
    assert found["urls"] == {
        "Documentation": "https://pets.example/docs",
        "Support": "https://pets.example/help",
        "Terms of Service": "https://pets.example/terms",
    }
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    assert licence == "Copyright (c) Pet Shop Ltd\n\nSPDX-License-Identifier: Apache-2.0\n"


def test_sdk_yaml_goes_before_the_document(tmp_path: Path) -> None:
    settings = (
        BARE.replace("}", ", version: 3.0}") + "author: Someone else\nlicense: MIT\nhomepage: https://home.example\n"
    )
    package = generated(tmp_path, TOLD, settings)
    found = project(package)
    assert (found["version"], found["license"], found["authors"]) == ("3.0", "MIT", [{"name": "Someone else"}])
    assert found["urls"]["Homepage"] == "https://home.example"
    assert (package / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n\nCopyright (c) Someone else\n")


def test_what_nobody_says_the_package_does_not_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = generated(tmp_path, document({"version": "one"}), BARE)
    found = project(package)
    assert not {"license", "license-files", "authors", "urls", "optional-dependencies"} & set(found)
    assert found["version"] == "0.1.0"
    assert found["description"] == "Pet Shop for Python"
    assert not (package / "LICENSE").exists()
    assert "unclear-license 1, unclear-version 1" in capsys.readouterr().out


def test_new_says_what_it_found_and_leaves_room_for_what_it_did_not(tmp_path: Path) -> None:
    (tmp_path / "doc.json").write_text(json.dumps(TOLD), encoding="utf-8")
    scaffold(tmp_path / "told", tmp_path / "doc.json")
    config = load_config(tmp_path / "told" / "sdk.yaml")
    assert (config.license, config.author, config.python.version) == ("Apache-2.0", "Pet Shop Ltd", "2.1.0b0")
    (tmp_path / "doc.json").write_text(json.dumps(document({"version": HOSTILE})), encoding="utf-8")
    scaffold(tmp_path / "untold", tmp_path / "doc.json")
    config = load_config(tmp_path / "untold" / "sdk.yaml")
    assert (config.license, config.author, config.python.version) == ("", "", "0.1.0")
    text = (tmp_path / "untold" / "sdk.yaml").read_text(encoding="utf-8")
    assert "# license:  # The document names no licence. An SPDX expression" in text


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("Apache 2.0", "", "Apache-2.0"),
        ("Apache License, Version 2.0", "", "Apache-2.0"),
        ("MIT", "https://opensource.org/licenses/MIT", "MIT"),
        ("The MIT License (MIT)", "", "MIT"),
        ("", "https://opensource.org/license/bsd-3-clause/", "BSD-3-Clause"),
        ("Our licence", "http://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0"),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/legalcode", "CC-BY-4.0"),
        ("GPL-3.0-or-later", "", "GPL-3.0-or-later"),
        ("GPLv3", "", ""),
        ("GNU GPL", "https://spdx.org/licenses/GPL-3.0.html", ""),
        ("BSD", "", ""),
        ("Intel", "", ""),
        ("Proprietary", "https://acme.example/mit", ""),
        ("MIT", "https://www.apache.org/licenses/LICENSE-2.0", ""),
        ("", "", ""),
    ],
)
def test_a_licence_is_known_where_there_is_no_doubt(name: str, url: str, expected: str) -> None:
    assert unmistakable(name, url) == expected


def test_a_licence_that_spdx_does_not_have_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = document({"license": {"name": "Acme Terms (2)", "url": "https://acme.example/terms"}})
    package = generated(tmp_path, root, BARE)
    assert project(package)["license"] == "LicenseRef-Acme-Terms-2"
    assert "SPDX-License-Identifier: LicenseRef-Acme-Terms-2\n\nhttps://acme.example/terms\n" in (
        package / "LICENSE"
    ).read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["lint", str(tmp_path / "api"), "--format", "json"]) == 0
    found = next(one for one in json.loads(capsys.readouterr().out) if one["code"] == "unclear-license")
    assert found["pointer"] == "#/info/license"
    assert found["severity"] == Severity.NOTE.value
    assert found["line"] == 1


@pytest.mark.parametrize(
    ("license", "said"),
    [
        ({"name": "X", "identifier": "no such"}, "no SPDX expression"),
        ({"name": "MIT", "url": "https://www.apache.org/licenses/LICENSE-2.0"}, "that of another"),
        ({"name": "…"}, "has no name"),
    ],
)
def test_a_licence_in_doubt_is_left_out_and_told(
    tmp_path: Path, license: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "license" not in project(generated(tmp_path, document({"license": license}), BARE))
    capsys.readouterr()
    assert main(["lint", str(tmp_path / "api")]) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", "1"),
        ("v1.2.0", "1.2.0"),
        ("1.0.0-rc.1", "1.0.0rc1"),
        ("1.0.0+build.5", "1.0.0"),
        ("2026-11-27", "2026.11.27"),
        ("1.0-oas3", ""),
        ("one", ""),
        ("", ""),
        ("1" * 100, ""),
    ],
)
def test_a_version_is_read_where_it_can_be_one(text: str, expected: str) -> None:
    assert readable(text) == expected


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("# Title\n\nPets, for [all](https://x.example) of `us`. And more.", "Pets, for all of us."),
        ("<p>x</p>\n\n- a\n- b\n\n![logo](x.png)\n\nAll about pets", "All about pets"),
        ("word " * 400, " ".join(["word"] * 60) + " …"),
    ],
)
def test_the_summary_is_else_the_first_sentence(tmp_path: Path, description: str, expected: str) -> None:
    assert project(generated(tmp_path, document({"description": description}), BARE))["description"] == expected


@pytest.mark.slow
def test_whatever_stands_there_the_package_can_be_built(tmp_path: Path) -> None:
    """And says nothing but its text; it is metadata that every twine can check."""
    info: dict[str, Any] = dict.fromkeys(("title", "version", "summary", "description", "termsOfService"), HOSTILE)
    info |= {"license": {"name": HOSTILE, "url": HOSTILE}, "contact": dict.fromkeys(("name", "url", "email"), HOSTILE)}
    package = generated(tmp_path, document(info, externalDocs={"url": HOSTILE}), BARE)
    found = project(package)
    assert found["authors"] == [{"name": SEEN}]
    assert found["description"] == SEEN
    assert "urls" not in found
    metadata = built(package, tmp_path)
    assert metadata["Metadata-Version"] == "2.4"
    assert (metadata["Author"], metadata["Summary"]) == (SEEN, SEEN)


def test_a_hostile_title_and_author_are_a_line_each(tmp_path: Path) -> None:
    package = generated(tmp_path, document({"title": HOSTILE}), f"{BARE}author: {json.dumps(HOSTILE)}\nlicense: MIT\n")
    metadata = built(package, tmp_path)
    assert (metadata["Author"], metadata["Summary"]) == (SEEN, f"{SEEN} for Python")
    assert "evil" not in metadata


def built(package: Path, tmp_path: Path) -> Message:
    """The metadata of its wheel, which twine has checked."""
    assert "evil" not in tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    (package / "CHANGELOG.md").write_text("")
    made = build.build(package, "1700000000", tmp_path / "built")
    contents.check_with_twine(made)
    contents.check_readme(made)
    return contents.metadata_of(made.wheel)
