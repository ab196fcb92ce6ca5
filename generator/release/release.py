"""The stages of a release, in order: decide, lay out, build twice, check. Writing and uploading are the command's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from ..compare import Surface
from ..config import Config
from ..targets.python import TARGET
from ..targets.python.plan import CHANGELOG, SURFACE
from ..targets.python.plan import folder as package_folder
from ..targets.target import Tree
from .build import Distributions, build
from .changelog import day_of, epoch_of, with_entry
from .checks import Checked, Subject, checks
from .contents import Expected
from .decision import Again, Decision, First, Next, Now, decide, entry
from .environment import Replay
from .refused import Refused
from .snapshot import Released, UnknownSnapshot, dump, load, reduced
from .staging import digest, sources, stage

Render: TypeAlias = Callable[[Config], Tree]
"""The package by the settings of a config: its version is in it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be released. `package`: its folder on the disk, with what hands wrote. `replay`: as `Subject`."""

    config: Config
    surface: Surface
    render: Render
    package: Path
    replay: Replay | None
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Ready:
    """A release that is built and checked. `additions`: what the package's folder gets besides `tree`; `kept` as
    `Target.kept`."""

    decision: Decision
    tree: Tree
    kept: tuple[PurePosixPath, ...]
    additions: Mapping[PurePosixPath, bytes]
    built: Distributions
    checked: tuple[Checked, ...]


def prepare(candidate: Candidate, asked: str | None, today: date, scratch: Path) -> Ready:
    """All but writing, in the folder `scratch`. `asked`: a version, None for what follows. Refused with the reason."""
    last = _last(candidate)
    now = Now(candidate.config.python.version, _digest(candidate, scratch / "now"), reduced(candidate.surface))
    decision = decide(now, last, asked)
    config = _called(candidate.config, decision.version)
    tree, folder = candidate.render(config), scratch / "package"
    stage(tree, candidate.package, TARGET.kept(config), folder)
    candidate.tell("build")
    additions = _additions(candidate, decision, today, scratch) if not isinstance(decision, Again) else {}
    add(additions, folder)
    day = day_of(_text(folder / CHANGELOG), decision.version) or today
    built = build(folder, epoch_of(day), scratch / "built")
    subject = Subject(built, _expected(config, folder), config.python.package, candidate.replay)
    checked = tuple(checks(subject, scratch, candidate.tell))
    return Ready(decision, tree, TARGET.kept(config), additions, built, checked)


def _called(config: Config, version: str) -> Config:
    return replace(config, python=replace(config.python, version=version))


def _last(candidate: Candidate) -> Released | None:
    path = candidate.package / package_folder(candidate.config) / SURFACE
    if not path.exists():
        return None
    try:
        return load(path.read_bytes())
    except UnknownSnapshot as error:
        remedy = "restore it from version control; without it this is a first release"
        raise Refused(f"{path} is no model that was released: {error}", remedy) from error


def _digest(candidate: Candidate, folder: Path) -> str:
    config = candidate.config
    stage(candidate.render(config), candidate.package, TARGET.kept(config), folder)
    return digest(folder, (CHANGELOG, package_folder(config) / SURFACE))


def _additions(candidate: Candidate, decision: First | Next, today: date, scratch: Path) -> dict[PurePosixPath, bytes]:
    config = _called(candidate.config, decision.version)
    changes = with_entry(_text(candidate.package / CHANGELOG), entry(decision, today))
    surface = package_folder(config) / SURFACE
    released = Released(decision.version, digest(scratch / "package", (CHANGELOG, surface)), candidate.surface)
    return {CHANGELOG: changes.encode(), surface: dump(released)}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def add(additions: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Puts them into a package's folder."""
    for path, content in additions.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _expected(config: Config, folder: Path) -> Expected:
    python = config.python
    package = PurePosixPath(*python.package.split("."))
    return Expected(python.distribution, python.version, config.license, package, sources(folder))
