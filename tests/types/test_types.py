"""`generated_use.py` says what users of a generated package see; a type checker agrees, and would not say yes to more.

mypy here; both checkers in CI.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PACKAGE = HERE.parent.parent / "generated" / "python" / "src"
USE = (HERE / "generated_use.py").read_text()


def test_the_types_are_what_they_say(mypy: Callable[..., str]) -> None:
    assert mypy(HERE, "generated_use.py", path=PACKAGE) == "Success: no issues found in 1 source file\n"


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
        ('client = Telnyx(api_key=lambda: "key")', "client = Telnyx(api_key=fetched)"),
        ('client.copy(api_key=lambda: "other")', "client.copy(api_key=fetched)"),
        ('AsyncTelnyx(api_key=lambda: "key")', "AsyncTelnyx(api_key=5)"),
        ('channel.send(b"sound")', 'channel.send({"sound": 1})'),
        ('client.copy(api_key="other", ', "client.copy(api_key=1, "),
        ('cast_to=dict[str, int], options={"timeout": 3}', 'cast_to=dict[str, int], options={"timeot": 3}'),
        ('cast_to=ClusterListResponse, body={"a": 1}', 'cast_to=ClusterListResponse, boddy={"a": 1}'),
    ],
)
def test_other_types_would_be_refused(mypy: Callable[..., str], tmp_path: Path, right: str, wrong: str) -> None:
    assert USE.count(right) == 1
    (tmp_path / "wrongly.py").write_text(USE.replace(right, wrong))
    assert mypy(tmp_path, "wrongly.py", path=PACKAGE).count("error:") == 1
