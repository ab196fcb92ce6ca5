"""The program as its users call it: whatever document, disk or terminal it meets, it says one thing clearly."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import main

HEAD = 'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\n'
PETS = HEAD + 'paths:\n  /pets:\n    get: {responses: {"204": {description: ok}}}\n'


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SDKGEN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def document(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "pets.yaml"
    path.write_text(text, encoding=encoding)
    return path


def generate(folder: Path, out: Path) -> int:
    return main(["generate", str(folder), "--out", str(out), "--target", "python"])


def api(tmp_path: Path, text: str = PETS, encoding: str = "utf-8") -> Path:
    folder = tmp_path / "api"
    assert main(["new", str(folder), "--document", str(document(tmp_path, text, encoding))]) == 0
    return folder


def test_an_output_that_cannot_be_a_folder_is_one_clear_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    assert generate(api(tmp_path), tmp_path / "file") == 1
    error = capsys.readouterr().err
    assert error.startswith(f"error: {tmp_path / 'file'}: ")
    assert "Traceback" not in error
    assert (tmp_path / "file").read_text() == "mine"


WITHOUT_OPERATIONS = {
    "webhooks only": HEAD + 'webhooks:\n  pet:\n    post: {responses: {"200": {description: ok}}}\n',
    "no paths": HEAD,
    "null for paths": HEAD + "paths:\n",
    "a list for paths": HEAD + "paths: []\n",
}


@pytest.mark.parametrize("text", WITHOUT_OPERATIONS.values(), ids=WITHOUT_OPERATIONS.keys())
def test_a_document_without_operations_is_a_package_without_methods(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = api(tmp_path, text)
    assert [generate(folder, tmp_path / "out") for _ in range(2)] == [0, 0]
    assert "operations   0 (none dropped)" in capsys.readouterr().out


def test_a_document_in_another_encoding_is_generated_again_when_it_changes(tmp_path: Path) -> None:
    folder = api(tmp_path, PETS, "utf-16")
    assert generate(folder, tmp_path / "out") == 0
    (folder / "openapi.yaml").write_text(PETS.replace("get:", "delete:"), encoding="utf-8")
    assert generate(folder, tmp_path / "out") == 0
    (folder / "openapi.yaml").write_text(PETS, encoding="utf-16")
    assert generate(folder, tmp_path / "out") == 0
    assert "def list(" in next((tmp_path / "out").rglob("resources/pets.py")).read_text(encoding="utf-8")


COUNTED = {
    "an operation in its callback": (
        PETS.replace("{responses", "{callbacks: {on: {/cb: {post: {}}}}, responses"),
        "1 (none dropped)",
    ),
    "what is no operation": (PETS + "    put: hello\n", "2 (none dropped)"),
    "a path item elsewhere": (
        HEAD + "paths:\n  /pets: {$ref: '#/components/pathItems/pets'}\ncomponents:\n  pathItems:\n    pets:\n"
        '      get: {responses: {"204": {description: ok}}}\n',
        "1 (none dropped)",
    ),
    "methods of 3.2": (
        PETS.replace("3.1.0", "3.2.0") + '    query: {responses: {"204": {description: ok}}}\n',
        "1 of 2 (1 dropped: see the diagnostics)",
    ),
}


@pytest.mark.parametrize(("text", "counted"), COUNTED.values(), ids=COUNTED.keys())
def test_what_is_dropped_is_counted_and_nothing_else(
    tmp_path: Path, text: str, counted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate(api(tmp_path, text), tmp_path / "out") == 0
    assert f"operations   {counted}" in capsys.readouterr().out


def test_operations_that_stand_in_files_of_their_own_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.yaml").write_text('responses: {"204": {description: ok}}\n')
    assert generate(api(tmp_path, HEAD + "paths:\n  /pets:\n    get: {$ref: list.yaml}\n"), tmp_path / "out") == 0
    assert "operations   1 (none dropped)" in capsys.readouterr().out


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path, cache: Path) -> None:
    folder = api(tmp_path)
    cache.mkdir(exist_ok=True)
    for name in ("templates", "validation", "stamps"):
        os.symlink("/proc", cache / name)  # a folder in which nobody, not even root, can make a file
    assert generate(folder, tmp_path / "out") == 0


def called(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    given = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, env=given, check=False)


def test_what_a_terminal_cannot_show_is_shown_by_its_code(tmp_path: Path) -> None:
    said = called("lint", str(tmp_path / "döc.yaml"), PYTHONIOENCODING="ascii")
    assert (said.returncode, "Traceback" in said.stderr) == (1, False)
    assert "d\\xf6c.yaml" in said.stderr


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    folder = api(tmp_path)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "generator", "names", str(folder)]
    said = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (said.returncode, said.stderr) == (0, "")


def test_progress_is_for_people_who_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = api(tmp_path)
    for watched in (False, True):
        errors = io.StringIO()
        monkeypatch.setattr(errors, "isatty", lambda watched=watched: watched)
        monkeypatch.setattr(sys, "stderr", errors)
        assert main(["lint", str(folder)]) == 0
        assert ("lower …" in errors.getvalue()) is watched


@pytest.mark.parametrize("arguments", [[], ["generate"], ["nonsense"], ["generate", "x", "--target", "cobol"]])
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_check_says_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = api(tmp_path), tmp_path / "out"
    check = ["check", str(folder), "--out", str(out), "--target", "python"]
    capsys.readouterr()
    assert main(check) == 1
    assert capsys.readouterr().out == f"{out / 'python'} is missing\n"
    assert generate(folder, out) == 0
    assert main(check) == 0
    (out / "python" / "more.txt").write_text("by hand")
    (out / "python" / "pyproject.toml").unlink()
    (out / "python" / "README.md").write_text("by hand")
    capsys.readouterr()
    assert main(check) == 1
    said = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert sorted(said) == [
        f"{out / 'python' / 'README.md'} differs",
        f"{out / 'python' / 'pyproject.toml'} is missing",
    ]


def test_a_bare_document_is_judged_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An API's folder corrects its faults; asked for the document in it, they are shown."""
    folder = api(tmp_path, PETS.replace("get: {", "get: {tags: [odd], "))
    (folder / "overlays").mkdir()
    (folder / "overlays" / "10-tags.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Tags, version: '1'}\n" "actions:\n- target: $\n  update: {tags: [{name: odd}]}\n"
    )
    capsys.readouterr()
    assert main(["lint", str(folder)]) == 0
    assert "undeclared-tag" not in capsys.readouterr().out
    assert main(["lint", str(folder / "openapi.yaml")]) == 0
    assert "undeclared-tag" in capsys.readouterr().out


