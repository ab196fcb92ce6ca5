"""What a comparison has to say, whatever the format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .accepted import Judged
from .change import Change, Kind
from .grouping import by_severity, worst
from .rules import Severity
from .signatures import Signatures


@dataclass(frozen=True, slots=True)
class Next:
    """What follows for one language. `version` is empty where the current one is not known."""

    language: str
    bump: str
    version: str
    changelog: str


@dataclass(frozen=True, slots=True)
class At:
    """A place in a document, found already: this room opens no files. `line` from 1."""

    file: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """`old`, `new`: how the sides were named. `places`: of pointers into the new document; `signatures`: of methods."""

    old: str
    new: str
    languages: tuple[str, ...]
    judged: Judged
    next: tuple[Next, ...]
    signatures: Mapping[str, Signatures]
    places: Mapping[str, At]

    @property
    def changes(self) -> tuple[Change, ...]:
        return (*self.judged.open, *self.judged.accepted)

    @property
    def groups(self) -> dict[Severity, list[Change]]:
        return by_severity(self.judged.open, self.languages)

    def reaches(self, threshold: Severity) -> bool:
        """Whether anything that is not accepted is as bad as `threshold`, or worse."""
        order = list(Severity)
        return any(order.index(worst(each, self.languages)) <= order.index(threshold) for each in self.judged.open)


def reach_text(change: Change, shown: int = 3) -> str:
    """Which methods a type's change concerns: ` (in a, b, c and 4 more)`. Empty where the sentence says it."""
    if change.owner.kind is not Kind.TYPE or not change.methods:
        return ""
    names = ", ".join(change.methods[:shown])
    more = f" and {len(change.methods) - shown:,} more" if len(change.methods) > shown else ""
    return f" (in {names}{more})"


def counts_text(groups: Mapping[Severity, Sequence[Change]]) -> str:
    """`2 breaking, 0 risky, 14 additive, 3 documentation`."""
    return ", ".join(f"{len(group):,} {severity.value}" for severity, group in groups.items())
