"""A document -> its site, by the two commands that `make docs` is made of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.cli import main


def built(api: Path, folder: Path) -> Path:
    """The folder that holds the site's front page."""
    assert main(["generate", str(api), "--target", "docs", "--out", str(folder)]) == 0
    site = folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    places = ["--config-file", str(folder / "docs" / "site" / "mkdocs.yml"), "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run([*command, *places], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == "", done.stderr
    return site
