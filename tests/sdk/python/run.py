"""A whole folder of fixtures against a package, by several processes, one resource at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from .fixtures import Operation, files, read
from .flavours import Async, Flavour, Sync
from .package import load
from .replay import Failure, Replay, Tally


class Until(Enum):
    """How far a replay goes."""

    END = "end"
    FIRST = "first"  # the first resource with a failure


FLAVOURS = ("sync", "async")


@lru_cache(maxsize=1)
def flavours(source: Path) -> tuple[Flavour, ...]:
    """A package's two clients, once a process."""
    package = load(source)
    return Sync(package), Async(package, asyncio.Runner())


def replayed(operations: tuple[Operation, ...], source: Path) -> Tally:
    """Everything about these, sync and async. What was recorded and not called is a failure."""
    tally = Tally()
    for operation in operations:
        for flavour in flavours(source):
            Replay(flavour, operation, tally).run()
    for id, name, amount in sorted(recorded(operations) - tally.calls):
        tally.failures.append(Failure(id, f"{name}, {amount}", ("was not replayed",)))
    return tally


def recorded(operations: tuple[Operation, ...]) -> set[tuple[str, str, str]]:
    return {
        (one.id, flavour, amount)
        for one in operations
        for call in one.calls
        for flavour in FLAVOURS
        for amount in call.amounts
    }


def of_file(path: Path, source: Path) -> tuple[int, Tally]:
    """How many operations there are in it, and what came of them."""
    operations = read(path)
    return len(operations), replayed(operations, source)


@dataclass(frozen=True, slots=True)
class Folder:
    fixtures: Path
    source: Path
    processes: int
    until: Until = Until.END

    def replayed(self, tell: Callable[[int, int], None]) -> tuple[int, Tally]:
        """`tell` hears how many files are done, of how many. The largest go first."""
        total, count = Tally(), 0
        paths = sorted(files(self.fixtures), key=lambda path: -path.stat().st_size)
        with ProcessPoolExecutor(self.processes, mp_context=get_context("spawn")) as pool:
            parts = [pool.submit(of_file, path, self.source) for path in paths]
            for done, part in enumerate(as_completed(parts), 1):
                operations, tally = part.result()
                count += operations
                total.add(tally)
                tell(done, len(paths))
                if total.failures and self.until is Until.FIRST:
                    pool.shutdown(cancel_futures=True)
                    break
        return count, total
