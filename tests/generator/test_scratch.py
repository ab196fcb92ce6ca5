"""Temporary folders: gone afterwards, and after a kill with the next run."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

from generator.scratch import scratch


def killed_inside(place: Path) -> None:
    with scratch("test", place) as folder:
        (folder / "a").write_text("1")
        os.kill(os.getpid(), signal.SIGKILL)


def test_it_is_gone_afterwards(tmp_path: Path) -> None:
    with scratch("test", tmp_path) as folder:
        (folder / "a").write_text("1")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_goes_with_the_next_and_what_is_in_use_stays(tmp_path: Path) -> None:
    killed = multiprocessing.get_context("fork").Process(target=killed_inside, args=(tmp_path,))
    killed.start()
    killed.join()
    (tmp_path / "sdkgen-other-1").mkdir()
    (tmp_path / "far").mkdir()
    (tmp_path / "sdkgen-test-link").symlink_to(tmp_path / "far")
    assert len(list(tmp_path.glob("sdkgen-test-*"))) == 2
    with scratch("test", tmp_path) as one, scratch("test", tmp_path) as other:
        kept = {"far", "sdkgen-other-1", "sdkgen-test-link"}
        assert {path.name for path in tmp_path.iterdir()} == {one.name, other.name, *kept}
    assert {path.name for path in tmp_path.iterdir()} == kept
