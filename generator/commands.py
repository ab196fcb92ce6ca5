"""What each command does, told as text: the command line prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import fetch, pipeline, report, scaffold, stamp
from .config import UNCONFIGURED, load_config
from .diagnostics import Severity
from .diff import Difference, Entry, diff
from .folder import ApiFolder, open_folder
from .naming import promises
from .watch import Watch
from .write import write

TARGETS = tuple(pipeline.TARGETS)

FORMATS = {
    "text": report.diagnostics_text,
    "json": report.diagnostics_json,
    "github": report.diagnostics_github,
}

DIFFERENCES = {
    Difference.MISSING: "is missing",
    Difference.STALE: "is no longer generated",
    Difference.CHANGED: "differs",
}


@dataclass(frozen=True, slots=True)
class Request:
    """`api`: the folder. `document`: where it is not in there. `out`: each target gets a folder of its name in it."""

    api: Path
    document: Path | None
    out: Path
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """`text` goes to standard output, `problems` to standard error, `code` is the exit code."""

    text: str = ""
    problems: str = ""
    code: int = 0


def threshold(strict: bool) -> Severity:
    """How bad a diagnostic must be for the command to fail."""
    return Severity.WARNING if strict else Severity.ERROR


def generate(request: Request, tell: Callable[[str], None], fails_at: Severity) -> Told:
    """Nothing is written when the document fails."""
    folder = open_folder(request.api, request.document)
    memory = stamp.place_of((folder, request.out.resolve(), request.targets, fails_at))
    outputs = [request.out / target for target in request.targets]
    told = stamp.recall(memory, folder.inputs, outputs)
    if told is not None:
        return Told(told)
    watch = Watch(tell)
    built = pipeline.build(folder, request.targets, watch)
    if built.judged.reaches(fails_at):
        return Told("", f"{report.diagnostics_text(built.judged.open)}\nnothing was written", 1)
    with watch.stage("write"):
        written = [write(tree, request.out / target) for target, tree in built.trees.items()]
    text = report.summary_text(pipeline.summary(built, written, watch.seconds))
    stamp.remember(memory, {*folder.inputs, *built.model.document.files}, outputs, text)
    return Told(text)


def check(request: Request, tell: Callable[[str], None]) -> Told:
    """What is on the disk against what would be generated, by content."""
    built = pipeline.build(open_folder(request.api, request.document), request.targets, Watch(tell))
    lines = [
        f"{request.out / target / entry.path} {_difference(entry)}"
        for target, tree in built.trees.items()
        for entry in diff(tree, request.out / target)
    ]
    if not lines:
        return Told(f"{request.out} is what {request.api} gives")
    remedy = f"run `sdkgen generate {request.api}` and commit what it writes"
    return Told("\n".join(lines), f"{len(lines):,} files are not what would be generated: {remedy}", 1)


def _difference(entry: Entry) -> str:
    return "\n    ".join([DIFFERENCES[entry.difference], *entry.lines])


def lint(api: Path, format_name: str, tell: Callable[[str], None], fails_at: Severity) -> Told:
    """Diagnostics only. A bare document is judged without an sdk.yaml: nothing is accepted."""
    folder = ApiFolder(api.parent, api) if api.is_file() else open_folder(api)
    judged = pipeline.lint(folder, UNCONFIGURED if api.is_file() else load_config(folder.sdk), Watch(tell))
    counts = {severity: sum(found.severity is severity for found in judged.open) for severity in Severity}
    total = ", ".join(f"{count:,} {severity.value}s" for severity, count in counts.items())
    code = int(judged.reaches(fails_at))
    return Told(FORMATS[format_name](judged.open), f"{total}, {len(judged.accepted):,} accepted", code)


def fetch_document(api: Path, origin: str | None) -> Told:
    return Told(f"{fetch.fetch(api, origin)} is the pinned document")


def names(api: Path, document: Path | None, tell: Callable[[str], None]) -> Told:
    """Lists every operation's accessor and where it comes from; what was inferred becomes a promise."""
    folder = open_folder(api, document)
    model = pipeline.understand(folder, Watch(tell))
    promised = promises.load(folder.names)
    lines = [
        f"{'promised' if id in promised.operations else 'inferred'}  {name.accessor:<60} {id}"
        for id, name in model.names.operations.items()
    ]
    text = promises.appended(promised, model.names, model.api)
    folder.names.write_text(text, encoding="utf-8")
    return Told("\n".join(lines))


def new(folder: Path, document: Path) -> Told:
    made = scaffold.scaffold(folder, document)
    listed = "\n".join(f"  {path}" for path in made)
    return Told(f"made\n{listed}\nnow: sdkgen generate {folder}")
