"""Output is whole or not at all, and what others have in its folders stays."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import pytest

from generator import site, write
from generator.diagnostics import DocumentError
from generator.exchange import exchange
from generator.manifest import MANIFEST, Foreign
from generator.write import Output, Written, amend

OWNER = "shop (shop)"


def tree(files: Mapping[str, str]) -> dict[PurePosixPath, str | bytes]:
    return {PurePosixPath(name): text for name, text in files.items()}


def wrote(files: Mapping[str, str], out: Path, foreign: Foreign = Foreign.REFUSED, owner: str = OWNER) -> Written:
    (written,) = write.write([Output(out.name, tree(files), owner)], out.parent, foreign)
    return written


def contents(folder: Path) -> dict[str, str]:
    """All files but for the manifests, whose own test is `test_manifest.py`."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST.name)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def put(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def test_a_first_run_writes_everything(tmp_path: Path) -> None:
    assert wrote({"a": "1", "b/c": "2"}, tmp_path / "out") == Written(changed=2, unchanged=0, removed=0)
    assert contents(tmp_path / "out") == {"a": "1", "b/c": "2"}


def test_stale_files_go_and_unchanged_ones_stay_as_they_are(tmp_path: Path) -> None:
    out = tmp_path / "out"
    wrote({"same": "1", "other": "2", "stale/file": "3"}, out)
    before = (out / "same").stat().st_mtime_ns
    assert wrote({"same": "1", "other": "new"}, out) == Written(changed=1, unchanged=1, removed=1)
    assert contents(out) == {"same": "1", "other": "new"}
    assert not (out / "stale").exists()
    assert (out / "same").stat().st_mtime_ns == before


OTHERS = {
    ".git/HEAD": "ref: refs/heads/main\n",
    ".gitignore": "dist\n",
    ".venv/bin/python": "#!/bin/sh\n",
    "docs/guide.md": "# Guide\n",
    "node_modules/a/index.js": "1\n",
    "src/pkg/lib/mine.py": "mine = 1\n",
    "tests/test_mine.py": "assert True\n",
}


def test_what_others_have_there_stays_where_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    wrote({"README.md": "1", "src/pkg/a.py": "1", "docs/api.md": "1"}, out)
    put(out, OTHERS)
    places = {name: (out / name).stat().st_ino for name in OTHERS}
    folders = {name: (out / name).stat().st_ino for name in (".git", ".venv", "docs", "src/pkg/lib")}
    wrote({"README.md": "2", "src/pkg/b.py": "2"}, out)
    wrote({"README.md": "3"}, out)
    assert contents(out) == {"README.md": "3", **OTHERS}
    assert {name: (out / name).stat().st_ino for name in OTHERS} == places
    assert {name: (out / name).stat().st_ino for name in folders} == folders


def test_a_folder_that_was_there_before_gets_ours_beside_what_it_holds(tmp_path: Path) -> None:
    put(tmp_path / "docs", {"guide.md": "mine"})
    assert wrote({"index.md": "1"}, tmp_path / "docs").changed == 1
    wrote({}, tmp_path / "docs")
    assert contents(tmp_path) == {"docs/guide.md": "mine"}


def a_link(place: Path) -> None:
    put(place.parent.parent / "far", {"mine": "mine"})
    place.symlink_to(place.parent.parent / "far" / "mine")


def a_link_to_a_folder(place: Path) -> None:
    put(place.parent.parent / "far", {"mine": "mine"})
    place.symlink_to(place.parent.parent / "far")


IN_THE_WAY: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a file": ("a", lambda out: (out / "a").write_text("mine")),
    "a link": ("a", lambda out: a_link(out / "a")),
    "a dangling link": ("a", lambda out: (out / "a").symlink_to("nowhere")),
    "a file for a folder": ("b", lambda out: (out / "b").write_text("mine")),
    "a link to a folder": ("b", lambda out: a_link_to_a_folder(out / "b")),
}


