"""`sdkgen release`: the next version of a package, decided, built, checked and written; uploaded if that is asked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from .. import pipeline, report
from ..config import Config, load_config
from ..diagnostics import Severity
from ..folder import ApiFolder, open_folder
from ..manifest import Foreign, owner_of
from ..scratch import scratch
from ..targets.target import Tree
from ..transaction import tidy
from ..watch import Watch
from .told import Told

if TYPE_CHECKING:
    from ..release.release import Candidate, Ready

TARGETS = ("python",)
NEEDED = ("build", "hatchling", "packaging", "readme_renderer", "trove_classifiers", "twine")
"""The extra `release`: what this command needs and no other."""

HARNESS = Path("tests/sdk")
FIXTURES = Path("tests/fixtures")
"""Where a checkout has them: the harness by target, fixtures by API folder."""


@dataclass(frozen=True, slots=True)
class Release:
    """`out`: where the target's folder is; `dist`: where the built files go; `version`: None for what follows."""

    api: Path
    document: Path | None
    target: str
    version: str | None
    out: Path
    dist: Path
    upload: bool
    foreign: Foreign = Foreign.REFUSED

    @property
    def package(self) -> Path:
        return self.out / self.target


def run(asked: Release, tell: Callable[[str], None]) -> Told:
    """Writes nothing unless all checks hold, and uploads nothing unless it is asked to."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        return Told("", f"error: {', '.join(missing)} is not installed\n  = pip install 'sdkgen[release]'", 1)
    tidy(asked.out, (asked.target,))
    folder, watch = open_folder(asked.api, asked.document), Watch(tell)
    built = pipeline.build(folder, (), watch)
    if built.judged.reaches(Severity.ERROR):
        return Told("", f"{report.diagnostics_text(built.judged.open)}\nnothing was released", 1)
    from ..release.refused import Refused

    try:
        return _released(asked, folder, _candidate(asked, built.model, watch))
    except Refused as refused:
        remedy = f"\n  = {refused.remedy}" if refused.remedy else ""
        return Told("", f"error: {refused}{remedy}", 1)


def _candidate(asked: Release, model: pipeline.Model, watch: Watch) -> Candidate:
    from ..compare import Surface
    from ..release.environment import Replay
    from ..release.release import Candidate

    def rendered(config: Config) -> Tree:
        tree = pipeline.render_target(pipeline.target(asked.target), replace(model, config=config), watch)
        return pipeline.format_tree(tree, config, watch)

    fixtures = FIXTURES / asked.api.resolve().name
    replay = Replay(Path.cwd(), fixtures) if fixtures.is_dir() and (HARNESS / asked.target).is_dir() else None
    return Candidate(model.config, Surface(model.api, model.names), rendered, asked.package, replay, watch.tell)


def _released(asked: Release, folder: ApiFolder, candidate: Candidate) -> Told:
    from ..release import changelog, decision, release, upload
    from ..release.refused import Refused

    today = changelog.today(os.environ.get("SOURCE_DATE_EPOCH"))
    with scratch("release") as aside:
        ready = release.prepare(candidate, asked.version, today, aside)
        candidate.tell("")
        files = _write(asked, folder, ready)
    checks = [f"  {one.name:<20} {one.saw}" for one in ready.checked]
    lines = [f"{candidate.config.python.distribution} {decision.told(ready.decision)}", *checks, *map(_file, files)]
    if not asked.upload:
        return Told("\n".join([*lines, "nothing was uploaded: that is what --upload is for"]))
    try:
        upload.upload(files)
    except Refused as refused:
        return Told("\n".join(lines), f"error: {refused}\n  = all else is done: the same command uploads again", 1)
    return Told("\n".join([*lines, "both were uploaded"]))


def _write(asked: Release, folder: ApiFolder, ready: Ready) -> Sequence[Path]:
    """The package, what was released, the version in sdk.yaml, and the built files: all of it or nothing."""
    from ..release import versions
    from ..write import Output, write

    built = {asked.dist / path.name: path.read_bytes() for path in (ready.built.sdist, ready.built.wheel)}
    settings = versions.with_version(folder.sdk, ready.decision.version).encode()
    owner = owner_of(folder.path, load_config(folder.sdk).python.distribution)
    output = Output(asked.target, ready.tree, owner, ready.kept, ready.additions)
    write([output], asked.out, asked.foreign, {folder.sdk: settings, **built})
    return list(built)


def _file(path: Path) -> str:
    content = path.read_bytes()
    return f"{path}  {len(content):,} bytes, sha256 {hashlib.sha256(content).hexdigest()}"
