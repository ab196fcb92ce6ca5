"""`typed_use.py` says what users see; a type checker agrees, and would not if it said something else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def checked(file: Path, cache: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", str(file)]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_the_types_are_what_they_say(tmp_path: Path) -> None:
    assert checked(HERE / "typed_use.py", tmp_path) == (0, "Success: no issues found in 1 source file\n")


def test_other_types_would_be_refused(tmp_path: Path) -> None:
    said = 'assert_type(raw.get("a").parse(), Pet)'
    assert said in (HERE / "typed_use.py").read_text()
    (tmp_path / "typed_wrongly.py").write_text(
        (HERE / "typed_use.py").read_text().replace(said, 'assert_type(raw.get("a").parse(), Meta)')
    )
    for name in ("callers.py", "runtime_under_test"):
        (tmp_path / name).symlink_to(HERE / name)
    code, output = checked(tmp_path / "typed_wrongly.py", tmp_path)
    assert (code, output.count("error:")) == (1, 1)
    assert 'Expression is of type "Pet", not "Meta"' in output
