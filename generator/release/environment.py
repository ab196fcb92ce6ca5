"""The wheel as its users get it: installed in an environment that has nothing else, imported, and used."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from .contents import metadata_of
from .running import Program, run

PROBE = Path(__file__).with_name("probe.py")
WHERE = "import json, sysconfig; print(json.dumps(sysconfig.get_path('purelib')))"


@dataclass(frozen=True, slots=True)
class Environment:
    """`python`: its interpreter."""

    python: Path

    @property
    def packages(self) -> Path:
        """Where what is installed lies."""
        return Path(json.loads(run(Program((self.python, "-I", "-c", WHERE)), "asking Python for its folders")))


@dataclass(frozen=True, slots=True)
class Replay:
    """`checkout`: where the harness lies, in `tests/sdk/python`. `fixtures`: what is replayed."""

    checkout: Path
    fixtures: Path


def fresh(folder: Path) -> Environment:
    """A new environment of the Python that runs this program."""
    run(Program((sys.executable, "-m", "venv", folder)), "making an environment")
    return Environment(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def install(environment: Environment, wheel: Path, distribution: str) -> str:
    """With all its extras, by pip's own settings, and what is installed fits together."""
    extras = ",".join(metadata_of(wheel).get_all("Provides-Extra", []))
    wanted = f"{distribution}{f'[{extras}]' if extras else ''} @ {wheel.resolve().as_uri()}"
    pip = (environment.python, "-I", "-m", "pip", "--disable-pip-version-check", "--no-input")
    run(Program((*pip, "install", "--quiet", wanted)), "installing the wheel")
    return run(Program((*pip, "check")), "pip check").strip().rstrip(".")


def probe(environment: Environment, distribution: str, package: str) -> str:
    """Every module imports and every exported name is there; a warning is an error."""
    command = (environment.python, "-I", "-W", "error", PROBE, distribution, package)
    return run(Program(command), "importing the installed package").strip()


def replay(environment: Environment, package: str, asked: Replay, scratch: Path) -> str:
    """The recorded exchanges, against the installed package and no other copy of it."""
    top = package.partition(".")[0]
    scratch.mkdir()
    (scratch / top).symlink_to(environment.packages / top, target_is_directory=True)
    command = (environment.python, "-m", "tests.sdk.python", asked.fixtures.resolve(), scratch)
    return run(Program(command, folder=asked.checkout), "replaying the fixtures").strip().splitlines()[-1]
