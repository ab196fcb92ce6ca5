"""The version that follows from changes (Semantic Versioning 2.0.0)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from .change import Change
from .rules import Severity, severity_of

VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


class Bump(Enum):
    """Largest first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


BUMPS = {
    Severity.BREAKING: Bump.MAJOR,
    Severity.RISKY: Bump.MINOR,
    Severity.ADDITIVE: Bump.MINOR,
    Severity.DOCUMENTATION: Bump.PATCH,
}


def bump(changes: Iterable[Change], language: str = "python") -> Bump:
    """What the worst of the changes asks for; accepted breaks are breaks all the same."""
    asked = {BUMPS[severity_of(change.code, language)] for change in changes}
    return next((each for each in Bump if each in asked), Bump.NONE)


def next_version(version: str, bump: Bump) -> str:
    """Before 1.0.0 a break raises the minor version and all else the patch (Semantic Versioning, section 4).

    ValueError for a version that is no three numbers.
    """
    found = VERSION.fullmatch(version)
    if found is None:
        raise ValueError(f"{version!r} is no version like 1.2.3")
    major, minor, patch = map(int, found.groups())
    match bump, major:
        case Bump.NONE, _:
            return version
        case Bump.MAJOR, 0:
            return f"0.{minor + 1}.0"
        case _, 0:
            return f"0.{minor}.{patch + 1}"
        case Bump.MAJOR, _:
            return f"{major + 1}.0.0"
        case Bump.MINOR, _:
            return f"{major}.{minor + 1}.0"
        case _:
            return f"{major}.{minor}.{patch + 1}"
