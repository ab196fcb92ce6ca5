"""`typed_use.py` says what users see; a type checker agrees, and would not if it said something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent


def test_the_types_are_what_they_say(mypy: Callable[..., str]) -> None:
    assert mypy(HERE, "typed_use.py") == "Success: no issues found in 1 source file\n"


def test_other_types_would_be_refused(mypy: Callable[..., str], tmp_path: Path) -> None:
    said = 'assert_type(raw.get("a").parse(), Pet)'
    assert said in (HERE / "typed_use.py").read_text()
    (tmp_path / "typed_wrongly.py").write_text(
        (HERE / "typed_use.py").read_text().replace(said, 'assert_type(raw.get("a").parse(), Meta)')
    )
    output = mypy(HERE, tmp_path / "typed_wrongly.py", path=HERE)
    assert output.count("error:") == 1
    assert 'Expression is of type "Pet", not "Meta"' in output
