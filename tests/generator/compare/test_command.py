"""`sdkgen compare`: what can be compared, and the exit codes."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.compare import Comparison, run
from generator.commands.told import Told

CASES = Path(__file__).parents[2] / "cases" / "compare"
SETTINGS = """\
client: Shop
environment: SHOP
author: Shop
python: {package: shop, distribution: shop, version: 1.4.2}
"""


def said(old: object, new: object, api: Path | None = None, format: str = "text", fail_on: str = "breaking") -> Told:
    asked = Comparison(str(old), str(new), api, ("python",), format, fail_on)
    return run(asked, lambda stage: None, date(2026, 6, 30))


def api(folder: Path, document: Path, settings: str = SETTINGS) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "openapi.yaml").write_bytes(document.read_bytes())
    (folder / "sdk.yaml").write_text(settings, encoding="utf-8")
    return folder


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("rule", "fail_on", "code"),
    [
        ("argument-removed", "breaking", 1),
        ("response-enum-value-added", "breaking", 0),
        ("response-enum-value-added", "risky", 1),
        ("argument-added", "risky", 0),
        ("argument-added", "any", 1),
        ("prose-changed", "any", 1),
    ],
)
def test_the_exit_code_says_whether_it_is_as_bad_as_that(rule: str, fail_on: str, code: int) -> None:
    assert said(CASES / rule / "old.yaml", CASES / rule / "new.yaml", fail_on=fail_on).code == code


def test_the_same_document_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    document = str(CASES / "argument-added" / "old.yaml")
    assert main(["compare", document, document, "--fail-on", "any"]) == 0
    assert capsys.readouterr().out == "nothing has changed\n"


@pytest.mark.parametrize("old", ["nowhere.yaml", "git:no-such-branch:spec", "git:main"])
def test_what_is_not_there_is_wrong_usage(old: str) -> None:
    told = said(old, CASES / "argument-added" / "new.yaml")
    assert (told.text, told.code) == ("", 2)
    assert told.problems.startswith("error: ")


def test_the_settings_of_a_folder_give_the_version_and_the_names(tmp_path: Path) -> None:
    old = api(tmp_path / "old", CASES / "argument-removed" / "old.yaml")
    (old / "names.yaml").write_text("operations:\n  GET /messages:\n    name: texts.all\n", encoding="utf-8")
    told = said(CASES / "argument-removed" / "old.yaml", CASES / "argument-removed" / "new.yaml", old)
    assert "`client.texts.all` no longer takes `filter`" in told.text
    assert told.text.endswith("python: major, version 2.0.0")


def test_a_folder_is_the_folder_of_a_bare_document_too(tmp_path: Path) -> None:
    new = api(tmp_path / "new", CASES / "argument-removed" / "new.yaml")
    (new / "names.yaml").write_text("operations:\n  GET /messages:\n    name: texts.all\n", encoding="utf-8")
    assert "method-" not in said(CASES / "argument-removed" / "old.yaml", new).text


def test_an_accepted_break_does_not_fail_but_raises_the_version(tmp_path: Path) -> None:
    line = "{code: argument-removed, subject: 'messages.list:filter', reason: unused, expires: 2026-12-31}"
    new = api(tmp_path, CASES / "argument-removed" / "new.yaml", f"{SETTINGS}accept_breaks: [{line}]\n")
    told = said(CASES / "argument-removed" / "old.yaml", new)
    assert told.code == 0
    assert "accepted\n  argument-removed" in told.text
    assert "version 2.0.0" in told.text


def test_an_accepted_break_needs_a_day(tmp_path: Path) -> None:
    line = "{code: argument-removed, subject: x, reason: unused, expires: some day}"
    new = api(tmp_path, CASES / "argument-removed" / "new.yaml", f"{SETTINGS}accept_breaks: [{line}]\n")
    told = said(new, new)
    assert (told.code, "'some day' is no day" in told.problems) == (2, True)


@pytest.mark.parametrize("old", ["git:main", "git:main:spec/shop", "git:HEAD:spec/shop/openapi.yaml"])
def test_a_revision_is_compared_without_touching_the_checkout(
    old: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = api(Path("spec/shop"), CASES / "argument-removed" / "old.yaml")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "as it was")
    api(folder, CASES / "argument-removed" / "new.yaml")
    told = said(old, "spec/shop", format="json")
    found = json.loads(told.text)
    assert [each["code"] for each in found["changes"]] == ["argument-removed"]
    assert (found["changes"][0]["file"], found["next"]["python"]["version"]) == ("spec/shop/openapi.yaml", "2.0.0")


def test_a_revision_on_the_new_side_has_its_own_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    api(Path("spec/shop"), CASES / "argument-removed" / "new.yaml")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "as it is")
    api(Path("spec/shop"), CASES / "argument-removed" / "old.yaml")
    told = said("spec/shop", "git:main", format="github")
    assert told.text.startswith("::error file=spec/shop/openapi.yaml,line=5,title=argument-removed::")
