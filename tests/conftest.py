"""How property tests run: a red one is a change's doing, never that of chance or of a busy machine.

`suite` is the everyday profile; `thorough` tries more (`make prove`), where `thorough.examples` says so. Both try the
same examples each time. `search` tries new ones: `pytest --hypothesis-profile search`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PATIENT = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
for profile in ("suite", "thorough"):
    settings.register_profile(profile, PATIENT, derandomize=True)
settings.register_profile("search", PATIENT)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def mypy(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """`mypy(folder, "use.py", "src")`: what mypy says in strict mode in a folder, whose `src` it finds modules in.

    All runs share a cache, so that only the first reads httpx and pydantic.
    """
    cache = tmp_path_factory.mktemp("mypy")

    def said(folder: Path, *sources: str | Path, path: Path | str = "src") -> str:
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}"]
        done = subprocess.run(
            [*command, *map(str, sources)],
            cwd=folder,
            env={**os.environ, "MYPYPATH": str(path)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr

    return said
