"""The entry of a changelog, for the users of one language: what they must do, what may surprise them, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .change import Change
from .grouping import by_resource, by_severity
from .rules import RULES, Severity

TITLES = {
    Severity.BREAKING: "Breaking changes",
    Severity.RISKY: "Changes to look at",
    Severity.ADDITIVE: "New",
    Severity.DOCUMENTATION: "Documentation",
}


def changelog(changes: Iterable[Change], version: str, day: date, language: str = "python") -> str:
    """Markdown, a heading of the second level; ends with a newline. Prose is counted, not listed."""
    return "\n".join(_lines(changes, version, day, language)) + "\n"


def _lines(changes: Iterable[Change], version: str, day: date, language: str) -> Iterator[str]:
    yield f"## {version} ({day.isoformat()})"
    groups = by_severity(changes, [language])
    if not any(groups.values()):
        yield from ("", "Nothing that users notice.")
    for severity, group in groups.items():
        if group and severity is Severity.DOCUMENTATION:
            yield from ("", f"### {TITLES[severity]}", "", f"- {_prose(group)}")
        elif group:
            yield from ("", f"### {TITLES[severity]}")
            yield from _by_resource(group, severity)


def _by_resource(group: Sequence[Change], severity: Severity) -> Iterator[str]:
    for resource, changes in by_resource(group).items():
        yield from ("", f"**{resource}**", "")
        for change in changes:
            why = f": {RULES[change.code].reason}" if severity in (Severity.BREAKING, Severity.RISKY) else ""
            yield f"- {change.message}{why}"


def _prose(group: Sequence[Change]) -> str:
    owners = {change.owner for change in group}
    return f"{len(owners):,} descriptions are new or better" if len(owners) > 1 else group[0].message
