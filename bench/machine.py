"""Where the benchmarks find things, and the environments they measure in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
DOCUMENT = SHARED / "telnyx" / "openapi.yaml"
NAMES = SHARED / "telnyx" / "names.tsv"
VENVS = ROOT / "build" / "bench"


def install(folder: Path, packages: Sequence[str]) -> Path:
    """The Python of a virtual environment in `folder` that has `packages`; made once."""
    python = folder / "bin" / "python"
    wanted = folder / "packages.txt"
    if not wanted.is_file() or wanted.read_text() != "\n".join(packages):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *packages], check=True)
        wanted.write_text("\n".join(packages))
    return python
