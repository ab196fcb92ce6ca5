"""`sdkgen compare`: what a change of the document does to the people who use the packages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import pipeline
from ..beside import beside
from ..compare import Severity, Surface, bump, changelog, compare, next_version
from ..compare.accepted import AcceptedChange, Judged, judge
from ..compare.change import Change
from ..compare.machine import as_json, github
from ..compare.markdown import markdown
from ..compare.report import At, Next, Report
from ..compare.signatures import signatures
from ..compare.text import text
from ..compare.version import VERSION
from ..config import AcceptedBreak, Config
from ..diagnostics import Diagnostic, DocumentError, Place
from ..diagnostics import Severity as Fault
from ..document import Document, Extent
from ..watch import Watch
from .sides import Side, located
from .told import Told

USAGE = 2

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
    "github": github,
    "changelog": lambda report: "\n".join(one.changelog for one in report.next).rstrip("\n"),
}

THRESHOLDS = {"breaking": Severity.BREAKING, "risky": Severity.RISKY, "any": Severity.DOCUMENTATION}


@dataclass(frozen=True, slots=True)
class Comparison:
    """`old`, `new`: a document, an API folder, `git:REVISION` or `git:REVISION:PATH`. `api`: the folder of both."""

    old: str
    new: str
    api: Path | None
    languages: tuple[str, ...]
    format: str
    fail_on: str


def run(asked: Comparison, tell: Callable[[str], None], today: date | None = None) -> Told:
    """Whatever can't be read is a usage fault: 1 means that users would notice."""
    with TemporaryDirectory(prefix="sdkgen-compare-") as temporary:
        try:
            report = _report(asked, Path(temporary), Watch(tell), today or datetime.now(UTC).date())
        except DocumentError as error:
            shown = str(error.diagnostic.place).replace(f"{temporary}/", "git:")
            remedy = f"\n  = {error.diagnostic.action}" if error.diagnostic.action else ""
            return Told("", f"error: {shown}: {error.diagnostic.message}{remedy}", USAGE)
    return Told(FORMATS[asked.format](report), "", int(report.reaches(THRESHOLDS[asked.fail_on])))


def _report(asked: Comparison, temporary: Path, watch: Watch, today: date) -> Report:
    old_side, new_side = located(asked.old, asked.new, asked.api, temporary)
    waiting = beside(lambda: surface_of(old_side, watch)[0])
    new, document = surface_of(new_side, watch)
    old = waiting()
    with watch.stage("compare"):
        changes = compare(old, new)
    judged = judge(changes, tuple(_accepted(new_side)), today)
    return Report(
        old=asked.old,
        new=asked.new,
        languages=asked.languages,
        judged=judged,
        next=tuple(_next(each, changes, old_side.config, today) for each in asked.languages),
        signatures=signatures(old, new, changes) if asked.format == "markdown" else {},
        places=_places(judged, document, new_side) if asked.format in ("json", "github") else {},
    )


def surface_of(side: Side, watch: Watch) -> tuple[Surface, Document]:
    """A side understood. Its overlays may match nothing: they were written for another day's document."""
    document = pipeline.read(side.folder, watch, Extent.PART)
    model = pipeline.understand(side.folder, side.config, document, watch)
    return Surface(model.api, model.names), document


def _next(language: str, changes: Iterable[Change], config: Config, today: date) -> Next:
    """From all changes: who accepts a break publishes it all the same."""
    found = tuple(changes)
    raised = bump(found, language)
    known = VERSION.fullmatch(config.python.version) and config.python.version != "0.0.0"
    version = next_version(config.python.version, raised) if known else ""
    return Next(language, raised.value, version, changelog(found, version or "Unreleased", today, language))


def _accepted(side: Side) -> Iterable[AcceptedChange]:
    for line in side.config.accept_breaks:
        yield AcceptedChange(line.code, line.subject, line.reason, _day(line, side.folder.sdk))


def _day(line: AcceptedBreak, file: Path) -> date:
    try:
        return date.fromisoformat(line.expires)
    except ValueError as error:
        what = f"`accept_breaks`: {line.expires!r} is no day"
        raise DocumentError(Diagnostic("settings", Fault.ERROR, Place(str(file)), what, "as in 2026-12-31")) from error


def _places(judged: Judged, document: Document, side: Side) -> dict[str, At]:
    pointers = {change.new for change in (*judged.open, *judged.accepted) if change.new} | {"#"}
    places = {pointer: document.place(pointer) for pointer in pointers}
    return {pointer: At(side.shown(place.file), place.line) for pointer, place in places.items()}
