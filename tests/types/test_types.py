"""`generated_use.py` says what users of a generated package see; a type checker agrees, and would not say yes to more.

mypy here; both checkers in CI.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PACKAGE = HERE.parent.parent / "generated" / "python" / "src"
USE = (HERE / "generated_use.py").read_text()


def checked(file: Path, cache: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", str(file)]
    environment = {**os.environ, "MYPYPATH": str(PACKAGE)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mypy")


def test_the_types_are_what_they_say(cache: Path) -> None:
    assert checked(HERE / "generated_use.py", cache) == (0, "Success: no issues found in 1 source file\n")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("assert_type(list(page), list[ClusterListResponse])", "assert_type(list(page), list[Meta])"),
        (
            "stream=True), Stream[ChatCompletionChunk])",
            "stream=True), ChatCreateCompletionResponse)",
        ),
        (
            'assert_type(raw.retrieve("task").parse(), ClusterRetrieveResponse)',
            'assert_type(raw.retrieve("task"), ClusterRetrieveResponse)',
        ),
        ('raw.retrieve("task", timeout=3)', 'raw.retrieve("task", timeout="3")'),
        ('raw.retrieve("task", timeout=3)', 'raw.retrieve("task", no_such=3)'),
        ('channel.send(b"sound")', 'channel.send({"sound": 1})'),
        ('client.copy(api_key="other", ', "client.copy(api_key=1, "),
        ('cast_to=dict[str, int], options={"timeout": 3}', 'cast_to=dict[str, int], options={"timeot": 3}'),
        ('cast_to=ClusterListResponse, body={"a": 1}', 'cast_to=ClusterListResponse, boddy={"a": 1}'),
    ],
)
def test_other_types_would_be_refused(cache: Path, tmp_path: Path, right: str, wrong: str) -> None:
    assert USE.count(right) == 1
    (tmp_path / "wrongly.py").write_text(USE.replace(right, wrong))
    code, output = checked(tmp_path / "wrongly.py", cache)
    assert (code, output.count("error:")) == (1, 1)
