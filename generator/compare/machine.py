"""The report for programs: JSON, and workflow commands that GitHub shows at the document's lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .change import Change
from .grouping import worst
from .report import Report, reach_text
from .rules import RULES, Severity, severity_of

LEVELS = {
    Severity.BREAKING: "error",
    Severity.RISKY: "warning",
    Severity.ADDITIVE: "notice",
    Severity.DOCUMENTATION: "notice",
}


def as_json(report: Report) -> str:
    """One object: `summary`, `changes`, `accepted`, `expired`, `needless`, `next`. Nothing is left out."""
    judged = report.judged
    content = {
        "old": report.old,
        "new": report.new,
        "summary": {severity.value: len(group) for severity, group in report.groups.items()},
        "changes": [_object(change, report) for change in judged.open],
        "accepted": [_object(change, report) for change in judged.accepted],
        "expired": [{"code": line.code, "subject": line.subject} for line in judged.expired],
        "needless": [{"code": line.code, "subject": line.subject} for line in judged.needless],
        "next": {
            one.language: {"bump": one.bump, "version": one.version or None, "changelog": one.changelog}
            for one in report.next
        },
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def _object(change: Change, report: Report) -> dict[str, object]:
    place = report.places.get(change.new or "")
    return {
        "code": change.code,
        "severity": {language: severity_of(change.code, language).value for language in report.languages},
        "message": change.message,
        "reason": RULES[change.code].reason,
        "subject": change.subject,
        "owner": {"kind": change.owner.kind.value, "name": change.owner.name},
        "path": list(change.path),
        "before": change.before,
        "after": change.after,
        "old": change.old,
        "new": change.new,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "methods": list(change.methods),
    }


def github(report: Report) -> str:
    """https://docs.github.com/actions/reference/workflow-commands-for-github-actions: a line each, worst first."""
    return "\n".join(_annotations(report))


def _annotations(report: Report) -> Iterator[str]:
    for severity, group in report.groups.items():
        for change in group if severity is not Severity.DOCUMENTATION else ():
            yield _annotation(change, LEVELS[worst(change, report.languages)], report)


def _annotation(change: Change, level: str, report: Report) -> str:
    place = report.places.get(change.new or "") or report.places.get("#")
    where = f"file={_property(place.file)},line={place.line or 1}," if place else ""
    return f"::{level} {where}title={_property(change.code)}::{_escaped(change.message + reach_text(change))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