def test_a_document_to_lint_that_is_not_there_is_no_folder_to_make(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(tmp_path / "nowhere.yaml")]) == 1
    assert "sdkgen new" not in capsys.readouterr().err


def test_new_keeps_the_files_of_a_document_together_or_says_why_it_cannot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "root.yaml"
    root.write_text(HEAD + "paths:\n  /pets: {$ref: parts/pets.yaml}\ncomponents: {schemas: {Pet: {type: string}}}\n")
    (tmp_path / "parts").mkdir()
    pets = tmp_path / "parts" / "pets.yaml"
    answer = "get: {responses: {'200': {description: ok, content: {application/json: {schema: SCHEMA}}}}}\n"
    pets.write_text(answer.replace("SCHEMA", "{$ref: '../root.yaml#/components/schemas/Pet'}"))
    assert main(["new", str(tmp_path / "api"), "--document", str(root)]) == 1
    assert "rename it to openapi.yaml" in capsys.readouterr().err
    assert not (tmp_path / "api").exists()
    pets.write_text(answer.replace("SCHEMA", "{type: string}"))
    assert main(["new", str(tmp_path / "api"), "--document", str(root)]) == 0
    assert generate(tmp_path / "api", tmp_path / "out") == 0


def test_two_apis_do_not_share_a_folder_unknowingly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, out = api(tmp_path), tmp_path / "out"
    assert generate(one, out) == 0
    other = one.rename(tmp_path / "other")
    assert generate(other, out) == 1
    error = capsys.readouterr().err
    assert f"{out / 'python'}: holds what was generated for api (" in error
    assert "`out:` in sdk.yaml" in error
    assert main(["generate", str(other), "--out", str(out), "--target", "python", "--adopt"]) == 0
    assert generate(other, out) == 0


