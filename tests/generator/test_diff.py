"""What `check` compares: presence first, then content."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.diff import Difference, diff
from generator.manifest import MANIFEST, manifest_text


def test_each_kind_of_difference_is_told(tmp_path: Path) -> None:
    for name, text in {"same": "1\n", "changed": "old\n", "stale": "2\n"}.items():
        (tmp_path / name).write_text(text)
    (tmp_path / MANIFEST).write_text(
        manifest_text("shop (shop)", map(PurePosixPath, ("same", "changed", "stale", "gone")))
    )
    tree = {PurePosixPath("same"): "1\n", PurePosixPath("changed"): "new\n", PurePosixPath("deep/missing"): "3\n"}
    found = [(str(entry.path), entry.difference) for entry in diff(tree, tmp_path)]
    assert found == [
        ("changed", Difference.CHANGED),
        ("deep/missing", Difference.MISSING),
        ("stale", Difference.STALE),
    ]
    assert diff(tree, tmp_path)[0].lines == ("@@ -1 +1 @@", "-old", "+new")


@pytest.mark.parametrize(
    "name", ["__pycache__/a.pyc", "x.egg-info/PKG-INFO", ".venv/a", "dist/a.whl", "node_modules/a", "mine.py"]
)
def test_what_we_did_not_write_is_no_difference(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.py").write_text("1")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x")
    assert diff({PurePosixPath("a.py"): "1"}, tmp_path) == ()


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    entries = diff({PurePosixPath("a"): b"\xff"}, tmp_path / "none")
    assert [entry.difference for entry in entries] == [Difference.MISSING]


def test_binary_content_is_compared_without_an_excerpt(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\x00")
    entries = diff({PurePosixPath("a"): b"\xff\x01"}, tmp_path)
    assert [(entry.difference, entry.lines) for entry in entries] == [(Difference.CHANGED, ())]
