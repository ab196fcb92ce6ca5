"""What the generated package for the provider's whole API costs, as ratios to the limit on the same machine.

The limit is what the package stands on: importing httpx and pydantic; plain httpx with `json.loads`. The package is
generated and installed anew; every figure is measured beside its limit, by turns.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import expanding, starting
from .generation import generate, timed
from .machine import DOCUMENT, VENVS, install
from .ratios import HEAD, Pair, line

PROBES = Path(__file__).parent / "probes"
STARTS = 21
ROUNDS = 25
CALLS, AT_ONCE, TURNS = 10_000, 64, 10
MEGABYTES = 18
MEMORY_OF_A_CIRCLE = 60


def main() -> None:
    python, package = installed()
    print(f"Python {platform.python_version()} on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print("ms (memory: MB); ours and the limit are medians, the ratio is the median of the pairs' ratios\n")
    print(HEAD)
    starts(python)
    circle(python)
    calls(python)
    many(python)
    size(package)


def installed() -> tuple[Path, Path]:
    """The Python that has the packages, and the folder of the provider's in it."""
    python = install(VENVS / "runtime", ["httpx", "pydantic"])
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        generate(DOCUMENT, Path(folder))
        _install(python, Path(folder) / "out" / "python")
        _install(python, _expanding(Path(folder)))
    where = [str(python), "-I", "-c", "import telnyx; print(telnyx.__file__)"]
    return python, Path(subprocess.run(where, check=True, capture_output=True, text=True).stdout.strip()).parent


def _install(python: Path, project: Path) -> None:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--force-reinstall", "--no-deps", "--no-cache-dir", str(project)], check=True)


def _expanding(folder: Path) -> Path:
    """The project of a package made from the document of one large circle."""
    document = folder / "expanding.json"
    document.write_text(json.dumps(expanding.document()), encoding="utf-8")
    program = [sys.executable, "-m", "generator"]
    for command in (
        ["new", str(folder / "expanding"), "--document", str(document)],
        ["generate", str(folder / "expanding"), "--target", "python", "--out", str(folder / "circle")],
    ):
        timed([*program, *command], {**os.environ, "SDKGEN_CACHE": str(folder / "cache")})
    return folder / "circle" / "python"


def starts(python: Path) -> None:
    """Importing, and the way from the start of the process to the first answer, beside importing what is needed."""
    imported = starting.beside(python, starting.IMPORT, starting.PACKAGES, STARTS)
    named = starting.beside(python, starting.CLIENT, starting.PACKAGES, STARTS)
    called = starting.beside(python, starting.FIRST_CALL, starting.PACKAGES, STARTS)
    print(line("import telnyx", imported.seconds, 1.5))
    print(line("from telnyx import Telnyx", named.seconds, 1.5))
    print(line("first method on a first resource", called.seconds, 1.5))
    print(line("  the same, interpreter included", called.whole, 1.5))
    print(line("peak memory after it", called.megabytes, 1.5))


def circle(python: Path) -> None:
    """The first call where 700 models lead to each other."""
    called = starting.beside(python, starting.EXPANDING, starting.PACKAGES, STARTS)
    print(line("first method among 700 models in a circle", called.seconds, 2.5))
    most = max(pair.ours for pair in called.megabytes)
    verdict = "holds" if most <= MEMORY_OF_A_CIRCLE else "BROKEN"
    print(f"  peak memory after it {most:.0f} MB, under {MEMORY_OF_A_CIRCLE}: {verdict}")


def calls(python: Path) -> None:
    """Calls without a network, so that only the client's own work is measured."""
    found = json.loads(told(python, "calls.py", ROUNDS))
    print(line("one call, small reply", [Pair(*pair) for pair in found["call"]], 2))
    print(line("  a reply that drifts from the document", [Pair(*pair) for pair in found["drift"]], None))
    for name, kind in (
        ("a list of 1,000 phone numbers", "numbers"),
        ("a list of 1,000 messaging profiles", "profiles"),
    ):
        print(line(f"{name}, CPU", [Pair(*pair) for pair in found[f"{kind} cpu"]], 1.3))
        print(line("  the same, wall", [Pair(*pair) for pair in found[kind]], 1.3))
    print(line("  phone numbers, every item looked into, CPU", [Pair(*pair) for pair in found["read cpu"]], 4))
    drifting(found)


def drifting(found: Mapping[str, Sequence[tuple[float, float]]]) -> None:
    """Lists of which some or all items are not what the document promises, beside a list that is."""
    for amount, kind, bound in (("1 %", "some", 1.15), ("all", "all", 2)):
        print(line(f"a list of which {amount} drift : the clean one", [Pair(*pair) for pair in found[kind]], bound))
        read = [Pair(*pair) for pair in found[f"{kind} read"]]
        print(line("  the same, every item looked into", read, bound))


def many(python: Path) -> None:
    """Calls over loopback, many at once; the server is a process of its own."""
    server = subprocess.Popen(
        [sys.executable, str(PROBES / "loopback.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with server:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        found = json.loads(told(python, "many.py", port, CALLS, AT_ONCE, TURNS))
        server.communicate("")
    name = f"{CALLS:,} calls, {AT_ONCE} at a time"
    print(line(f"{name}, each", [Pair(*pair) for pair in found["own"]], 1.5))
    print(line("  over the caller's httpx client", [Pair(*pair) for pair in found["given"]], 1.5))


def told(python: Path, probe: str, *numbers: int) -> str:
    """What a probe prints."""
    command = [str(python), "-I", str(PROBES / probe), *map(str, numbers)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@dataclass(frozen=True, slots=True)
class Size:
    """`megabytes`: the sum of the files' lengths; `blocks`: what the disk gives them, in MB of 10^6 bytes both."""

    files: int
    megabytes: float
    blocks: float


def size(package: Path) -> None:
    """The installed package with what Python compiled of it, and what the installer noted of it."""
    found = size_of([package, *package.parent.glob(f"{package.name}-*.dist-info")])
    verdict = "holds" if found.megabytes < MEGABYTES else "BROKEN"
    print(f"\ninstalled size   {found.megabytes:.1f} MB in {found.files:,} files, under {MEGABYTES}: {verdict}")
    print(f"  by disk blocks {found.blocks:.1f} MB")


def size_of(folders: list[Path]) -> Size:
    files = [path.stat() for folder in folders for path in folder.rglob("*") if path.is_file()]
    return Size(
        len(files), sum(each.st_size for each in files) / 1e6, sum(each.st_blocks for each in files) * 512 / 1e6
    )


if __name__ == "__main__":
    main()
