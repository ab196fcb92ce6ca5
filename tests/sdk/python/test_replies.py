"""What a server sends goes back as it came, whatever it is: over many replies that differ from the recorded ones."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from .fixtures import files
from .mutated import mutated, written
from .run import of_file

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "ai-inference"
SOURCE = ROOT / "generated" / "python" / "src"


@pytest.fixture(scope="module")
def replies() -> list[tuple[Any, bytes]]:
    """The type and the body of every recorded answer."""
    seen: dict[tuple[str, bytes], tuple[Any, bytes]] = {}
    of_file(files(FIXTURES)[0], SOURCE)  # imports the package
    parse: Any = importlib.import_module("telnyx._runtime.parse")
    decode = parse.decode

    def noting(returns: Any, content: bytes) -> Any:
        seen[repr(returns), content] = (returns, content)
        return decode(returns, content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "decode", noting)
        for path in files(FIXTURES):
            of_file(path, SOURCE)
    return list(seen.values())


def test_replies_go_back_as_they_came(replies: list[tuple[Any, bytes]]) -> None:
    check(replies, 2_000)


@pytest.mark.slow
def test_a_hundred_thousand_replies_go_back_as_they_came(replies: list[tuple[Any, bytes]]) -> None:
    check(replies, 100_000)


def check(replies: list[tuple[Any, bytes]], times: int) -> None:
    parse: Any = importlib.import_module("telnyx._runtime.parse")
    random = Random(9)
    assert len({repr(returns) for returns, _ in replies}) > 40
    for number in range(times):
        returns, content = replies[number % len(replies)]
        text = written(mutated(json.loads(content), random))
        found = parse.decode(returns, text.encode())
        assert back(found) == text, returns


def back(found: Any) -> str:
    """By `to_json` where it is a model."""
    if hasattr(found, "to_json"):
        text: str = found.to_json()
        return text
    unfolding: Any = importlib.import_module("telnyx._runtime.unfolding")
    out: Any = importlib.import_module("telnyx._runtime.json_out")
    written_back: str = out.json_of(unfolding.unfolded(found, unfolding.AS_TEXT, 0), None)
    return written_back