def test_where_output_goes_is_a_setting_relative_to_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = api(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["generate", folder.name, "--target", "python"]) == 0
    assert (tmp_path / "generated" / "python" / "README.md").is_file()
    with (folder / "sdk.yaml").open("a", encoding="utf-8") as settings:
        settings.write("out: ../packages/api\n")
    assert main(["generate", folder.name, "--target", "python"]) == 0
    assert (tmp_path / "packages" / "api" / "python" / "README.md").is_file()
    capsys.readouterr()
    assert main(["check", folder.name, "--target", "python"]) == 0
    assert capsys.readouterr().out == "packages/api is what api gives\n"


def test_files_of_others_are_named_and_adopted_when_that_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, package = api(tmp_path), tmp_path / "out" / "python"
    package.mkdir(parents=True)
    (package / "README.md").write_text("mine", encoding="utf-8")
    (package / "notes.txt").write_text("mine", encoding="utf-8")
    assert generate(folder, tmp_path / "out") == 1
    error = capsys.readouterr().err
    assert "where it would write: README.md\n" in error
    assert "--adopt; nothing was written" in error
    assert sorted(path.name for path in package.iterdir()) == ["README.md", "notes.txt"]
    assert main(["generate", str(folder), "--out", str(tmp_path / "out"), "--target", "python", "--adopt"]) == 0
    assert (package / "README.md").read_text(encoding="utf-8") != "mine"
    assert (package / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_an_unchanged_rerun_says_so_and_gives_its_own_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = api(tmp_path)
    assert generate(folder, tmp_path / "out") == 0
    assert ", render " in capsys.readouterr().out
    began = time.perf_counter()
    assert generate(folder, tmp_path / "out") == 0
    took = time.perf_counter() - began
    said = capsys.readouterr().out
    assert said.startswith("nothing has changed since the last run\noperations   1 (none dropped)\n")
    assert "(none written)" in said
    seconds = re.fullmatch(r"seconds +(\d+\.\d\d)", said.splitlines()[-1])
    assert seconds is not None
    assert float(seconds[1]) <= took + 0.01


def test_a_target_that_is_in_the_way_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    folder, out = api(tmp_path), tmp_path / "out"
    out.mkdir()
    (out / "python").write_text("mine", encoding="utf-8")
    assert main(["generate", str(folder), "--out", str(out)]) == 1
    assert [path.name for path in out.iterdir()] == ["python"]


DANGLING = PETS + """    post:
      requestBody: {$ref: '#/components/requestBodies/Gone'}
      responses: {"204": {description: ok}}
  /dogs: {get: {responses: {"200": {$ref: '#/components/responses/Gone'}}}}
"""


def test_references_to_nowhere_cost_what_needs_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, folder, out = tmp_path / "pets.yaml", tmp_path / "api", tmp_path / "out"
    document.write_text(DANGLING, encoding="utf-8")
    assert main(["new", str(folder), "--document", str(document)]) == 0
    told = capsys.readouterr()
    assert "mend the 2 references below" in told.out
    assert told.err.count("leads nowhere") == 2
    assert generate(folder, out) == 1
    assert capsys.readouterr().err.count("leads nowhere") == 2
    assert not out.exists()
    assert main(["generate", str(folder), "--out", str(out), "--target", "python", "--allow-dangling"]) == 0
    assert "operations   1 of 3 (2 left out: POST /pets, GET /dogs)" in capsys.readouterr().out
    with (folder / "sdk.yaml").open("a", encoding="utf-8") as settings:
        settings.write("dangling: allow\n")
    assert main(["check", str(folder), "--out", str(out), "--target", "python"]) == 0
    capsys.readouterr()
    assert main(["lint", str(folder), "--format", "json"]) == 0
    severities = {(one["code"], one["severity"]) for one in json.loads(capsys.readouterr().out)}
    assert {("ref-to-nowhere", "warning"), ("left-out", "warning")} <= severities


def test_lint_tells_all_references_to_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(DANGLING, encoding="utf-8")
    assert main(["lint", str(document), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    errors = {fault["pointer"] for fault in found if fault["severity"] == "error"}
    assert errors == {"#/paths/~1pets/post/requestBody", "#/paths/~1dogs/get/responses/200"}
