"""What has changed since the last release, and so what this one is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..compare import Bump, Change, Severity, Surface, bump, changelog, compare, next_version, severity_of
from .changelog import first_entry, unchanged_entry
from .refused import Refused
from .snapshot import Released
from .versions import chosen, final, is_later

LANGUAGE = "python"


@dataclass(frozen=True, slots=True)
class Now:
    """What may be released. `written`: the version in sdk.yaml; `digest`: as `Released`, of the package so called."""

    written: str
    digest: str
    surface: Surface


@dataclass(frozen=True, slots=True)
class First:
    version: str


@dataclass(frozen=True, slots=True)
class Again:
    """Nothing has changed since: what was released is built again."""

    version: str


@dataclass(frozen=True, slots=True)
class Next:
    """`least`: what the changes ask for, by semantic versioning."""

    version: str
    before: str
    least: str
    changes: tuple[Change, ...]


Decision = First | Again | Next


def decide(now: Now, last: Released | None, asked: str | None) -> Decision:
    """Refused where the version asked for is none, or was passed already."""
    if last is None:
        return First(chosen(asked, now.written, now.written))
    changes = compare(last.surface, now.surface)
    is_same = not changes and now.digest == last.digest and now.written == last.version
    if is_same and (asked is None or chosen(asked, last.version, last.version) == last.version):
        return Again(last.version)
    least = _least(last.version, changes)
    version = chosen(asked, now.written, least)
    if not is_later(version, last.version):
        raise Refused(f"{version} is not later than {last.version}, which was released", f"at least {least} is due")
    return Next(version, last.version, least, changes)


def _least(before: str, changes: tuple[Change, ...]) -> str:
    """Semantic Versioning; what follows a release candidate is at least the release."""
    if final(before) != before:
        return final(before)
    step = bump(changes, LANGUAGE)
    return next_version(before, Bump.PATCH if step is Bump.NONE else step)


def entry(decision: First | Next, day: date) -> str:
    """What the changelog says of it."""
    match decision:
        case First(version):
            return first_entry(version, day)
        case Next(version=version, changes=()):
            return unchanged_entry(version, day)
        case Next(version=version, changes=changes):
            return changelog(changes, version, day, LANGUAGE)


def told(decision: Decision) -> str:
    """One line of it, for the person who releases."""
    match decision:
        case First(version):
            return f"{version}: the first release"
        case Again(version):
            return f"{version}: nothing has changed since it was released; built again"
        case Next(version, before, least, changes):
            counts = [sum(severity_of(change.code, LANGUAGE) is each for change in changes) for each in Severity]
            parts = [f"{count:,} {each.value}" for each, count in zip(Severity, counts, strict=True) if count]
            short = f"; the changes ask for at least {least}" if is_later(least, version) else ""
            return f"{version}: after {before}, {', '.join(parts) or 'the API is the same'}{short}"
