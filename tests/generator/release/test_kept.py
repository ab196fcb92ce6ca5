"""What is written by hand in a generated package stays as it is, whatever is generated over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands import check
from generator.commands.told import Request, Told

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
    (package / "src/petshop/mine.py").write_text("", encoding="utf-8")
    generated(api, out)
    assert contents(package) == BY_HAND
    assert not (package / "src/petshop/resources/owners.py").exists()
    assert (package / "src/petshop/mine.py").exists()


def test_it_is_no_difference(tmp_path: Path) -> None:
    api, out = pets(tmp_path / "api"), tmp_path / "out"
    package = generated(api, out)
    by_hand(package)
    (package / "src/petshop/types/lib").mkdir()
    (package / "src/petshop/types/lib/more.py").write_text("", encoding="utf-8")
    assert checked(api, out).code == 0


def test_a_link_in_the_place_of_lib_stays_one(tmp_path: Path) -> None:
    api, out = pets(tmp_path / "api"), tmp_path / "out"
    package = generated(api, out)
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "polling.py").write_text(POLLING, encoding="utf-8")
    (package / "src/petshop/lib").symlink_to(tmp_path / "far")
    edit(api, owners={"get": {"operationId": "listOwners", "responses": {"204": {"description": "none"}}}})
    generated(api, out)
    assert (package / "src/petshop/lib").readlink() == tmp_path / "far"
    assert (tmp_path / "far" / "polling.py").stat().st_nlink == 1
    assert checked(api, out).code == 0
