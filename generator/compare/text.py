"""The report on a screen: breaking changes first, each a sentence; words that changed are only counted."""

from __future__ import annotations

from collections.abc import Iterator

from .change import Change
from .report import Report, counts_text, reach_text
from .rules import Severity

PROSE = "prose-changed"


def text(report: Report) -> str:
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    groups = report.groups
    if not report.changes:
        yield "nothing has changed"
    else:
        yield counts_text(groups)
    for severity, group in groups.items():
        if group:
            yield f"\n{severity.value}"
            yield from _documentation(group) if severity is Severity.DOCUMENTATION else map(_line, group)
    if report.judged.accepted:
        yield "\naccepted"
        yield from map(_line, report.judged.accepted)
    yield from _settings(report)
    if report.changes:
        yield ""
        yield from (
            f"{one.language}: {one.bump}{f', version {one.version}' if one.version else ''}" for one in report.next
        )


def _line(change: Change) -> str:
    return f"  {change.code}: {change.message}{reach_text(change)}"


def _documentation(group: list[Change]) -> Iterator[str]:
    """Words are only counted: there are many, and nobody acts on them."""
    prose = [change for change in group if change.code == PROSE]
    yield from (_line(change) for change in group if change.code != PROSE)
    if prose:
        yield f"  {PROSE}: {len(prose):,} description{'s have' if len(prose) > 1 else ' has'} changed"


def _settings(report: Report) -> Iterator[str]:
    for line in report.judged.expired:
        yield f"\nsdk.yaml: {line.code} of {line.subject} was accepted until {line.expires}: it counts again"
    for line in report.judged.needless:
        yield f"\nsdk.yaml: {line.code} of {line.subject} is accepted, but there is no such change: remove the line"
