"""Versions, the changelog and the snapshot: each by itself."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.compare import Surface, compare
from generator.config import load_config
from generator.folder import open_folder
from generator.release import staging
from generator.release.changelog import day_of, epoch_of, first_entry, today, with_entry
from generator.release.decision import Again, First, Next, Now, decide, entry, told
from generator.release.refused import Refused
from generator.release.snapshot import Released, UnknownSnapshot, dump, load, reduced
from generator.release.versions import chosen, final, is_later, with_version
from generator.targets import TARGETS
from generator.watch import Watch

from .pets import SETTINGS, edit, pets

API = Path(__file__).parents[3] / "spec" / "ai-inference"
OWNERS = {"get": {"operationId": "listOwners", "responses": {"204": {"description": "none"}}}}


def surface(api: Path) -> Surface:
    folder, watch = open_folder(api), Watch(lambda stage: None)
    model = pipeline.understand(folder, load_config(folder.sdk), pipeline.read(folder, watch), watch)
    return Surface(model.api, model.names)


@pytest.fixture
def one(tmp_path: Path) -> Surface:
    return reduced(surface(pets(tmp_path / "one")))


@pytest.fixture
def more(tmp_path: Path) -> Surface:
    api = pets(tmp_path / "more")
    edit(api, owners=OWNERS)
    return reduced(surface(api))


@pytest.mark.parametrize(
    ("asked", "written", "least", "version"),
    [
        (None, "1.0.0", "1.1.0", "1.1.0"),
        (None, "2.0.0", "1.1.0", "2.0.0"),
        (None, "1.9.0", "1.10.0", "1.10.0"),
        ("3.0.0rc1", "1.0.0", "1.1.0", "3.0.0rc1"),
        ("1.0.1", "1.0.0", "2.0.0", "1.0.1"),
    ],
)
def test_the_version_is_the_one_asked_for_or_the_one_due(
    asked: str | None, written: str, least: str, version: str
) -> None:
    assert chosen(asked, written, least) == version


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(Refused, match="'next' is no version"):
        chosen("next", "1.0.0", "1.0.0")


def test_candidates_come_before_their_release() -> None:
    assert is_later("1.0.0", "1.0.0rc1")
    assert not is_later("1.0.0", "1.0.0")
    assert final("1.2.0rc1") == "1.2.0"


def test_only_the_version_of_the_settings_changes(tmp_path: Path) -> None:
    settings = tmp_path / "sdk.yaml"
    settings.write_text(SETTINGS, encoding="utf-8")
    assert with_version(settings, "1.1.0") == SETTINGS.replace("1.0.0", "1.1.0")
    settings.write_text("client: Pets\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"has no `python`"):
        with_version(settings, "1.1.0")


def test_the_newest_entry_stands_first_and_words_of_people_stay() -> None:
    text = with_entry("", first_entry("1.0.0", date(2026, 1, 31)))
    assert text == "# Changelog\n\n## 1.0.0 (2026-01-31)\n\nThe first release.\n"
    by_hand = text.replace("# Changelog\n", "# What is new\n\nBy hand.\n")
    found = with_entry(by_hand, "## 1.1.0 (2026-02-01)\n\n- more\n")
    assert found.startswith("# What is new\n\nBy hand.\n\n## 1.1.0 (2026-02-01)\n\n- more\n\n## 1.0.0 (2026-01-31)\n")
    assert (day_of(found, "1.0.0"), day_of(found, "1.1.0")) == (date(2026, 1, 31), date(2026, 2, 1))
    assert day_of(found, "2.0.0") is None


def test_days_are_days_of_utc() -> None:
    assert today("86399") == date(1970, 1, 1)
    assert today("86400") == date(1970, 1, 2)
    assert epoch_of(date(1970, 1, 2)) == "86400"


def test_a_snapshot_is_the_model_again() -> None:
    before = surface(API)
    released = Released("1.0.0", "d", before)
    content = dump(released)
    assert content == dump(released)
    after = load(content)
    assert (after.version, after.digest) == ("1.0.0", "d")
    assert after.surface.names == before.names
    assert after.surface == reduced(before)
    assert compare(after.surface, reduced(before)) == ()
    assert [one.id for one in after.surface.api.operations] == [one.id for one in before.api.operations]
    assert len(content) < 30_000


def test_a_snapshot_knows_that_prose_has_changed(tmp_path: Path, one: Surface) -> None:
    api = pets(tmp_path / "told")
    text = (api / "openapi.json").read_text(encoding="utf-8")
    (api / "openapi.json").write_text(text.replace("All pets", r"Every pet \u20ac"), encoding="utf-8")
    last = load(dump(Released("1.0.0", "d", surface(api))))
    assert [change.code for change in compare(last.surface, one)] == ["prose-changed"]
    assert decide(Now("1.0.0", "e", one), last, None).version == "1.0.1"


ODD = {
    "empty": b"",
    "no archive": b"no archive",
    "an empty object": gzip.compress(b"{}", mtime=0),
    "a list": gzip.compress(b"[1]", mtime=0),
    "another format": gzip.compress(json.dumps({"format": "0", "released": None}).encode(), mtime=0),
    "another class": gzip.compress(json.dumps({"format": "1", "released": {"@": "Path", "x": 1}}).encode(), mtime=0),
    "too little": gzip.compress(json.dumps({"format": "1", "released": {"@": "Released"}}).encode(), mtime=0),
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_what_is_no_snapshot_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UnknownSnapshot):
        load(content)


def test_a_cut_snapshot_is_none(one: Surface) -> None:
    with pytest.raises(UnknownSnapshot):
        load(dump(Released("1", "d", one))[:-20])


def test_the_first_release_has_the_version_of_the_settings(one: Surface) -> None:
    assert decide(Now("1.0.0", "d", one), None, None) == First("1.0.0")
    assert decide(Now("1.0.0", "d", one), None, "0.9") == First("0.9")


def test_what_has_not_changed_is_built_again(one: Surface) -> None:
    last, now = Released("1.0.0", "d", one), Now("1.0.0", "d", one)
    assert decide(now, last, None) == decide(now, last, "1.0.0") == Again("1.0.0")
    assert decide(now, last, "1.0.1") == Next("1.0.1", "1.0.0", "1.0.1", ())


def test_what_has_changed_asks_for_a_version(one: Surface, more: Surface) -> None:
    added = decide(Now("1.0.0", "e", more), Released("1.0.0", "d", one), None)
    removed = decide(Now("1.0.0", "e", one), Released("1.0.0", "d", more), None)
    assert (added.version, removed.version) == ("1.1.0", "2.0.0")
    assert told(removed) == "2.0.0: after 1.0.0, 1 breaking"
    assert isinstance(removed, Next)
    assert "client.owners.list" in entry(removed, date(2026, 1, 31))
    assert entry(removed, date(2026, 1, 31)).startswith("## 2.0.0 (2026-01-31)\n")


def test_other_code_for_the_same_api_is_a_patch(one: Surface) -> None:
    found = decide(Now("1.0.0", "other", one), Released("1.0.0", "d", one), None)
    assert found == Next("1.0.1", "1.0.0", "1.0.1", ())
    assert "The API is the same" in entry(found, date(2026, 1, 31))


def test_a_version_is_released_once(one: Surface, more: Surface) -> None:
    with pytest.raises(Refused, match=r"1\.0\.0 is not later than 1\.0\.0") as caught:
        decide(Now("1.0.0", "e", more), Released("1.0.0", "d", one), "1.0.0")
    assert caught.value.remedy == "at least 1.1.0 is due"


def test_a_version_may_be_less_than_what_is_due_and_that_is_told(one: Surface, more: Surface) -> None:
    found = decide(Now("1.0.0", "e", one), Released("1.0.0", "d", more), "1.0.1")
    assert told(found) == "1.0.1: after 1.0.0, 1 breaking; the changes ask for at least 2.0.0"


def test_after_a_candidate_comes_its_release(one: Surface) -> None:
    found = decide(Now("1.0.0rc1", "e", one), Released("1.0.0rc1", "d", one), None)
    assert found.version == "1.0.0"


def test_what_tools_leave_is_no_part_of_a_release_and_a_package_may_have_any_name(tmp_path: Path) -> None:
    for path in ("src/build/__init__.py", "src/build/dist/a.py", "src/build/node_modules.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1")
    found = {"build/__init__.py", "build/dist/a.py", "build/node_modules.py"}
    assert {str(path) for path in staging.sources(tmp_path)} == found
    before = staging.digest(tmp_path, ())
    for path in (
        ".venv/bin/python",
        "dist/a.whl",
        "build/lib/a.py",
        "src/build/__pycache__/a.pyc",
        "src/x.egg-info/PKG",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1")
    assert staging.digest(tmp_path, ()) == before
    (tmp_path / "src/build/dist/a.py").write_text("2")
    assert staging.digest(tmp_path, ()) != before


def test_each_target_names_its_own_byproducts() -> None:
    names = {name: {str(path) for path in pipeline.target(name).byproducts} for name in TARGETS}
    assert names == {"python": {".venv", "build", "dist"}, "docs": {"node_modules"}}
