"""A run that is killed has changed all of its folders or none, once the next run has begun."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path, PurePosixPath

import pytest

from generator import site, write
from generator.diagnostics import DocumentError
from generator.transaction import JOURNAL, is_left, tidy
from generator.write import Output

NAMES = ("docs", "python")
FILES = 40
MINE = {"docs/guide.md": "mine", "docs/.git/HEAD": "mine"}
"""Of others, in one of the folders: its files are renamed one by one, the other folder changes places as a whole."""


def tree(text: str) -> dict[PurePosixPath, str | bytes]:
    """Most paths stay, some come and go with the text."""
    paths = [f"src/{number % 7}/{number}.py" for number in range(FILES)] + [f"only/{text}/{n}" for n in range(9)]
    return {PurePosixPath(path): f"{text} {path}" for path in paths}


def run(text: str, out: Path, order: Sequence[str] = NAMES) -> None:
    write.write([Output(name, tree(text), "shop (shop)") for name in order], out)


def state(out: Path) -> str:
    """The text that all files have; "mixed" where they don't, or where a path is missing or too many."""
    texts = set()
    for name in NAMES:
        found = {
            PurePosixPath(path.relative_to(out / name).as_posix()): path.read_text()
            for path in (out / name).rglob("*")
            if path.is_file()
            and f"{name}/{path.relative_to(out / name)}" not in MINE
            and not path.name.startswith(".sdk")
        }
        texts.add(next((text for text in ("old", "new") if found == tree(text)), "mixed"))
    return texts.pop() if len(texts) == 1 else "mixed"


def mine(out: Path) -> dict[str, str]:
    return {name: (out / name).read_text() for name in MINE}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    run("old", place)
    for name, text in MINE.items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(text)
    return place


@contextmanager
def process(work: Callable[[], None]) -> Iterator[multiprocessing.process.BaseProcess]:
    forked = multiprocessing.get_context("fork").Process(target=work)
    forked.start()
    yield forked
    forked.join()


def recovered(out: Path) -> str:
    """What there is once the next run has begun, whatever it is asked for. Nothing is left of the killed one."""
    tidy(out, ["python"])
    assert sorted(os.listdir(out)) == ["docs", "python"]
    assert mine(out) == MINE
    return state(out)


@pytest.mark.parametrize("kills", [12, pytest.param(60, marks=pytest.mark.slow)])
def test_kills_at_random_moments(out: Path, kills: int) -> None:
    dice, before = random.Random(9), time.perf_counter()
    run("new", out)
    took, text, seen = time.perf_counter() - before, "new", set()
    for _ in range(kills):
        other = "old" if text == "new" else "new"
        with process(partial(run, other, out)) as killed:
            time.sleep(dice.uniform(0, 1.3) * took)
            killed.kill()
        now = recovered(out)
        assert now in (text, other)
        seen.add(now == other)
        text = now
    assert seen == {True, False}, "the kills came all too early, or all too late"


STEPS = {"os.rename", "ctypes.dlsym"}
"""Audit events of a change: a file or folder is renamed; two folders are about to change places."""


def run_and_die(text: str, out: Path, step: int, order: Sequence[str]) -> None:
    """Killed before its step of that number takes place."""
    steps = count()

    def heard(event: str, given: object) -> None:
        if event in STEPS and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(heard)
    run(text, out, order)


ONE_BY_ONE = FILES + 9 + 9 + 1
"""Renames of the folder that has files of others: all that change, come and go, and the manifest."""
PLACES = [*(("python first", 2 + 3 * turn) for turn in range(19)), ("docs first", 1 + ONE_BY_ONE)]
"""After the journal and the one folder: before the other's exchange, or before one of its renames."""


@pytest.mark.parametrize(("first", "step"), PLACES, ids=[f"{first} {step}" for first, step in PLACES])
def test_twenty_kills_between_the_folders(out: Path, first: str, step: int) -> None:
    order = NAMES if first == "docs first" else NAMES[::-1]
    with process(partial(run_and_die, "new", out, step, order)) as killed:
        pass
    assert killed.exitcode == -signal.SIGKILL
    assert state(out) == "mixed"
    assert is_left(out, NAMES)
    assert recovered(out) == "new"


