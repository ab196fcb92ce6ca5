"""What a run says, to people and to programs."""

from __future__ import annotations

import json

from generator.acceptance import judge
from generator.config import Acceptance
from generator.diagnostics import Diagnostic, Place, Severity
from generator.report import (
    Summary,
    diagnostics_github,
    diagnostics_json,
    diagnostics_text,
    summary_text,
)


def fault(code: str, pointer: str, line: int, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(code, severity, Place("a.yaml", pointer, line), f"wrong at {pointer}", "left as it is")


def test_a_group_names_its_first_places_and_counts_the_rest() -> None:
    text = diagnostics_text([fault("odd", f"#/a/{number}", number) for number in range(1, 6)])
    assert text.splitlines() == [
        "warning: odd (5 times)",
        "  a.yaml:1 #/a/1: wrong at #/a/1",
        "  a.yaml:2 #/a/2: wrong at #/a/2",
        "  a.yaml:3 #/a/3: wrong at #/a/3",
        "  = left as it is",
        "2 more places: see --format json",
    ]


def test_of_notes_one_place_is_enough_of_errors_ten_are_shown() -> None:
    notes = [fault("odd", f"#/{number}", number, Severity.NOTE) for number in range(1, 13)]
    errors = [fault("bad", f"#/{number}", number, Severity.ERROR) for number in range(1, 13)]
    assert len(diagnostics_text([*errors, *notes]).splitlines()) == 1 + 10 + 1 + 1 + 1 + 1 + 1


def test_where_each_place_is_dealt_with_in_its_own_way_each_says_how() -> None:
    place = Place("a.yaml", "#/a", 1)
    found = [Diagnostic("clash", Severity.WARNING, place, "taken", f"called {name}") for name in "ab"]
    assert diagnostics_text(found).splitlines() == [
        "warning: clash (2 times)",
        "  a.yaml:1 #/a: taken",
        "    = called a",
        "  a.yaml:1 #/a: taken",
        "    = called b",
    ]


def test_text_of_a_document_is_no_command_to_a_terminal_and_no_line_of_ours() -> None:
    hostile = "#/\x1b[2J\x9b\nerror: all is lost\u202e\u2028\r"
    lines = diagnostics_text([fault("odd", hostile, 1)]).split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)


def test_json_has_every_one() -> None:
    found = json.loads(diagnostics_json([fault("odd", f"#/{number}", number) for number in range(1, 6)]))
    assert [entry["line"] for entry in found] == [1, 2, 3, 4, 5]
    assert found[0] == {
        "code": "odd",
        "severity": "warning",
        "file": "a.yaml",
        "line": 1,
        "pointer": "#/1",
        "message": "wrong at #/1",
        "action": "left as it is",
    }


def test_text_of_a_document_is_no_workflow_command() -> None:
    place = Place("a,b:c.yaml", "#/a", 3)
    hostile = Diagnostic("odd", Severity.ERROR, place, "first\n::error::second %0A", "")
    assert diagnostics_github([hostile]) == (
        "::error file=a%2Cb%3Ac.yaml,line=3,title=odd::first%0A::error::second %250A"
    )


def test_the_summary_counts() -> None:
    summary = Summary(1156, 2, 66, 3000, 4000, 10, 1, {"odd": 3}, 4, {"read": 0.5, "lower": 0.25})
    assert summary_text(summary).splitlines() == [
        "operations   1,156 of 1,158 (2 dropped: see the diagnostics)",
        "webhooks     66",
        "types        3,000",
        "files        4,000 (10 written, 1 removed)",
        "diagnostics  odd 3, 4 accepted",
        "seconds      0.75 (read 0.50, lower 0.25)",
    ]


def test_what_is_accepted_is_set_apart_and_what_nobody_needs_is_an_error() -> None:
    found = [fault("odd", "#/a/1", 1), fault("odd", "#/b", 2), fault("bad", "#/a/1", 1, Severity.ERROR)]
    accept = [Acceptance("odd", "#/a/*", "known"), Acceptance("odd", "#/gone", "was known")]
    judged = judge(found, accept, "sdk.yaml")
    assert judged.accepted == (found[0],)
    assert [diagnostic.code for diagnostic in judged.open] == ["needless-acceptance", "bad", "odd"]
    assert judged.reaches(Severity.ERROR)


def test_a_threshold_is_reached_by_what_is_as_bad_or_worse() -> None:
    judged = judge([fault("odd", "#/a", 1)], [], "sdk.yaml")
    assert not judged.reaches(Severity.ERROR)
    assert judged.reaches(Severity.WARNING)
    assert judged.reaches(Severity.NOTE)
