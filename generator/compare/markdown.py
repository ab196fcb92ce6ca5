"""The report as a review comment: the table first, breaking changes with the calls before and after, the rest folded.

A comment holds so much and no more: groups are shortened, the least important first, and say how much they leave out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .change import Change, Kind, Owner
from .grouping import by_resource
from .report import Report, reach_text
from .rules import Severity, severity_of
from .signatures import Signatures

LIMIT = 65_000
"""Characters of a comment; GitHub takes 65,536."""

LEVELS = (1_000_000, 400, 200, 100, 50, 20, 10, 5, 1, 0)
"""Changes that a group lists, from all to none."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How many changes are listed: of the breaking ones, and of each other group."""

    breaking: int
    others: int


CUTS = (*(Cut(LEVELS[0], each) for each in LEVELS), *(Cut(each, 0) for each in LEVELS[1:]))


def markdown(report: Report) -> str:
    """The longest of its forms that is under LIMIT characters."""
    forms = ("\n".join(_lines(report, cut)) for cut in CUTS)
    return next(form for form in forms if len(form) < LIMIT)


def _lines(report: Report, cut: Cut) -> Iterator[str]:
    yield f"### API changes: {_inline(report.old)} → {_inline(report.new)}"
    yield ""
    if not report.changes:
        yield "Nothing has changed."
        return
    yield from _table(report)
    for severity, group in report.groups.items():
        if group and severity is Severity.BREAKING:
            yield from ("", f"#### {len(group):,} breaking", "")
            yield from _breaking(group, report, cut.breaking)
        elif group:
            yield from _folded(f"{len(group):,} {severity.value}", group, cut.others)
    if report.judged.accepted:
        accepted = report.judged.accepted
        yield from _folded(f"{len(accepted):,} accepted in sdk.yaml", accepted, cut.others)
    for line in report.judged.expired:
        yield from ("", f"`{line.code}` of {_inline(line.subject)} was accepted until {line.expires}: it counts again.")
    for line in report.judged.needless:
        yield from (
            "",
            f"`{line.code}` of {_inline(line.subject)} is accepted in sdk.yaml, but there is no such change.",
        )


def _inline(text: str) -> str:
    return f"`{text.replace('`', ' ')}`"


def _table(report: Report) -> Iterator[str]:
    titles = [severity.value for severity in Severity]
    yield f"| | {' | '.join(titles)} | version |"
    yield f"|---|{'---:|' * len(titles)}---|"
    for one in report.next:
        counts = [
            sum(severity_of(change.code, one.language) is severity for change in report.judged.open)
            for severity in Severity
        ]
        numbers = " | ".join(f"{count:,}" for count in counts)
        yield f"| {one.language} | {numbers} | {one.bump}{f': {one.version}' if one.version else ''} |"


def _breaking(group: Sequence[Change], report: Report, most: int) -> Iterator[str]:
    """Owner by owner: the sentences, then the call."""
    listed = group[:most]
    by_owner: dict[Owner, list[Change]] = {}
    for change in listed:
        by_owner.setdefault(change.owner, []).append(change)
    for owner, changes in by_owner.items():
        yield from map(_item, changes)
        if owner.kind is Kind.METHOD and owner.name in report.signatures:
            yield from _signatures(report.signatures[owner.name])
    yield from _left_out(len(group) - len(listed))


def _signatures(found: Signatures) -> Iterator[str]:
    before, after = found.before.split("\n"), found.after.split("\n")
    if before == after:
        return
    fence = "`" * 4
    yield from ("", f"  {fence}diff")
    yield from (f"  - {line}" for line in before if line and line not in after)
    yield from (f"  + {line}" for line in after if line and line not in before)
    yield from (f"  {fence}", "")


def _folded(title: str, group: Sequence[Change], most: int) -> Iterator[str]:
    yield from ("", "<details>", f"<summary>{title}</summary>", "")
    for resource, changes in by_resource(group[:most]).items():
        yield from (f"**{resource}**", "", *map(_item, changes), "")
    yield from _left_out(len(group) - len(group[:most]))
    yield from ("", "</details>")


def _item(change: Change) -> str:
    return f"- {change.message}{_reach(change)}"


def _reach(change: Change) -> str:
    return reach_text(change).replace("_", "\\_")


def _left_out(count: int) -> Iterator[str]:
    if count > 0:
        yield f"- … and {count:,} more: `sdkgen compare --format json` lists all of them"
