"""A package's folder -> its source distribution and its wheel: twice, and the same bytes both times."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .refused import Refused
from .running import Program, run


@dataclass(frozen=True, slots=True)
class Distributions:
    sdist: Path
    wheel: Path


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What must not matter: where the sources lie, who may read new files, the hash seed, the time zone. `through`: the
    wheel is built from the source distribution, or beside it from the folder."""

    name: str
    through: tuple[str, ...]
    umask: int
    environment: Mapping[str, str]


ONE = Surroundings("one", (), 0o022, {"PYTHONHASHSEED": "1", "TZ": "UTC"})
OTHER = Surroundings("the_other", ("--sdist", "--wheel"), 0o077, {"PYTHONHASHSEED": "2", "TZ": "Asia/Kathmandu"})


def build(package: Path, epoch: str, scratch: Path) -> Distributions:
    """`epoch`: SOURCE_DATE_EPOCH. Refused where a build fails, or the two differ."""
    with ThreadPoolExecutor() as pool:
        first, second = pool.map(lambda each: _built(package, epoch, scratch / each.name, each), (ONE, OTHER))
    found = Distributions(*_paths(first))
    for path in (found.sdist, found.wheel):
        if path.read_bytes() != (second / path.name).read_bytes():
            raise Refused(f"{path.name} is not the same bytes when it is built twice")
    if sorted(path.name for path in first.iterdir()) != sorted(path.name for path in second.iterdir()):
        raise Refused("two builds give files of different names")
    return found


def _built(package: Path, epoch: str, scratch: Path, surroundings: Surroundings) -> Path:
    source, dist = scratch / "source", scratch / "dist"
    shutil.copytree(package, source, copy_function=shutil.copyfile)  # with times of its own
    command = (
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--outdir",
        str(dist),
        *surroundings.through,
        str(source),
    )
    environment = {**surroundings.environment, "SOURCE_DATE_EPOCH": epoch}
    run(Program(command, environment=environment, umask=surroundings.umask), "building the package")
    return dist


def _paths(dist: Path) -> tuple[Path, Path]:
    sdists, wheels = list(dist.glob("*.tar.gz")), list(dist.glob("*.whl"))
    if len(sdists) != 1 or len(wheels) != 1:
        raise Refused(f"a build gives {len(sdists)} source distributions and {len(wheels)} wheels, one each is wanted")
    return sdists[0], wheels[0]
