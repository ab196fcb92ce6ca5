"""Every Python block of every page runs as it stands, and what it sends is what was recorded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..sdk.python.fixtures import Response
from .loopback import Desk, recorded, serving
from .pages import ROOT, Page, Section, pages

SOURCE = ROOT / "generated" / "python" / "src"
PROGRAM = Path(__file__).parent / "run_blocks.py"
FAILING = "POST /messages"
RECORDED = recorded()


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone who runs a page's blocks from top to bottom. `run` gives what a block prints."""

    page: Page
    desk: Desk
    run: Callable[[str], str]


@contextmanager
def reading(page: Page, folder: Path) -> Iterator[Reader]:
    desk = Desk(loose=())
    (folder / "file.bin").write_bytes(b"example file content")
    with serving(desk) as port:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(SOURCE),
            "TELNYX_API_KEY": "SECRET",
            "TELNYX_BASE_URL": f"http://127.0.0.1:{port}/v2",
        }
        command = [sys.executable, str(PROGRAM)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder
        ) as program:
            assert program.stdin is not None
            assert program.stdout is not None
            typed, shown = program.stdin, program.stdout

            def run(block: str) -> str:
                typed.write(json.dumps(block) + "\n")
                typed.flush()
                told = json.loads(shown.readline())
                assert not told["fault"], told["fault"]
                return str(told["printed"])

            reader = Reader(page, desk, run)
            run(only(page.section("Setup")))
            yield reader
            typed.close()


def only(section: Section) -> str:
    """The section's one block of Python."""
    (block,) = [one.text for one in section.blocks if one.language == "python"]
    return block


@pytest.fixture(scope="module", params=pages("python"), ids=lambda page: page.path.parent.name)
def reader(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(request.param, tmp_path_factory.mktemp("page")) as found:
        yield found


def test_every_block_is_run(reader: Reader) -> None:
    ran = 0
    for section in reader.page.operations:
        reader.desk.expect(RECORDED[section.endpoint])
        printed = reader.run(only(section))
        assert not reader.desk.faults, "\n".join([section.endpoint, *reader.desk.faults])
        assert len(reader.desk.came) == 1, (section.endpoint, reader.desk.came)
        assert bool(printed) is ("print" in only(section)), section.endpoint
        ran += 1
    others = {"Setup", "Error Handling"}
    blocks = [block for section in reader.page.sections for block in section.blocks if block.language == "python"]
    assert ran == len(blocks) - len(others)


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "Error 401"), (422, "The arguments are wrong"), (429, ""), (0, "The server was not reached")],
)
def test_error_handling_handles_what_it_says(reader: Reader, status: int, said: str) -> None:
    block = only(reader.page.section("Error Handling"))
    reader.run("import telnyx; client = client.with_options(max_retries=0)")
    reader.desk.expect(RECORDED[FAILING], Response(status, (("retry-after", "0"),), None))
    printed = reader.run(block)
    assert not reader.desk.faults
    assert len(reader.desk.came) == 1
    assert printed.startswith(said) if status != 422 else said in printed


def test_error_handling_is_no_hindrance_when_all_goes_well(reader: Reader) -> None:
    reader.desk.expect(RECORDED[FAILING])
    assert reader.run(only(reader.page.section("Error Handling"))) == ""
    assert not reader.desk.faults
