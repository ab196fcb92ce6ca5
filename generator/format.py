"""One formatting run over a whole tree, never a process a file. A missing formatter is an error, not a skip."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .scratch import memory, scratch
from .targets.target import Tree

PYTHON = frozenset({".py", ".pyi"})


class FormatError(Exception):
    """The formatter refused what we wrote: a fault of ours, told in the formatter's words."""


def format_python(tree: Tree, line_length: int) -> dict[PurePosixPath, str | bytes]:
    """`tree` with its Python files in Black's style (ruff writes it, Black itself judges it in the tests).

    The runtime's too: it is kept in the usual length, and a package of another length is formatted as a whole.
    """
    sources = {path: text(content) for path, content in tree.items() if path.suffix in PYTHON}
    with scratch("format", memory()) as folder:
        names = _lay_out(sources, folder)
        _run(folder, line_length)
        formatted = {path: (folder / name).read_text(encoding="utf-8") for path, name in names.items()}
    return {**tree, **formatted}


def text(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode("utf-8")


def _lay_out(sources: Mapping[PurePosixPath, str], folder: Path) -> dict[PurePosixPath, str]:
    """Each source under a number: a flat folder, and no path of the tree is ever a path of that folder."""
    names = {path: f"{number}{path.suffix}" for number, path in enumerate(sources)}
    for path, name in names.items():
        (folder / name).write_text(sources[path], encoding="utf-8", newline="\n")
    return names


def _run(folder: Path, line_length: int) -> None:
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache"]
    options = ["--target-version", "py310", "--line-length", str(line_length)]
    done = subprocess.run([*command, *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise FormatError(done.stderr.strip() or f"{' '.join(command)} ended with {done.returncode}")
