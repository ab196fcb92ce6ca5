"""Output is whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path, PurePosixPath

import pytest

from generator import write as writing
from generator.write import Written, write

ROOT = Path(__file__).parent.parent.parent


def tree(**files: str) -> dict[PurePosixPath, str | bytes]:
    return {PurePosixPath(name.replace("__", "/")): text for name, text in files.items()}


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_first_run_writes_everything(tmp_path: Path) -> None:
    assert write(tree(a="1", b__c="2"), tmp_path / "out") == Written(changed=2, unchanged=0, removed=0)
    assert contents(tmp_path / "out") == {"a": "1", "b/c": "2"}


def test_stale_files_go_and_unchanged_ones_stay_as_they_are(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(tree(same="1", other="2", stale__file="3"), out)
    before = (out / "same").stat().st_mtime_ns
    assert write(tree(same="1", other="new"), out) == Written(changed=1, unchanged=1, removed=1)
    assert contents(out) == {"same": "1", "other": "new"}
    assert (out / "same").stat().st_mtime_ns == before


def test_nothing_is_left_beside_the_output(tmp_path: Path) -> None:
    write(tree(a="1"), tmp_path / "out")
    write(tree(a="2"), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("path", ["../escaped", "/absolute", "a/../../b", "."])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    write(tree(a="1"), tmp_path / "out")
    with pytest.raises(ValueError, match="inside the output folder"):
        write({PurePosixPath("new"): "x", PurePosixPath(path): "x"}, tmp_path / "out")
    assert contents(tmp_path) == {"out/a": "1"}


def test_a_link_in_the_former_output_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").symlink_to(tmp_path / "mine")
    write(tree(a="generated"), tmp_path / "out")
    assert (tmp_path / "mine").read_text() == "mine"
    assert not (tmp_path / "out" / "a").is_symlink()


def test_a_full_disk_leaves_the_former_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write(tree(a="1", b="2"), out)

    def full(path: Path, octets: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write(tree(a="1", b="new"), out)
    assert contents(tmp_path) == {"out/a": "1", "out/b": "2"}


def test_a_killed_run_leaves_the_former_tree_and_the_next_run_cleans_up(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(tree(a="1"), out)
    program = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path, PurePosixPath
        from generator import write
        write._swap = lambda staging, folder: os.kill(os.getpid(), signal.SIGKILL)
        write.write({{PurePosixPath("a"): "2"}}, Path({str(out)!r}))
        """)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert contents(out) == {"a": "1"}
    assert len(list(tmp_path.iterdir())) == 2
    write(tree(a="3"), out)
    assert contents(tmp_path) == {"out/a": "3"}


def test_without_an_exchange_of_folders_a_kill_between_renames_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr(writing, "_exchange", lambda one, other: False)
    write(tree(a="1"), out)
    write(tree(a="2"), out)
    assert contents(tmp_path) == {"out/a": "2"}
    os.rename(out, tmp_path / ".out.old")  # as a run leaves it that is killed between its renames
    write(tree(b="3"), out)
    assert contents(tmp_path) == {"out/b": "3"}
