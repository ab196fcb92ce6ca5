"""What a server refused against what sdk.yaml accepts: what is lived with set apart, what is needless an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..config import AcceptedRefusal
from .record import Refusal


@dataclass(frozen=True, slots=True)
class Settled:
    """`open`: refused, and nobody has said why that may be. `needless`: accepted, and not refused."""

    open: tuple[Refusal, ...]
    accepted: tuple[Refusal, ...]
    needless: tuple[AcceptedRefusal, ...]


def settle(refused: Sequence[Refusal], accept: Sequence[AcceptedRefusal], unasked: frozenset[str]) -> Settled:
    """`unasked`: the operations that were not sent this time; an acceptance of one of them is not judged."""
    accepted = tuple(one for one in refused if any(_matches(one, line) for line in accept))
    needless = (
        line for line in accept if line.operation not in unasked and not any(_matches(one, line) for one in refused)
    )
    return Settled(tuple(one for one in refused if one not in accepted), accepted, tuple(needless))


def _matches(refusal: Refusal, line: AcceptedRefusal) -> bool:
    is_meant = line.operation == refusal.case.operation and line.amount in ("*", refusal.case.amount.value)
    return is_meant and line.says in refusal.reason