@pytest.mark.parametrize(("step", "wanted"), [(0, "old"), (1, "new")])
def test_the_journal_decides(out: Path, step: int, wanted: str) -> None:
    with process(partial(run_and_die, "new", out, step, NAMES)):
        pass
    assert state(out) == "old"
    assert recovered(out) == wanted


def test_a_recovery_may_be_killed_too(out: Path) -> None:
    with process(partial(run_and_die, "new", out, 20, NAMES)):
        pass
    for step in (10, 10, 5):
        with process(partial(run_and_die, "new", out, step, NAMES)) as killed:
            pass
        assert killed.exitcode == -signal.SIGKILL
        assert mine(out) == MINE
    assert recovered(out) == "new"


def test_a_step_that_fails_takes_back_those_before_it(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, steps = Path.replace, count()

    def fails(path: Path, target: Path) -> Path:
        if next(steps) == 40:
            raise OSError(5, "Input/output error", str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="Input/output"):
        run("new", out, NAMES[::-1])
    monkeypatch.undo()
    assert state(out) == "old"
    assert not is_left(out, NAMES)
    assert recovered(out) == "old"


def test_where_a_failure_can_t_be_taken_back_the_next_run_completes_it(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, steps = Path.replace, count()

    def fails(path: Path, target: Path) -> Path:
        if next(steps) >= 40:
            raise OSError(5, "Input/output error", str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(DocumentError) as told:
        run("new", out)
    monkeypatch.undo()
    assert "the next run completes" in told.value.diagnostic.action
    assert recovered(out) == "new"


def test_without_an_exchange_of_folders_it_holds_too(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "exchange", lambda one, other: False)
    for step in (0, 1, 30, 60, 90):
        with process(partial(run_and_die, "new", out, step, NAMES)) as killed:
            pass
        assert killed.exitcode == -signal.SIGKILL
        assert recovered(out) == ("new" if step else "old")
        run("old", out)
        assert state(out) == "old"


def test_a_first_run_that_is_killed_leaves_all_or_nothing(tmp_path: Path) -> None:
    for step, wanted in enumerate((set(), {"docs", "python"}, {"docs", "python"})):
        with process(partial(run_and_die, "new", tmp_path / str(step), step, NAMES)) as killed:
            pass
        assert killed.exitcode == -signal.SIGKILL
        tidy(tmp_path / str(step), NAMES)
        assert set(os.listdir(tmp_path / str(step))) == wanted


def journal(change: str) -> str:
    return f'{{"format": 1, "changes": [{{{change}, "inode": null, "room": "beside"}}]}}'


STRANGE = (
    "",
    "[]",
    '{"format": 2, "changes": []}',
    journal('"name": "docs"'),
    journal('"name": "docs", "writes": [], "removes": ["../python/src"]'),
    journal('"name": "docs", "writes": [], "removes": [".git/HEAD"]'),
    journal('"name": "..", "writes": [], "removes": ["a"]'),
    journal('"name": "docs", "writes": [], "removes": ["src"]').replace("beside", "elsewhere"),
)


@pytest.mark.parametrize("text", STRANGE)
def test_a_journal_that_no_run_wrote_is_refused(out: Path, text: str) -> None:
    (out / JOURNAL).write_text(text)
    with pytest.raises(DocumentError, match="is no journal"):
        tidy(out, NAMES)
    assert (state(out), mine(out)) == ("old", MINE)


def test_runs_take_turns(out: Path) -> None:
    texts = ["new", "old"] * 4
    running = [multiprocessing.get_context("fork").Process(target=run, args=(text, out)) for text in texts]
    for one in running:
        one.start()
    for one in running:
        one.join()
    assert [one.exitcode for one in running] == [0] * len(texts)
    assert recovered(out) in ("old", "new")
