"""The formats of a report: what each must hold, whatever the document is called or how much has changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.compare import LANGUAGES, Change, Kind, Owner, changelog, compare
from generator.compare.accepted import AcceptedChange, Judged
from generator.compare.findings import quoted
from generator.compare.machine import as_json, github
from generator.compare.markdown import LIMIT, markdown
from generator.compare.report import At, Next, Report
from generator.compare.signatures import signatures
from generator.compare.text import text

from .sides import surface

CASES = Path(__file__).parents[2] / "cases" / "compare"


def report(changes: tuple[Change, ...]) -> Report:
    judged = Judged(changes, (), (), ())
    return Report("old.yaml", "new.yaml", LANGUAGES, judged, (Next("python", "major", "2.0.0", "…"),), {}, {})


def of_case(rule: str) -> Report:
    old, new = surface(CASES / rule / "old.yaml"), surface(CASES / rule / "new.yaml")
    changes = compare(old, new)
    return replace(report(changes), signatures=signatures(old, new, changes))


def many(code: str, count: int) -> tuple[Change, ...]:
    owners = (Owner(Kind.METHOD, f"messages.send_{number}", ("messages",)) for number in range(count))
    return tuple(Change(code, f"`client.{owner.name}` has changed", owner) for owner in owners)


def test_a_review_shows_the_call_before_and_after() -> None:
    found = markdown(of_case("argument-became-required"))
    assert "| python | 1 | 0 | 0 | 0 | major: 2.0.0 |" in found
    assert "- `client.messages.create` now requires `messaging_profile_id`" in found
    assert "  -     messaging_profile_id: str = ...,\n  +     messaging_profile_id: str,\n" in found


def test_details_of_what_is_not_breaking_are_folded() -> None:
    found = markdown(of_case("method-added"))
    assert found.index("<details>") < found.index("`client.numbers.list` is new") < found.index("</details>")
    assert "<summary>2 additive</summary>" in found


@pytest.mark.parametrize("count", [10, 1_000, 6_000])
def test_a_review_fits_a_comment_and_counts_what_it_leaves_out(count: int) -> None:
    found = markdown(report((*many("method-removed", count), *many("method-added", count))))
    assert len(found) < LIMIT
    for said in (f"#### {count:,} breaking", f"<summary>{count:,} additive</summary>"):
        assert said in found
    listed = found.count("has changed")
    left_out = sum(int(line.split()[3].replace(",", "")) for line in found.splitlines() if line.startswith("- … and"))
    assert listed + left_out == 2 * count


def test_breaking_changes_are_the_last_to_be_left_out() -> None:
    found = markdown(report((*many("method-removed", 300), *many("method-added", 6_000))))
    assert found.count("has changed") >= 300
    assert "`client.messages.send_299` has changed" in found


def test_a_name_from_a_document_stays_inside_its_quotes() -> None:
    assert quoted("a`b\n# c") == "`a b # c`"
    assert quoted("") == "` `"
    assert len(quoted("x" * 10_000)) < 300


def test_json_leaves_nothing_out() -> None:
    whole = of_case("argument-removed")
    found = json.loads(as_json(whole))
    assert found["summary"] == {"breaking": 1, "risky": 0, "additive": 0, "documentation": 0}
    assert [each["subject"] for each in found["changes"]] == ["messages.list:filter"]
    assert found["changes"][0]["severity"] == {"python": "breaking"}
    assert found["changes"][0]["old"] == found["changes"][0]["new"] == "#/paths/~1messages/get"
    assert found["next"]["python"] == {"bump": "major", "version": "2.0.0", "changelog": "…"}


def test_github_shows_changes_at_the_lines_of_the_document() -> None:
    places = {"#/paths/~1messages/get": At("spec/a,b.yaml", 7), "#": At("spec/a,b.yaml", 1)}
    found = github(replace(of_case("argument-removed"), places=places))
    said = "`client.messages.list` no longer takes `filter`"
    assert found == f"::error file=spec/a%2Cb.yaml,line=7,title=argument-removed::{said}"


def test_what_is_gone_is_shown_at_the_top_of_the_document() -> None:
    found = github(replace(of_case("method-removed"), places={"#": At("openapi.yaml", 1)}))
    assert found.splitlines()[0].startswith("::error file=openapi.yaml,line=1,title=method-removed::")


def test_the_text_names_the_lines_of_the_settings_that_no_longer_hold() -> None:
    line = AcceptedChange("argument-removed", "messages.list:filter", "unused", date(2026, 1, 2))
    judged = replace(of_case("argument-removed").judged, expired=(line,), needless=(line,))
    found = text(replace(of_case("argument-removed"), judged=judged))
    assert "was accepted until 2026-01-02: it counts again" in found
    assert "there is no such change: remove the line" in found


def test_the_text_says_when_there_is_nothing() -> None:
    assert text(report(())) == "nothing has changed"


def test_a_changelog_is_for_users_by_resource() -> None:
    changes = (*of_case("argument-removed").changes, *of_case("method-added").changes)
    assert changelog(changes, "2.0.0", date(2026, 6, 30)) == (
        "## 2.0.0 (2026-06-30)\n"
        "\n### Breaking changes\n\n**messages**\n\n"
        "- `client.messages.list` no longer takes `filter`: who gives it gets a TypeError\n"
        "\n### New\n\n**numbers**\n\n"
        "- `client.numbers.list` is new\n"
        "- `client.numbers.create` is new\n"
    )


def test_a_changelog_of_nothing_says_so() -> None:
    assert changelog((), "1.0.1", date(2026, 6, 30)) == "## 1.0.1 (2026-06-30)\n\nNothing that users notice.\n"
