"""Every module of a package imports alone: each in a process of its own, forked with only the dependencies loaded."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from pathlib import Path

DEPENDENCIES = ("httpx", "pydantic")


def modules(source: Path) -> list[str]:
    found = sorted(path.relative_to(source).with_suffix("") for path in source.rglob("*.py"))
    return [".".join(part for part in path.parts if part != "__init__") for path in found]


def start(module: str) -> int:
    """The process that imports `module`, and ends with 0 when it could."""
    process = os.fork()
    if process:
        return process
    try:
        importlib.import_module(module)
    except BaseException:
        print(f"{module} does not import alone", file=sys.stderr)
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main(source: Path) -> int:
    for name in DEPENDENCIES:  # once for all
        importlib.import_module(name)
    sys.path.insert(0, str(source))
    names = modules(source)
    broken = running = 0
    for name in names:
        start(name)
        running += 1
        if running == os.cpu_count():
            broken += os.wait()[1] != 0
            running -= 1
    broken += sum(os.wait()[1] != 0 for _ in range(running))
    print(f"{len(names)} modules, {broken} do not import alone")
    return int(broken > 0 or not names)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
