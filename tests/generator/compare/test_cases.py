"""A folder a rule: two documents, what a user reads of the change between them, and of the way back.

SDKGEN_ACCEPT=1 writes down what is said today, for a person to read before it is committed.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from generator.compare import LANGUAGES, RULES, Change, Severity, bump, compare, severity_of
from generator.compare.accepted import judge
from generator.compare.report import Next, Report
from generator.compare.text import text

from .sides import surface

CASES = Path(__file__).parents[2] / "cases" / "compare"


def told(changes: tuple[Change, ...]) -> str:
    """The report on a screen, for all languages."""
    steps = tuple(Next(language, bump(changes, language).value, "", "") for language in LANGUAGES)
    return text(Report("old", "new", LANGUAGES, judge(changes, (), date.min), steps, {}, {})) + "\n"


def check(expected: Path, said: str) -> None:
    if os.environ.get("SDKGEN_ACCEPT"):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_its_folder_says(rule: str) -> None:
    folder = CASES / rule
    old, new = surface(folder / "old.yaml"), surface(folder / "new.yaml")
    there, back = compare(old, new), compare(new, old)
    assert rule in {change.code for change in there}
    check(folder / "expected.txt", told(there))
    check(folder / "reverse.txt", told(back))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES)
def test_the_way_back_from_what_is_new_is_a_break(rule: str, language: str) -> None:
    folder = CASES / rule
    old, new = surface(folder / "old.yaml"), surface(folder / "new.yaml")
    is_new = severity_of(rule, language) is Severity.ADDITIVE
    back = {severity_of(change.code, language) for change in compare(new, old)}
    assert not is_new or Severity.BREAKING in back


def test_every_folder_is_a_rule() -> None:
    assert {folder.name for folder in CASES.iterdir()} == set(RULES)
