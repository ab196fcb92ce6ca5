"""Breaks that are lived with: each has a reason and a day after which it counts again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .change import Change


@dataclass(frozen=True, slots=True)
class AcceptedChange:
    """`subject` as `Change.subject` has it; it may end in `*`. `expires`: the last day on which it holds."""

    code: str
    subject: str
    reason: str
    expires: date


@dataclass(frozen=True, slots=True)
class Judged:
    """`open` counts, `accepted` does not. `expired`: lines that match but for their day; `needless`: with no change."""

    open: tuple[Change, ...]
    accepted: tuple[Change, ...]
    expired: tuple[AcceptedChange, ...]
    needless: tuple[AcceptedChange, ...]


def judge(changes: Sequence[Change], lines: Sequence[AcceptedChange], today: date) -> Judged:
    valid = [line for line in lines if line.expires >= today]
    is_accepted = [any(_matches(change, line) for line in valid) for change in changes]
    needed = [line for line in lines if any(_matches(change, line) for change in changes)]
    return Judged(
        open=tuple(change for change, accepted in zip(changes, is_accepted, strict=True) if not accepted),
        accepted=tuple(change for change, accepted in zip(changes, is_accepted, strict=True) if accepted),
        expired=tuple(line for line in needed if line not in valid),
        needless=tuple(line for line in lines if line not in needed),
    )


def _matches(change: Change, line: AcceptedChange) -> bool:
    if change.code != line.code:
        return False
    if line.subject.endswith("*"):
        return change.subject.startswith(line.subject[:-1])
    return change.subject == line.subject
