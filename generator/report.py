"""What a run has to say, as text: the summary, and diagnostics for people, for programs and for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from .diagnostics import Diagnostic, Severity

PLACES_SHOWN = 3
"""Places that a group of diagnostics names in the text; the rest is in `--format json`."""

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


def summary_text(summary: Summary) -> str:
    """The end of a run on a screen."""
    dropped = f" ({summary.dropped} dropped: see the diagnostics)" if summary.dropped else " (none dropped)"
    stages = ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in summary.seconds.items())
    return "\n".join(
        [
            f"operations   {summary.operations:,}{dropped}",
            f"webhooks     {summary.webhooks:,}",
            f"types        {summary.types:,}",
            f"files        {summary.files:,} ({summary.changed:,} written, {summary.removed:,} removed)",
            f"diagnostics  {_diagnostics_line(summary)}",
            f"seconds      {sum(summary.seconds.values()):.2f} ({stages})",
        ]
    )


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
    return "\n".join(line for group in groups.values() for line in _group_lines(group))


def _group_lines(group: Sequence[Diagnostic]) -> list[str]:
    first = group[0]
    count = f" ({len(group):,} times)" if len(group) > 1 else ""
    shown = [f"  {found.place}: {found.message}" for found in islice(group, PLACES_SHOWN)]
    more = [f"  and {len(group) - PLACES_SHOWN:,} more"] if len(group) > PLACES_SHOWN else []
    action = [f"  = {first.action}"] if first.action else []
    return [f"{first.severity.value}: {first.code}{count}", *shown, *more, *action]


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
