"""Replays a folder of fixtures against a generated package: `python -m tests.sdk.python FIXTURES PACKAGE/src`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from .run import Folder, Until

BAR = 30
"""Columns of the progress bar."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.sdk.python", description=__doc__)
    parser.add_argument("fixtures", type=Path, help="a folder that `sdkgen record` wrote")
    parser.add_argument("source", type=Path, help="the folder that the package is imported from")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--show", type=int, default=20, help="how many failures to print")
    parser.add_argument("--first", action="store_true", help="stop at the first resource with a failure")
    asked = parser.parse_args()
    until = Until.FIRST if asked.first else Until.END
    begun = time.monotonic()
    operations, tally = Folder(asked.fixtures, asked.source.resolve(), asked.processes, until).replayed(bar)
    failures = sorted(tally.failures, key=str)
    print(*failures[: asked.show], sep="\n\n")
    by_flavour = {name: sum(flavour == name for _, flavour, _ in tally.calls) for name in ("sync", "async")}
    print(
        f"{operations:,} operations; calls replayed: {by_flavour['sync']:,} sync, {by_flavour['async']:,} async; "
        f"{tally.requests:,} requests compared; {len(failures):,} failures; {time.monotonic() - begun:.1f} seconds"
    )
    return 1 if failures else 0


def bar(done: int, count: int) -> None:
    if sys.stderr.isatty():
        full = BAR * done // count
        end = "\n" if done == count else ""
        print(f"\rreplay [{'#' * full}{' ' * (BAR - full)}] {done:,} of {count:,}", end=end, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
