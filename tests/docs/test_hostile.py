"""No text of a document breaks a page, and no value of an example is run by the shell that runs the example."""

from __future__ import annotations

import ast
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cases.case import Case

from ..hostile import OPERATIONS, built
from ..sdk.python import fixtures
from .expectations import sent
from .hostile import HOST, PAYLOADS, shown
from .loopback import Expected
from .pages import Page, Section, parsed
from .shell import shell

BENIGN = "Text"
NOTICE = 1
"""The one piece of HTML that a page has."""


class Hostile(NamedTuple):
    """What a document becomes whose every text is `payload`: pages by language, cases by endpoint."""

    payload: str
    pages: dict[str, Page]
    cases: dict[str, Case]


@pytest.fixture(scope="module", params=PAYLOADS.values(), ids=PAYLOADS.keys())
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return Hostile(request.param, *shown(request.param, tmp_path_factory.mktemp("hostile") / "api"))


@pytest.fixture(scope="module")
def benign(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return shown(BENIGN, tmp_path_factory.mktemp("benign") / "api")[0]


def test_a_hostile_page_has_the_shape_of_its_benign_twin(hostile: Hostile, benign: dict[str, Page]) -> None:
    assert set(hostile.pages) == set(benign)
    for language, page in hostile.pages.items():
        twin = benign[language]
        assert [one.endpoint for one in page.sections] == [one.endpoint for one in twin.sections]
        assert sorted(page.front) == sorted(twin.front)
        assert len(page.html) == NOTICE
        assert all(re.match("https?://|mailto:", link) for link in page.links)
        assert page.front["metadata"]["language"] == language


def test_a_title_reads_as_the_document_has_it(hostile: Hostile) -> None:
    for page in hostile.pages.values():
        titles = {"".join(section.title.split()) for section in page.operations}
        assert titles == {"".join(visible(hostile.payload).split())}


def visible(text: str) -> str:
    lines = " ".join(text.splitlines())
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u202e\u2066\ufeff]", "�", lines)


def test_a_hostile_value_arrives_as_it_is_and_is_never_run(hostile: Hostile, tmp_path: Path) -> None:
    (tmp_path / "shell").mkdir()
    with shell(HOST, tmp_path / "shell") as terminal:
        for section in hostile.pages["curl"].operations:
            terminal.desk.expect(expected(hostile.cases[section.endpoint]))
            done = terminal.run(example(section, "bash"))
            assert done.returncode == 0, done.stderr.decode()
            assert not terminal.desk.faults, "\n".join([section.endpoint, *terminal.desk.faults])
        assert sorted(path.name for path in terminal.folder.iterdir() if "pwned" in path.name) == []


def test_a_hostile_value_is_a_literal_in_python(hostile: Hostile) -> None:
    for section in hostile.pages["python"].operations:
        statements = ast.parse(example(section, "python")).body
        calls = [node for node in ast.walk(statements[0]) if isinstance(node, ast.Call)]
        given = [ast.literal_eval(one) for one in (*calls[0].args, *(word.value for word in calls[0].keywords))]
        assert len(calls) == 1
        assert sorted(map(str, given)) == sorted(str(one.value) for one in hostile.cases[section.endpoint].arguments)


NOTHING_MORE = "commands", "quotes", "globs", "history", "at a file", "control", "fences"
"""What could get out of a shell's quotes."""


@pytest.mark.parametrize("payload", NOTHING_MORE)
def test_wherever_a_text_stands_a_shell_runs_curl_and_nothing_else(payload: str, tmp_path: Path) -> None:
    """In each text that the model can hold; curl does nothing here, so that what happens is the shell's doing."""
    made = built(tmp_path / "api", PAYLOADS[payload], PAYLOADS[payload], "docs").trees["docs"]
    texts = [str(text) for path, text in made.items() if path.name == "SKILL.md" and "curl" in path.parent.name]
    tools, scratch = tmp_path / "tools", tmp_path / "scratch"
    for folder in (tools, scratch):
        folder.mkdir()
    (tools / "curl").write_text('#!/bin/sh\necho "$@" >> ../asked\n')
    (tools / "curl").chmod(0o755)
    blocks = [block.text for text in texts for one in parsed(text).sections for block in one.blocks]
    program = "\n".join(block for block in blocks if "curl" in block)
    command = ["bash", "-c", program]
    environment = {"PATH": f"{tools}:{os.environ['PATH']}", "PETS_KEY": "KEY", "PETS_QUERY": "KEY", "PETS_CRUMB": "KEY"}
    done = subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(scratch.iterdir()) == []
    assert (tmp_path / "asked").read_text().count("KEY") >= OPERATIONS


def example(section: Section, language: str) -> str:
    """The last block of a section: before it, a description may have blocks of its own."""
    last = section.blocks[-1]
    assert last.language == language
    return last.text


def expected(case: Case) -> Expected:
    """The case's request as if it had been recorded: NUL, which no word of a shell can hold, is a mark, and
    what no header can hold a space."""
    asked = case.request
    own = {name: re.sub("[\r\n\0]+", " ", value).strip() for name, value in asked.headers.items()}
    headers = {**own, "authorization": "Bearer SECRET"}
    request = fixtures.Request(asked.method, asked.path, asked.query, headers, body(case))
    answer = fixtures.Response(200, (("content-type", "application/json"),), fixtures.JsonBody({}))
    return Expected(f"https://{HOST}", request, answer)


def body(case: Case) -> fixtures.SentBody:
    found = sent(case.request.body)
    match found:
        case fixtures.PartsBody(parts=parts):
            return fixtures.PartsBody(tuple(replace(one, content=seen(one.content)) for one in parts))
        case fixtures.Octets(content=content):
            return fixtures.Octets(seen(content))
        case _:
            return found


def seen(octets: bytes) -> bytes:
    return octets.replace(b"\x00", "\N{REPLACEMENT CHARACTER}".encode())