@pytest.mark.parametrize(("name", "place"), IN_THE_WAY.values(), ids=IN_THE_WAY.keys())
def test_what_is_in_the_way_is_named_and_nothing_is_touched(
    tmp_path: Path, name: str, place: Callable[[Path], object]
) -> None:
    out = tmp_path / "all" / "out"
    out.mkdir(parents=True)
    place(out)
    before, listed = contents(tmp_path), sorted(os.listdir(out))
    with pytest.raises(DocumentError) as refused:
        wrote({"a": "1", "b/c": "1"}, out)
    assert refused.value.diagnostic.message.endswith(f"would write: {name}")
    assert "--adopt" in refused.value.diagnostic.action
    assert (contents(tmp_path), sorted(os.listdir(out))) == (before, listed)
    wrote({"a": "1", "b/c": "1"}, out, Foreign.ADOPTED)
    assert contents(out) == {"a": "1", "b/c": "1"}
    assert not (out / name).is_symlink()
    assert not (tmp_path / "all" / "far").exists() or contents(tmp_path / "all" / "far") == {"mine": "mine"}


def test_a_file_where_the_folder_has_to_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(DocumentError, match="is a file"):
        wrote({"a": "1"}, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"
    wrote({"a": "1"}, tmp_path / "out", Foreign.ADOPTED)
    assert contents(tmp_path) == {"out/a": "1"}


def test_a_folder_of_others_is_never_taken_over(tmp_path: Path) -> None:
    put(tmp_path / "out" / "a", {"mine": "mine"})
    for foreign in Foreign:
        with pytest.raises(DocumentError, match="folders where files are generated: a"):
            wrote({"a": "1"}, tmp_path / "out", foreign)
    assert contents(tmp_path) == {"out/a/mine": "mine"}


def test_what_is_there_as_it_would_be_generated_is_ours(tmp_path: Path) -> None:
    put(tmp_path / "out", {"a": "1", "b": "2", "more": "mine"})
    assert wrote({"a": "1", "b": "2"}, tmp_path / "out") == Written(0, 2, 0)
    assert wrote({"a": "1"}, tmp_path / "out").removed == 1
    assert contents(tmp_path / "out") == {"a": "1", "more": "mine"}


def test_files_become_folders_and_folders_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for mine in ({}, {"mine": "mine"}):
        put(out, mine)
        for files in ({"a": "1", "b/c": "1"}, {"a/x": "2", "b": "2"}, {"a": "1", "b/c": "1"}):
            wrote(files, out)
            assert contents(out) == {**files, **mine}


def test_another_api_is_refused(tmp_path: Path) -> None:
    wrote({"a": "1"}, tmp_path / "out")
    with pytest.raises(DocumentError) as refused:
        wrote({"a": "2"}, tmp_path / "out", owner="other (other)")
    assert "generated for shop (shop), not for other (other)" in refused.value.diagnostic.message
    assert "`out:` in sdk.yaml" in refused.value.diagnostic.action
    assert contents(tmp_path) == {"out/a": "1"}
    wrote({"b": "2"}, tmp_path / "out", Foreign.ADOPTED, owner="other (other)")
    assert contents(tmp_path) == {"out/b": "2"}


def test_a_folder_behind_a_link_is_written_and_keeps_what_it_has(tmp_path: Path) -> None:
    put(tmp_path / "far", {"mine": "mine"})
    (tmp_path / "out").symlink_to("far")
    wrote({"a": "1", "b": "1"}, tmp_path / "out")
    wrote({"a": "2"}, tmp_path / "out")
    assert os.readlink(tmp_path / "out") == "far"
    assert contents(tmp_path / "far") == {"a": "2", "mine": "mine"}


def test_what_lies_behind_a_link_that_took_a_folder_s_place_is_not_removed(tmp_path: Path) -> None:
    wrote({"a": "1", "b/c": "1"}, tmp_path / "out")
    (tmp_path / "out" / "b").rename(tmp_path / "moved")
    (tmp_path / "out" / "b").symlink_to(tmp_path / "moved")
    wrote({"a": "1"}, tmp_path / "out")
    assert contents(tmp_path / "moved") == {"c": "1"}
    assert (tmp_path / "out" / "b").is_symlink()


def test_what_comes_while_a_folder_changes_places_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    wrote({"a": "1", "b": "1"}, out)

    def late(one: Path, other: Path) -> bool:
        put(other, {".git/HEAD": "mine"})
        return exchange(one, other)

    monkeypatch.setattr(site, "exchange", late)
    wrote({"a": "2", "b": "2"}, out)
    assert contents(tmp_path) == {"out/a": "2", "out/b": "2", "out/.git/HEAD": "mine"}


def test_nothing_is_left_beside_the_output(tmp_path: Path) -> None:
    for text, more in (("1", {}), ("2", {}), ("3", {"mine": "mine"}), ("4", {})):
        put(tmp_path / "out", more)
        wrote({"a": text, "b": text}, tmp_path / "out")
        assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert sorted(os.listdir(tmp_path / "out")) == [MANIFEST.name, "a", "b", "mine"]


@pytest.mark.parametrize(
    "path", ["../escaped", "/absolute", "a/../../b", ".", ".git/config", "a/.GIT/x", "C:/x", "a\\..\\..\\b"]
)
def test_no_path_leaves_the_folder_or_touches_git(tmp_path: Path, path: str) -> None:
    wrote({"a": "1"}, tmp_path / "out")
    with pytest.raises(ValueError, match="inside the output folder"):
        wrote({"new": "x", path: "x"}, tmp_path / "out")
    assert contents(tmp_path) == {"out/a": "1"}


def test_a_full_disk_leaves_the_former_trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = [Output(name, tree({"a": "1", "b": "2"}), OWNER) for name in ("one", "two")]
    write.write(outputs, tmp_path)
    real, room = Path.write_bytes, [3]

    def full(path: Path, octets: bytes) -> int:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        return real(path, octets)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write.write([Output(name, tree({"a": "2", "c": "2"}), OWNER) for name in ("one", "two")], tmp_path)
    assert contents(tmp_path) == {"one/a": "1", "one/b": "2", "two/a": "1", "two/b": "2"}
    assert sorted(os.listdir(tmp_path)) == ["one", "two"]


def test_an_amendment_changes_some_files_of_several_folders(tmp_path: Path) -> None:
    write.write([Output(name, tree({"a": "1", "b": "1"}), OWNER) for name in ("one", "two")], tmp_path)
    put(tmp_path / "one", {"mine": "mine"})
    amend({"one": {PurePosixPath("a"): b"2"}, "two": {PurePosixPath("b"): b"2"}}, tmp_path)
    assert contents(tmp_path) == {"one/a": "2", "one/b": "1", "one/mine": "mine", "two/a": "1", "two/b": "2"}
    assert sorted(os.listdir(tmp_path)) == ["one", "two"]


def test_nothing_is_generated_where_hands_write(tmp_path: Path) -> None:
    put(tmp_path / "out", {"lib/mine.py": "1"})
    output = Output("out", tree({"lib/mine.py": "2"}), OWNER, kept=[PurePosixPath("lib")])
    with pytest.raises(ValueError, match="kept for other hands"):
        write.write([output], tmp_path, Foreign.ADOPTED)
    assert contents(tmp_path) == {"out/lib/mine.py": "1"}


def test_additions_are_written_once_and_are_of_others_then(tmp_path: Path) -> None:
    added = {PurePosixPath("CHANGELOG.md"): b"# Changes"}
    write.write([Output("out", tree({"a": "1"}), OWNER, additions=added)], tmp_path)
    wrote({"a": "2"}, tmp_path / "out")
    assert contents(tmp_path) == {"out/CHANGELOG.md": "# Changes", "out/a": "2"}
