"""Changes in the groups that reports show them in: by severity, by resource."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .change import Change, Kind
from .rules import Severity, severity_of

SEVERAL = "several resources"


def worst(change: Change, languages: Sequence[str]) -> Severity:
    """How bad it is where it is worst."""
    found = {severity_of(change.code, language) for language in languages}
    return next(severity for severity in Severity if severity in found)


def by_severity(changes: Iterable[Change], languages: Sequence[str]) -> dict[Severity, list[Change]]:
    """Worst first; every severity is there, and may be empty."""
    groups: dict[Severity, list[Change]] = {severity: [] for severity in Severity}
    for change in changes:
        groups[worst(change, languages)].append(change)
    return groups


def by_resource(changes: Iterable[Change]) -> Mapping[str, list[Change]]:
    """By the first word of the accessor, alphabetically; what belongs to many resources last."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(resource_of(change), []).append(change)
    return dict(sorted(groups.items(), key=lambda group: (group[0] == SEVERAL, group[0])))


def resource_of(change: Change) -> str:
    """`ai` for `client.ai.conversations.list`, and for a type that only methods below `ai` use."""
    if change.owner.kind is Kind.CLIENT:
        return "client"
    if change.owner.resource:
        return change.owner.resource[0]
    tops = {name.partition(".")[0] for name in change.methods} if change.owner.kind is Kind.TYPE else {"client"}
    return tops.pop() if len(tops) == 1 else SEVERAL
