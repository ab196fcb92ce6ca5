"""An unchanged rerun is known, and any change is noticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import stamp


def remember(memory: Path, document: Path, out: Path) -> None:
    outputs = stamp.hashes(out.iterdir())
    stamp.save_stamp(memory, stamp.Stamp(stamp.engine(), stamp.hashes([document]), outputs, "told"))


def recall(memory: Path, inputs: list[Path]) -> str | None:
    """What is told without a run; None where there must be one."""
    last = stamp.load_stamp(memory)
    if last is None or stamp.changed_inputs(last, inputs) or not stamp.has_outputs(last):
        return None
    return last.told


@pytest.fixture
def job(tmp_path: Path) -> tuple[Path, Path, Path]:
    document, out, memory = tmp_path / "openapi.yaml", tmp_path / "out", tmp_path / "memory" / "stamp.json"
    document.write_text("a: 1")
    out.mkdir()
    (out / "a.py").write_text("1")
    remember(memory, document, out)
    return memory, document, out


def test_nothing_changed(job: tuple[Path, Path, Path]) -> None:
    memory, document, _ = job
    assert recall(memory, [document]) == "told"


CHANGES: dict[str, Callable[[Path, Path, Path], object]] = {
    "the document": lambda memory, document, out: document.write_text("a: 2"),
    "the document is gone": lambda memory, document, out: document.unlink(),
    "an output was edited": lambda memory, document, out: (out / "a.py").write_text("2"),
    "an output is gone": lambda memory, document, out: (out / "a.py").unlink(),
    "the memory is broken": lambda memory, document, out: memory.write_text("{"),
    "the memory is another's": lambda memory, document, out: memory.write_text("{}"),
    "the memory is gone": lambda memory, document, out: memory.unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_noticed(job: tuple[Path, Path, Path], change: Callable[[Path, Path, Path], object]) -> None:
    memory, document, out = job
    change(memory, document, out)
    assert recall(memory, [document]) is None


def test_a_new_input_is_noticed(job: tuple[Path, Path, Path], tmp_path: Path) -> None:
    memory, document, _ = job
    (tmp_path / "overlay.yaml").write_text("")
    assert recall(memory, [document, tmp_path / "overlay.yaml"]) is None


def test_another_program_is_noticed(job: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    memory, document, _ = job
    monkeypatch.setattr(stamp, "engine", lambda: "another")
    assert recall(memory, [document]) is None


def test_what_others_put_beside_the_output_is_no_change(job: tuple[Path, Path, Path]) -> None:
    memory, document, out = job
    (out / "b.py").write_text("")
    (out / "__pycache__").mkdir()
    (out / "__pycache__" / "a.pyc").write_bytes(b"0")
    assert recall(memory, [document]) == "told"


def test_which_input_changed_is_known(job: tuple[Path, Path, Path]) -> None:
    memory, document, _ = job
    last = stamp.load_stamp(memory)
    assert last is not None
    assert stamp.changed_inputs(last, [document]) == set()
    document.write_text("a: 2")
    assert stamp.changed_inputs(last, [document]) == {str(document)}
