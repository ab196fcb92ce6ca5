"""Changes of several folders as one: all are laid out, one file says that they are to be, then they are put in place.

That file is the journal (`.sdkgen-journal` beside the folders, JSON). A run that is killed before it is there has
changed nothing; one that is killed after it is completed by the next run, which finds the journal. Where a step fails,
those before it are taken back.

Single files elsewhere may change with them (`elsewhere.py`): a release's.

What is laid out lies in a room: `new` holds the coming files, `old` what they replace. A folder that holds nothing but
ours changes places with `new` as a whole; in any other the files are renamed one by one, and nothing else is moved.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from . import elsewhere
from .diagnostics import Diagnostic, DocumentError, Place, Severity
from .exchange import flush, locked
from .manifest import stays_inside
from .site import ROOM, ROOMS, Change, Site, put, site, undo

JOURNAL = ".sdkgen-journal"
ELSEWHERE = f".files-elsewhere.{ROOM}"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class Work:
    """All that a run changes in `out`, and in `files` elsewhere: one or the other, or both."""

    out: Path
    changes: Sequence[Change]
    files: Sequence[Path] = ()

    @property
    def sites(self) -> list[Site]:
        return [site(self.out, change) for change in self.changes]

    @property
    def journal(self) -> Path:
        return self.out / JOURNAL

    def put(self) -> None:
        """Any step may be done already: by the run that was killed."""
        for one in self.sites:
            put(one)
        elsewhere.put(self.files, self.out / ELSEWHERE)

    def __str__(self) -> str:
        changes, files = [asdict(one) for one in self.changes], [str(path) for path in self.files]
        return json.dumps({"format": FORMAT, "changes": changes, "files": files})


def commit(work: Work) -> None:
    """Puts in place what is laid out in the rooms. OSError where the disk refuses: then nothing has changed. A release,
    which alone has files elsewhere, is on the disk itself before it is called done, and before it is begun."""
    aside = work.out / f"{JOURNAL}.new"
    aside.write_text(str(work), encoding="utf-8")
    try:
        _flush(work)
        aside.replace(work.journal)
        _flush(work)
        work.put()
        _flush(work)
    except BaseException:
        _take_back(work)
        raise
    work.journal.unlink()


def _flush(work: Work) -> None:
    for folder in {work.out, *(path.parent for path in work.files if path.parent.is_dir())} if work.files else ():
        flush(folder)


def recover(out: Path, names: Iterable[str]) -> None:
    """Completes what a killed run had begun to put in place, and removes what it had only laid out."""
    journal = out / JOURNAL
    if journal.is_file():
        _read(journal).put()
        journal.unlink()
    (out / f"{JOURNAL}.new").unlink(missing_ok=True)
    for room in rooms(out, names):
        shutil.rmtree(room, ignore_errors=True)


def is_left(out: Path, names: Iterable[str]) -> bool:
    """Whether a killed run left anything, or another one runs at this moment."""
    return (out / JOURNAL).exists() or any(True for _ in rooms(out, names))


def tidy(out: Path, names: Collection[str]) -> None:
    """Completes or removes what a killed run has left, where there is anything."""
    if is_left(out, names):
        with locked(out):
            recover(out, names)


def rooms(out: Path, names: Iterable[str]) -> Iterator[Path]:
    """Those in the folder's neighbours too: the killed run may have had other targets."""
    yield from out.glob(f".*.{ROOM}")
    yield from out.glob(f"*/.{ROOM}")
    for folder in ((out / name).resolve() for name in names):
        if folder.parent != out.resolve() and (room := ROOMS["beside"](folder)).is_dir():
            yield room


def _read(journal: Path) -> Work:
    try:
        written = json.loads(journal.read_text(encoding="utf-8"))
        files = [Path(path) for path in written.get("files", [])]
        work = Work(journal.parent, [Change(**one) for one in written["changes"]], files)
        if written["format"] in (1, FORMAT) and _is_ours(work):
            return work
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    what = "is no journal of a run of this program"
    remedy = "complete the run with the program that began it, or remove the file and generate again"
    raise DocumentError(Diagnostic("output-folder", Severity.ERROR, Place(str(journal)), what, remedy))


def _is_ours(work: Work) -> bool:
    """Whether a run may have had such work to do."""
    paths = [path for one in work.changes for path in (one.name, *one.writes, *one.removes)]
    return (
        bool(work.changes or work.files)
        and all(stays_inside(PurePosixPath(path)) for path in paths)
        and all(one.room in ROOMS for one in work.changes)
        and all(map(elsewhere.may_lie, work.files))
    )


def _take_back(work: Work) -> None:
    try:
        elsewhere.take_back(work.files, work.out / ELSEWHERE)
        for one in reversed(work.sites):
            undo(one)
        work.journal.unlink(missing_ok=True)
    except OSError as error:
        what = f"can't be completed and can't be taken back: {error}"
        remedy = "see to the disk: the next run completes what this one began"
        raise DocumentError(
            Diagnostic("output-folder", Severity.ERROR, Place(str(work.journal)), what, remedy)
        ) from error
