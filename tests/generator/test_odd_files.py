"""Files that are no ordinary files, or hold no text: one clear error, wherever they stand, and never a wait."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.cli import main

API = Path(__file__).parents[2] / "spec" / "ai-inference"

PLACES = ("sdk.yaml", "names.yaml", "openapi.yaml", "overlays", "overlays/a.yaml", "source.yaml")

ODD: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "link to itself": lambda path: path.symlink_to(path.name),
    "folder": Path.mkdir,
    "binary": lambda path: path.write_bytes(b"\xb1\x00\x17" * 40) and None,
    "with NUL": lambda path: path.write_bytes(b"a: b\nc: \x00\n") and None,
    "deep": lambda path: path.write_text("a: " + "[" * 2_000) and None,
    "empty key": lambda path: path.write_text("? [a]\n: 1\n") and None,
}

FINE = {("overlays", "folder"), *(("source.yaml", odd) for odd in ODD)}
"""An empty folder of overlays; and what no run reads where the document is there."""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The clear error that a command ends with."""
    assert main(list(arguments)) in (1, 2)
    problems = capsys.readouterr().err
    assert problems.startswith("error: ")
    return problems


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("place", PLACES)
def test_an_api_folder_with_an_odd_file(
    tmp_path: Path, place: str, odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "api"
    shutil.copytree(API, folder)
    (folder / place).parent.mkdir(exist_ok=True)
    (folder / place).unlink(missing_ok=True)
    ODD[odd](folder / place)
    if (place, odd) in FINE:
        assert main(["lint", str(folder)]) == 0
        return
    problems = told(capsys, "lint", str(folder))
    assert str(folder / place) in problems or f"{folder}: has none of" in problems
    if place == "source.yaml":
        told(capsys, "fetch", str(folder))


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("command", ["lint DOC", "new NEW --document DOC", "compare DOC DOC", "generate DOC"])
def test_an_odd_document(tmp_path: Path, odd: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "odd.yaml"
    ODD[odd](document)
    words = command.replace("DOC", str(document)).replace("NEW", str(tmp_path / "new")).split()
    assert "odd.yaml" in told(capsys, *words)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["-", "/dev/stdin", "/dev/zero", "x" * 300, "a\0b"])
def test_a_document_that_is_no_file(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\n  = " in told(capsys, "lint", name)


@pytest.mark.parametrize("text", ["openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_text_of_other_encodings(tmp_path: Path, text: str, encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(text, encoding=encoding)
    if encoding == "utf-16-le":
        assert "byte order mark" in told(capsys, "lint", str(document))
    else:
        assert main(["lint", str(document)]) == 0


@pytest.mark.parametrize("spelling", ['"a-b"', '"1x"', '""', '"x y"', "[1]", '"ä"'])
def test_an_acronym_is_part_of_a_name(tmp_path: Path, spelling: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "api"
    shutil.copytree(API, folder)
    with (folder / "sdk.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"acronyms: {{sms: {spelling}}}\n")
    line = len((folder / "sdk.yaml").read_text(encoding="utf-8").splitlines())
    assert f"sdk.yaml:{line}: " in told(capsys, "lint", str(folder))


def test_links_that_lead_out_of_a_revision_stay_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(API, tmp_path / "api")
    (tmp_path / "api" / "unrelated").symlink_to("/etc/hostname")
    (tmp_path / "out.yaml").symlink_to("/etc/hostname")
    (tmp_path / "in.yaml").symlink_to("api/openapi.yaml")
    monkeypatch.chdir(tmp_path)
    settings = ("-c", "user.name=a", "-c", "user.email=a@b.example")
    for words in (["init", "-q"], ["add", "-A"], [*settings, "commit", "-qm", "All."]):
        subprocess.run(["git", *words], check=True)
    assert main(["compare", "git:HEAD:api", "api"]) == 0
    assert main(["compare", "git:HEAD:in.yaml", "api"]) == 0
    assert "leads out of the repository" in told(capsys, "compare", "git:HEAD:out.yaml", "api")
    assert "no `openapi` field" in told(capsys, "compare", "git:HEAD:api/sdk.yaml", "api")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "github", "changelog"])
def test_any_number_of_needless_lines_is_told(tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "api"
    shutil.copytree(API, folder)
    lines = [f"- {{code: c{n}, subject: x, reason: r, expires: 2999-01-01}}\n" for n in range(600)]
    with (folder / "sdk.yaml").open("a", encoding="utf-8") as settings:
        settings.write("accept_breaks:\n" + "".join(lines))
    assert main(["compare", str(API), str(folder), "--format", form]) == 0
    assert form in ("github", "changelog", "markdown") or "c599" in capsys.readouterr().out


def test_a_document_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "api"
    shutil.copytree(API, folder)
    document = folder / "openapi.yaml"

    understand = pipeline.understand

    def later(*arguments: Any) -> pipeline.Model:
        """After the document was read: an editor saves another one in its place."""
        (folder / "saved.yaml").write_text(document.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        (folder / "saved.yaml").replace(document)
        return understand(*arguments)

    monkeypatch.setattr(pipeline, "understand", later)
    problems = told(capsys, "generate", str(folder), "--out", str(tmp_path / "out"), "--target", "python")
    assert f"{document}: the file changed while it was read" in problems
    assert not (tmp_path / "out").exists()
