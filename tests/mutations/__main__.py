"""Proof that the harness sees faults: each mutation in a copy of the checkout, generated anew, replayed, and caught.

python -m tests.mutations                                        # on the APIs that are in this checkout
python -m tests.mutations --also spec/telnyx build/fixtures/telnyx   # and, where that shows nothing, on another one
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .of_generator import GENERATOR
from .of_runtime import RUNTIME
from .trial import ROOT, Laboratory, Subject, Verdict

OURS = (
    Subject(ROOT / "spec" / "ai-inference", ROOT / "tests" / "fixtures" / "ai-inference"),
    Subject(ROOT / "tests" / "sdk" / "wire", ROOT / "tests" / "fixtures" / "wire"),
)
MUTATIONS = (*GENERATOR, *RUNTIME)


def main() -> int:
    """0: everything as it stands passes, and every mutation is caught."""
    asked = _parser().parse_args()
    begun = time.monotonic()
    also = [Subject(Path(api).resolve(), Path(fixtures).resolve()) for api, fixtures in asked.also]
    mutations = [one for one in MUTATIONS if asked.only in one.what]
    with tempfile.TemporaryDirectory(prefix="mutations-") as folder:
        laboratory = Laboratory(Path(folder), (*OURS, *also), ROOT)
        sane = laboratory.unmutated()
        if sane is not None:
            print(f"without any mutation:\n{sane}")
            return 1
        with ThreadPoolExecutor(asked.processes) as pool:
            verdicts = list(_shown(pool.map(laboratory.tried, mutations), len(mutations)))
    missed = [one for one in verdicts if not one.is_caught]
    print(*map(str, verdicts), sep="\n")
    print(f"{len(verdicts) - len(missed)} of {len(verdicts)} caught in {time.monotonic() - begun:.0f} seconds")
    return 1 if missed or not verdicts else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--also", nargs=2, action="append", default=[], metavar=("API", "FIXTURES"))
    parser.add_argument("--only", default="", help="those whose name has this in it")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser


def _shown(verdicts: Iterator[Verdict], count: int) -> Iterator[Verdict]:
    for done, verdict in enumerate(verdicts, 1):
        if sys.stderr.isatty():
            print(f"\r{done} of {count} ", end="\n" if done == count else "", file=sys.stderr)
        yield verdict


if __name__ == "__main__":
    sys.exit(main())
