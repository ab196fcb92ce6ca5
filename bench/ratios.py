"""Two things measured side by side, as a ratio: its usual value, how far it scatters, whether its bound holds."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = f"{'':<44}{'ours':>9}{'limit':>9}{'ratio':>8}{'quartiles':>13}{'of least':>10}{'bound':>7}"


@dataclass(frozen=True, slots=True)
class Pair:
    """One measurement of ours and one of the limit, made one right after the other, in the same unit."""

    ours: float
    limit: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """`median`, `low` and `high` (quartiles): of the pairs' ratios. `least`: our least over the limit's least."""

    ours: float
    limit: float
    median: float
    low: float
    high: float
    least: float


def ratio(pairs: Sequence[Pair]) -> Ratio:
    """On a shared machine a pair is disturbed as a whole; so its ratio says more than either of its times."""
    low, median, high = statistics.quantiles([pair.ours / pair.limit for pair in pairs], n=4, method="inclusive")
    ours, limit = [pair.ours for pair in pairs], [pair.limit for pair in pairs]
    return Ratio(statistics.median(ours), statistics.median(limit), median, low, high, least=min(ours) / min(limit))


def line(name: str, pairs: Sequence[Pair], bound: float | None) -> str:
    """One row below HEAD; without a bound nothing is judged."""
    found = ratio(pairs)
    figures = f"{found.ours:>9.3f}{found.limit:>9.3f}{found.median:>8.2f}"
    scatter = f"{found.low:>7.2f}–{found.high:<5.2f}{found.least:>10.2f}"
    judged = "" if bound is None else f"{bound:>7.2f}  {'holds' if found.median <= bound else 'BROKEN'}"
    return f"{name:<44}{figures}{scatter}{judged}"
