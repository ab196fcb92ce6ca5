"""A release's sdk.yaml and distributions change together with the package: all old or all new, killed at any time."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path, PurePosixPath

import pytest

from generator import elsewhere, write
from generator.diagnostics import DocumentError
from generator.release.versions import with_version
from generator.transaction import JOURNAL, is_left, tidy
from generator.write import Output

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there as here")

FILES = 12
BUILT = ("pets-{}.tar.gz", "pets-{}-py3-none-any.whl")


def settings(base: Path) -> Path:
    return base / "spec" / "pets" / "sdk.yaml"


def release(version: str, base: Path) -> None:
    """What `sdkgen release` writes: with a file of others in the package, files are renamed one by one."""
    tree = {PurePosixPath(f"src/{number}.py"): f"{version} {number}" for number in range(FILES)}
    files = {base / "build" / "dist" / name.format(version): version.encode() for name in BUILT}
    output = Output("python", tree, "pets (pets)", (), {PurePosixPath("CHANGELOG.md"): version.encode()})
    write.write([output], base / "out", files={settings(base): version.encode(), **files})


def state(base: Path) -> str:
    """The version that everything is of; "mixed" where it is of several."""
    package = base / "out" / "python"
    texts = {(package / f"src/{number}.py").read_text().split()[0] for number in range(FILES)}
    texts |= {(package / "CHANGELOG.md").read_text(), settings(base).read_text()}
    built = {path.name for path in (base / "build" / "dist").glob("*")} if (base / "build").exists() else set()
    new = {name.format("2") for name in BUILT}
    texts.add("2" if built & new == new else "mixed" if built & new else "1")
    return texts.pop() if len(texts) == 1 else "mixed"


def recovered(base: Path) -> str:
    """What there is once the next run has begun. Nothing is left of the killed one."""
    tidy(base / "out", ["python"])
    assert os.listdir(base / "out") == ["python"]
    assert os.listdir(settings(base).parent) == ["sdk.yaml"]
    return state(base)


@pytest.fixture(params=["others", "alone"])
def base(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    settings(tmp_path).parent.mkdir(parents=True)
    settings(tmp_path).write_text("0")
    release("1", tmp_path)
    if request.param == "others":
        (tmp_path / "out" / "python" / "mine.txt").write_text("mine")
    assert state(tmp_path) == "1"
    return tmp_path


def killed(job: Callable[[], None]) -> int | None:
    process = multiprocessing.get_context("fork").Process(target=job)
    process.start()
    process.join()
    return process.exitcode


def release_and_die(base: Path, step: int) -> None:
    """Killed before its step of that number takes place: a rename, or a file that is opened to be written."""
    steps = count()

    def heard(event: str, given: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(given[1], str) and "w" in given[1]
        if (event in ("os.rename", "os.link", "os.remove") or writes) and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(heard)
    release("2", base)


@pytest.mark.slow
def test_killed_before_any_of_its_steps_all_is_old_or_all_is_new(base: Path) -> None:
    seen = set()
    for step in count():
        exitcode = killed(partial(release_and_die, base, step))
        was = state(base)
        now = recovered(base)
        assert now in ("1", "2"), f"step {step}"
        seen.add((was, now))
        if exitcode == 0:
            break
        assert exitcode == -signal.SIGKILL
        release("1", base)
        for path in (base / "build" / "dist").glob("pets-2*"):
            path.unlink()
    assert {("1", "1"), ("mixed", "2"), ("2", "2")} <= seen
    assert step > 8


@pytest.mark.parametrize("kills", [8, pytest.param(60, marks=pytest.mark.slow)])
def test_kills_at_random_moments(base: Path, kills: int) -> None:
    dice = random.Random(7)
    for _ in range(kills):
        process = multiprocessing.get_context("fork").Process(target=release, args=("2", base))
        process.start()
        time.sleep(dice.uniform(0, 0.03))
        process.kill()
        process.join()
        assert recovered(base) in ("1", "2")
        release("1", base)
        for path in (base / "build" / "dist").glob("pets-2*"):
            path.unlink()


def test_a_step_that_fails_takes_back_those_before_it(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def fails(path: Path, target: Path) -> Path:
        if "whl" in path.name and path.parent.name == "dist":
            raise OSError(28, "No space left on device", str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="No space left"):
        release("2", base)
    monkeypatch.undo()
    assert not is_left(base / "out", ["python"])
    assert state(base) == "1"


def test_a_setting_behind_a_symlink_stays_there_with_its_mode(base: Path) -> None:
    real = base / "real.yaml"
    settings(base).replace(real)
    real.chmod(0o640)
    settings(base).symlink_to(real)
    release("2", base)
    assert settings(base).is_symlink()
    assert real.read_text() == "2"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "path", ["/x/hook", "/x/.git/sdk.yaml", "/x/../sdk.yaml", "sdk.yaml", "/x/other.yaml", "/x/.GIT/a.whl"]
)
def test_a_journal_reaches_no_other_files(base: Path, path: str) -> None:
    assert not elsewhere.may_lie(Path(path))
    journal = {"format": 2, "changes": [], "files": [path]}
    (base / "out" / JOURNAL).write_text(json.dumps(journal))
    with pytest.raises(DocumentError, match="no journal"):
        tidy(base / "out", ["python"])


def test_a_release_of_what_is_there_writes_nothing(base: Path) -> None:
    before = settings(base).stat().st_mtime_ns
    release("1", base)
    assert settings(base).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("python:\n  package: pets\n  version: 1.0  # x\n", "python:\n  package: pets\n  version: 2.0  # x\n"),
        ("a: 1\r\npython:\r\n    package: pets\r\n", "a: 1\r\npython:\r\n    version: 2.0\n    package: pets\r\n"),
        ("python: {package: pets}\n", "python: {version: 2.0, package: pets}\n"),
    ],
)
def test_the_version_is_set_or_added_and_all_else_stays(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "sdk.yaml").write_bytes(before.encode())
    assert with_version(tmp_path / "sdk.yaml", "2.0") == after
