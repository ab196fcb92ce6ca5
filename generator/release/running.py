"""Other programs, run to their end. What they say is kept, and told only where they fail."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .refused import Refused

LAST_LINES = 30


@dataclass(frozen=True, slots=True)
class Program:
    """`arguments`: the program first. `environment`: on top of this process's own. `umask`: of the files it makes."""

    arguments: Sequence[str | Path]
    folder: Path | None = None
    environment: Mapping[str, str] | None = None
    umask: int = -1


def run(program: Program, what: str) -> str:
    """Its standard output. Refused, with the last lines of all that it said, where it fails."""
    done = subprocess.run(
        [str(argument) for argument in program.arguments],
        cwd=program.folder,
        env={**os.environ, **(program.environment or {})},
        umask=program.umask,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = "\n".join([*done.stdout.splitlines(), *done.stderr.splitlines()][-LAST_LINES:])
        raise Refused(f"{what} failed (exit code {done.returncode})\n{said}".rstrip())
    return done.stdout
