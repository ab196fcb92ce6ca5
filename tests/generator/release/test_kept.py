"""What is written by hand in a generated package stays as it is, whatever is generated over it."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from generator.commands import check
from generator.commands.told import Request, Told
from generator.write import write

from .pets import edit, generated, pets

POLLING = "def wait() -> str:\n    return 'waited'\n"
BY_HAND = {
    "src/petshop/lib/__init__.py": "",
    "src/petshop/lib/polling.py": POLLING,
    "src/petshop/lib/deep/down.txt": "not even Python\n",
    "CHANGELOG.md": "# Changes\n",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDKGEN_CACHE", str(tmp_path / "cache"))


def by_hand(package: Path) -> None:
    for name, text in BY_HAND.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")


def checked(api: Path, out: Path) -> Told:
    return check.run(Request(api, None, out, ("python",)), lambda stage: None)


def contents(package: Path) -> dict[str, str]:
    return {name: (package / name).read_text(encoding="utf-8") for name in BY_HAND}


def test_an_unchanged_rerun_an_edit_and_a_whole_run_leave_it(tmp_path: Path) -> None:
    api, out = pets(tmp_path / "api"), tmp_path / "out"
    package = generated(api, out)
    by_hand(package)
    generated(api, out)
    assert contents(package) == BY_HAND
    edit(api, owners={"get": {"operationId": "listOwners", "responses": {"204": {"description": "none"}}}})
    generated(api, out)
    assert (package / "src/petshop/resources/owners.py").is_file()
    edit(api, owners=None)
    (package / "src/petshop/stale.py").write_text("", encoding="utf-8")
    generated(api, out)
    assert contents(package) == BY_HAND
    assert not (package / "src/petshop/resources/owners.py").exists()
    assert not (package / "src/petshop/stale.py").exists()


def test_it_is_no_difference_and_what_lies_beside_it_is(tmp_path: Path) -> None:
    api, out = pets(tmp_path / "api"), tmp_path / "out"
    package = generated(api, out)
    by_hand(package)
    assert checked(api, out).code == 0
    (package / "src/petshop/types/lib").mkdir()
    (package / "src/petshop/types/lib/more.py").write_text("", encoding="utf-8")
    told = checked(api, out)
    assert told.code == 1
    assert [line for line in told.text.splitlines() if "lib" in line] == [
        f"{package / 'src/petshop/types/lib/more.py'} is no longer generated"
    ]


def test_links_and_modes_are_carried_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    kept = [PurePosixPath("lib")]
    write({PurePosixPath("a"): "1"}, out, kept)
    (out / "lib").mkdir()
    (out / "lib" / "script").write_text("#!/bin/sh\n")
    (out / "lib" / "script").chmod(0o755)
    os.symlink("script", out / "lib" / "same")
    written = write({PurePosixPath("b"): "2"}, out, kept)
    assert (written.changed, written.removed) == (1, 1)
    assert os.readlink(out / "lib" / "same") == "script"
    assert os.access(out / "lib" / "script", os.X_OK)


def test_nothing_is_generated_where_hands_write(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write({PurePosixPath("lib/mine.py"): "1"}, out)
    with pytest.raises(ValueError, match="kept for other hands"):
        write({PurePosixPath("lib/mine.py"): "2"}, out, [PurePosixPath("lib")])
    assert (out / "lib" / "mine.py").read_text() == "1"
