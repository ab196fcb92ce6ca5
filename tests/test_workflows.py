"""The workflows that ship with the project: what they call is there, and they may do no more than they must.

Their syntax is `actionlint`'s business, in CI.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w.-]+@(v\d+(\.\d+)*|release/v\d+|[0-9a-f]{40})")
MAY = {
    ("check", "comment"): {"pull-requests": "write"},
    ("release", "publish"): {"id-token": "write"},
}
"""What a job may do besides reading the code. Such a job runs nothing that comes from the code."""


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items():
            yield path.stem, name, job


JOBS = list(jobs())
NAMES = [f"{workflow}: {name}" for workflow, name, _ in JOBS]


def commands() -> list[str]:
    return [line.strip() for _, _, job in JOBS for step in job["steps"] for line in step.get("run", "").splitlines()]


def test_there_is_one_for_changes_and_one_for_tags() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "release"]


@pytest.mark.parametrize(("workflow", "name", "job"), JOBS, ids=NAMES)
def test_a_job_may_do_what_it_must(workflow: str, name: str, job: dict[str, Any]) -> None:
    assert job["permissions"] == MAY.get((workflow, name), {"contents": "read"})
    assert job["timeout-minutes"] <= 30
    uses = [step.get("uses", "") for step in job["steps"]]
    assert (workflow, name) not in MAY or not any(each.startswith("actions/checkout@") for each in uses)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_that_a_job_does_not_ask_for(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}


@pytest.mark.parametrize(("workflow", "name", "job"), JOBS, ids=NAMES)
def test_actions_are_pinned_and_keep_no_credentials(workflow: str, name: str, job: dict[str, Any]) -> None:
    for step in job["steps"]:
        if "uses" in step:
            assert PINNED.fullmatch(step["uses"])
            assert not step["uses"].startswith("actions/checkout@") or step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(("workflow", "name", "job"), JOBS, ids=NAMES)
def test_no_text_of_an_event_and_no_secret_stands_in_a_script(workflow: str, name: str, job: dict[str, Any]) -> None:
    for step in job["steps"]:
        assert "${{" not in step.get("run", ""), "a script reads the environment; text that is pasted in is code"
        assert "secrets." not in str(step)


def test_every_target_of_make_exists() -> None:
    called = {name for line in commands() for name in re.findall(r"\bmake ([\w./-]+)", line)}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE)) | {".venv/.ready"}
    assert {"generate", "test", "check"} <= called <= known
    assert "READY := .venv/.ready" in makefile


def test_every_api_is_there() -> None:
    for path in WORKFLOWS:
        api = yaml.safe_load(path.read_text(encoding="utf-8"))["env"]["API"]
        assert (ROOT / api / "sdk.yaml").is_file()


def test_every_command_has_the_options_it_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    called: dict[str, set[str]] = {}
    for line in commands():
        for name, rest in re.findall(r"\.venv/bin/sdkgen (\w+)([^|>]*)", line):
            called.setdefault(name, set()).update(re.findall(r"--[a-z-]+", rest))
    assert set(called) == {"check", "lint", "compare", "release"}
    for name, options in called.items():
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        assert options <= set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
