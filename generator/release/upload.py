"""The last step, and only when it is asked for. Twine takes repository and credentials from its own settings."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from .running import Program, run


def upload(files: Iterable[Path]) -> None:
    """Refused, with what twine said, where the repository does not take them."""
    command = (sys.executable, "-m", "twine", "upload", "--non-interactive", "--disable-progress-bar")
    run(Program((*command, *files)), "the upload")
