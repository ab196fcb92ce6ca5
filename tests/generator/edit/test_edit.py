"""The run of a small edit writes what a whole run would, and leaves to it what is no such edit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.commands import generate
from generator.commands.told import Request
from generator.diagnostics import Severity
from generator.edit.touch import relisted

ROOT = Path(__file__).parent.parent.parent.parent
API = ROOT / "spec" / "ai-inference"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder for an `api`, its `out` and the `cache`; and another that has all three after a first run."""
    home, kept = tmp_path_factory.mktemp("edit"), tmp_path_factory.mktemp("kept") / "home"
    shutil.copytree(API, home / "api")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SDKGEN_CACHE", str(home / "cache"))
        run(home / "api", home / "out")
    shutil.copytree(home, kept)
    return home, kept


@pytest.fixture
def api(generated: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Generated once, into the `out` beside it."""
    home, kept = generated
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    monkeypatch.setenv("SDKGEN_CACHE", str(home / "cache"))
    return home / "api"


def run(api: Path, out: Path) -> str:
    told = generate.run(Request(api, None, out, ("python",)), lambda stage: None, Severity.ERROR)
    assert told.code == 0, told.problems
    return told.text


def contents(out: Path) -> dict[Path, bytes]:
    return {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def edit(api: Path, old: str, new: str) -> None:
    document = api / "openapi.yaml"
    text = document.read_text(encoding="utf-8")
    assert old in text
    document.write_text(text.replace(old, new, 1), encoding="utf-8")


SMALL = {
    "a summary": ("summary: List conversations", "summary: All conversations"),
    "a parameter's prose": ("whose id matches the filter", "with this id"),
    "a parameter's type": (
        "matches the filter.\n          schema:\n            type: string",
        "x.\n          schema:\n            type: integer",
    ),
    "an operation's answer": (
        "operationId: listConversations",
        "deprecated: true\n      operationId: listConversations",
    ),
}


@pytest.mark.parametrize("change", SMALL.values(), ids=SMALL.keys())
def test_a_small_edit_gives_what_a_whole_run_gives(api: Path, change: tuple[str, str]) -> None:
    before = contents(api.parent / "out")
    edit(api, *change)
    run(api, api.parent / "out")
    run(api, api.parent / "whole")
    assert contents(api.parent / "out") == contents(api.parent / "whole")
    assert contents(api.parent / "out") != before


def test_a_small_edit_does_not_build_the_whole(api: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def refuse(*_: object) -> pipeline.Built:
        raise AssertionError("a whole run")

    monkeypatch.setattr(pipeline, "build", refuse)
    edit(api, *SMALL["a summary"])
    assert "2 written, 0 removed" in run(api, api.parent / "out")
    edit(api, "summary: All conversations", "summary: Each conversation")
    run(api, api.parent / "out")
    edit(api, "title: AI Inference", "title: Inference")
    with pytest.raises(AssertionError, match="a whole run"):
        run(api, api.parent / "out")


def test_an_edit_elsewhere_is_a_whole_run(api: Path) -> None:
    edit(api, "  schemas:\n", "  schemas:\n    AnotherOne:\n      type: object\n")
    run(api, api.parent / "out")
    run(api, api.parent / "whole")
    assert contents(api.parent / "out") == contents(api.parent / "whole")


def test_a_file_that_was_tampered_with_is_put_right_by_an_edit_too(api: Path) -> None:
    (api.parent / "out" / "python" / "README.md").write_text("mine")
    edit(api, *SMALL["a summary"])
    run(api, api.parent / "out")
    run(api, api.parent / "whole")
    assert contents(api.parent / "out") == contents(api.parent / "whole")


def test_an_edit_that_brings_a_fault_is_a_whole_run_and_counts_it(api: Path) -> None:
    before = run(api, api.parent / "whole")
    edit(api, "            default: 20\n", "            default: twenty\n")
    after = run(api, api.parent / "out")
    assert "default-mismatch" in after
    assert "default-mismatch" not in before


def test_a_document_without_paths_is_generated_again_and_again(api: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: Events, version: '1'}\nwebhooks: {}\n"
    (api / "names.yaml").unlink()
    (api / "sdk.yaml").write_text(
        "client: Events\nenvironment: EVENTS\nauthor: us\n"
        "python: {package: events, distribution: events, version: '1'}\n"
    )
    for version in ("1", "2"):
        (api / "openapi.yaml").write_text(text.replace("'1'", f"'{version}'"))
        assert "operations   0 (none dropped)" in run(api, api.parent / "events")


def test_lines_of_a_list_are_exchanged_where_each_is_there_once() -> None:
    disk = b"title\n- a: one\n- b: two\n- c: three\n"
    assert relisted(disk, b"title\n- b: two\n", b"title\n- b: 2\n") == b"title\n- a: one\n- b: 2\n- c: three\n"
    assert relisted(disk, b"- x\n", b"- y\n") is None
    assert relisted(b"- b\n- b\n", b"- b\n", b"- c\n") is None
    assert relisted(disk, b"- a: one\n", b"- a: one\n- new\n") is None
