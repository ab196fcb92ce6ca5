"""Someone who runs the Python of a page from top to bottom, in an interpreter of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .loopback import Desk, Stands, serving
from .pages import ROOT, Page, Section

SOURCE = ROOT / "generated" / "python" / "src"
PROGRAM = Path(__file__).parent / "run_blocks.py"


@dataclass(frozen=True, slots=True)
class Reader:
    """`run` gives what a block prints. AssertionError, with its traceback, where it raises."""

    page: Page
    desk: Desk
    run: Callable[[str], str]


@contextmanager
def reading(page: Page, folder: Path, source: Path = SOURCE) -> Iterator[Reader]:
    """After the page's setup. `source`: where the package is; `folder`: what is worked in."""
    desk = Desk((), Stands.FOR_SERVER)
    with serving(desk) as port:
        variables = {"TELNYX_API_KEY": "SECRET", "TELNYX_BASE_URL": f"http://127.0.0.1:{port}"}
        with running(source, folder, variables) as run:
            run(python_of(page.section("Setup")))
            yield Reader(page, desk, run)


@contextmanager
def running(source: Path, folder: Path, variables: Mapping[str, str]) -> Iterator[Callable[[str], str]]:
    """What runs a block of Python after those before it, in one interpreter, and gives what it prints. `variables`: of
    the environment."""
    (folder / "file.bin").write_bytes(b"example file content")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(source.resolve()), **variables}
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

        yield run
        typed.close()


def python_of(section: Section) -> str:
    """The section's own block of Python: before it, a description may have some."""
    return [one.text for one in section.blocks if one.language == "python"][-1]
