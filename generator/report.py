"""What a run has to say, as text: the summary, and diagnostics for people, for programs and for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from .diagnostics import Diagnostic, Severity

PLACES_SHOWN = {Severity.ERROR: 10, Severity.WARNING: 3, Severity.NOTE: 1}
"""Places that a group of diagnostics names in the text, by how bad it is; the rest is in `--format json`."""

GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a run. `diagnostics`: open ones by severity and code; `seconds`: wall time by stage."""

    operations: int
    dropped: int
    webhooks: int
    types: int
    files: int
    changed: int
    removed: int
    diagnostics: Mapping[str, int]
    accepted: int
    seconds: Mapping[str, float]
    left_out: Sequence[str] = ()


def summary_text(summary: Summary) -> str:
    """The end of a run on a screen."""
    stages = ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in summary.seconds.items())
    seconds = f"seconds      {sum(summary.seconds.values()):.2f} ({stages})"
    return "\n".join([*_counts(summary, f"{summary.changed:,} written, {summary.removed:,} removed"), seconds])


def unchanged_text(summary: Summary) -> str:
    """Of a run that finds all as the last one left it: what there is, and nothing that was done then."""
    return "\n".join(["nothing has changed since the last run", *_counts(summary, "none written")])


def _counts(summary: Summary, done: str) -> tuple[str, ...]:
    return (
        f"operations   {_operations(summary)}",
        f"webhooks     {summary.webhooks:,}",
        f"types        {summary.types:,}",
        f"files        {summary.files:,} ({done})",
        f"diagnostics  {_diagnostics_line(summary)}",
    )


def _operations(summary: Summary) -> str:
    if not summary.dropped and not summary.left_out:
        return f"{summary.operations:,} (none dropped)"
    told = [f"{summary.dropped:,} dropped: see the diagnostics"] if summary.dropped else []
    if summary.left_out:
        named = ", ".join(summary.left_out[:NAMED])
        more = f" and {len(summary.left_out) - NAMED:,} more" if len(summary.left_out) > NAMED else ""
        told.append(f"{len(summary.left_out):,} left out: {_visible(named)}{more}")
    total = summary.operations + summary.dropped + len(summary.left_out)
    return f"{summary.operations:,} of {total:,} ({'; '.join(told)})"


NAMED = 10
"""Operations left out that the summary names; the diagnostics name all."""


def _diagnostics_line(summary: Summary) -> str:
    parts = [f"{code} {count:,}" for code, count in summary.diagnostics.items()]
    accepted = [f"{summary.accepted:,} accepted"] if summary.accepted else []
    return ", ".join([*parts, *accepted]) or "none"


def by_code(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for found in diagnostics:
        counts[found.code] = counts.get(found.code, 0) + 1
    return counts


def diagnostics_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Grouped by code, worst first, each group with its first places: a screen, not a log."""
    groups: dict[str, list[Diagnostic]] = {}
    for found in diagnostics:
        groups.setdefault(found.code, []).append(found)
    lines = [_visible(line) for group in groups.values() for line in _group_lines(group)]
    left = sum(max(0, len(group) - PLACES_SHOWN[group[0].severity]) for group in groups.values())
    return "\n".join([*lines, f"{left:,} more places: see --format json"] if left else lines)


def error_text(fault: Diagnostic) -> str:
    """An error that ends a run."""
    lines = [f"error: {fault.place}: {fault.message}", *([f"  = {fault.action}"] if fault.action else [])]
    return "\n".join(map(_visible, lines))


FAULTS_SHOWN = 20


def errors_text(faults: Sequence[Diagnostic]) -> str:
    """The errors that end a run."""
    left = [f"and {len(faults) - FAULTS_SHOWN:,} more of the kind"] if len(faults) > FAULTS_SHOWN else []
    return "\n".join([*map(error_text, faults[:FAULTS_SHOWN]), *left])


def _group_lines(group: Sequence[Diagnostic]) -> Iterator[str]:
    """What was done stands once where it is the same everywhere."""
    count = f" ({len(group):,} times)" if len(group) > 1 else ""
    yield f"{group[0].severity.value}: {group[0].code}{count}"
    shared = len({found.action for found in group}) == 1
    for found in islice(group, PLACES_SHOWN[group[0].severity]):
        yield f"  {found.place}: {found.message}"
        if found.action and not shared:
            yield f"    = {found.action}"
    if group[0].action and shared:
        yield f"  = {group[0].action}"


def _visible(line: str) -> str:
    """A line stays one, whatever a document has in its names, and tells a terminal nothing but text."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in line)


def diagnostics_json(diagnostics: Sequence[Diagnostic]) -> str:
    """All of them, an object each, in the order of the text."""
    return json.dumps([_as_json(found) for found in diagnostics], indent=2, ensure_ascii=False)


def _as_json(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": found.place.file,
        "line": found.place.line,
        "pointer": found.place.pointer,
        "message": found.message,
        "action": found.action,
    }


def diagnostics_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands that GitHub shows as annotations at the document's lines."""
    return "\n".join(_annotation(found) for found in diagnostics)


def _annotation(found: Diagnostic) -> str:
    place = f"file={_property(found.place.file)},line={found.place.line or 1},title={_property(found.code)}"
    message = f"{found.message} {found.action}".strip()
    return f"::{GITHUB_LEVELS[found.severity]} {place}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
