"""`python -m bench [NAME]…`: all benchmarks, or those named."""

from __future__ import annotations

import importlib
import sys

ALL = ("names", "pages", "generation", "growing", "runtime")


def main(names: list[str]) -> None:
    for name in names or ALL:
        print(f"== {name}")
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
