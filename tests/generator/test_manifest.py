"""The list of what is ours in a folder: written, read, merged, and not believed when it is odd."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.diagnostics import DocumentError
from generator.manifest import MANIFEST, NOTHING, Manifest, load_manifest, manifest_text, owner_of

PATHS = frozenset(map(PurePosixPath, ("b.py", "a/c.py", "a.md")))


def read(folder: Path, text: str) -> Manifest:
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    return load_manifest(folder)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    text = manifest_text("shop (shop-client)", PATHS)
    assert text.endswith("format: 1\napi: shop (shop-client)\n\na.md\na/c.py\nb.py\n")
    assert read(tmp_path, text) == Manifest(frozenset({"shop (shop-client)"}), PATHS)


def test_a_folder_without_one_holds_nothing_of_ours(tmp_path: Path) -> None:
    assert load_manifest(tmp_path) == load_manifest(tmp_path / "none") == NOTHING


def test_an_api_is_known_by_its_folder_and_its_distribution(tmp_path: Path) -> None:
    assert owner_of(tmp_path / "spec" / ".." / "shop", "shop-client") == "shop (shop-client)"


def test_of_a_conflict_both_sides_count(tmp_path: Path) -> None:
    ours, theirs = (manifest_text("shop (shop)", map(PurePosixPath, names)).splitlines()[-2:] for names in ("ab", "ac"))
    conflict = "\n".join(["format: 1", "<<<<<<< HEAD", *ours, "||||||| base", "=======", *theirs, ">>>>>>> other"])
    assert read(tmp_path, conflict).paths == frozenset(map(PurePosixPath, "abc"))


@pytest.mark.parametrize(
    "line", ["../b.py", "/etc/hosts", "a/../../b", ".git/config", "a/.git/x", "C:/x", "..\\x", "format: 2"]
)
def test_a_line_that_we_never_wrote_is_refused_by_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read(tmp_path, f"format: 1\n\n{line}\n")
    assert refused.value.diagnostic.place.line == 3


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(b"\xff")
    with pytest.raises(DocumentError, match="is not UTF-8"):
        load_manifest(tmp_path)
