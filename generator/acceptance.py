"""Diagnostics against what sdk.yaml accepts: what is lived with is set apart, what nobody needs is an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .config import Acceptance
from .diagnostics import Diagnostic, Place, Severity


@dataclass(frozen=True, slots=True)
class Judged:
    """`open` stays to be looked at, errors first; `accepted` is known and lived with."""

    open: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]

    def reaches(self, threshold: Severity) -> bool:
        """Whether anything still open is as bad as `threshold`, or worse."""
        return any(_ORDER.index(found.severity) <= _ORDER.index(threshold) for found in self.open)


_ORDER = list(Severity)  # worst first


def judge(diagnostics: Sequence[Diagnostic], accept: Sequence[Acceptance], file: str) -> Judged:
    """`file` is where the acceptances stand, for the error about one that matches nothing."""
    accepted = dict.fromkeys(found for found in diagnostics if any(_matches(found, line) for line in accept))
    needless = [_needless(line, file) for line in accept if not any(_matches(found, line) for found in accepted)]
    rest = [*needless, *(found for found in diagnostics if found not in accepted)]
    return Judged(tuple(sorted(rest, key=lambda found: _ORDER.index(found.severity))), tuple(accepted))


def _matches(found: Diagnostic, line: Acceptance) -> bool:
    if found.code != line.code:
        return False
    if line.pointer.endswith("*"):
        return found.place.pointer.startswith(line.pointer[:-1])
    return found.place.pointer == line.pointer


def _needless(line: Acceptance, file: str) -> Diagnostic:
    what = f"accepts `{line.code}` at {line.pointer}, which the document no longer gives"
    return Diagnostic("needless-acceptance", Severity.ERROR, Place(file), what, "remove the line under `accept`")
