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
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from . import elsewhere
from .diagnostics import Diagnostic, DocumentError, Place, Severity
from .exchange import exchange, flush, locked
from .manifest import is_cache, load_manifest, stays_inside

JOURNAL = ".sdkgen-journal"
ROOM = "sdkgen-new"
ELSEWHERE = f".files-elsewhere.{ROOM}"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class Change:
    """Of the folder `name`, a symlink to one perhaps. `inode`: of `new`, where it takes the folder's place as a whole;
    a folder that was exchanged already is known by it. None where files are renamed one by one. `room`: where that is,
    `beside` the folder or `inside` it."""

    name: str
    writes: Sequence[str]
    removes: Sequence[str]
    inode: int | None
    room: str


@dataclass(frozen=True, slots=True)
class Site:
    """A change at its place: the folder that is changed, and the room."""

    change: Change
    folder: Path
    room: Path

    @property
    def new(self) -> Path:
        return self.room / "new"

    @property
    def old(self) -> Path:
        return self.room / "old"


ROOMS: Mapping[str, Callable[[Path], Path]] = {
    "beside": lambda folder: folder.parent / f".{folder.name}.{ROOM}",
    "inside": lambda folder: folder / f".{ROOM}",
}


def room_of(folder: Path) -> str:
    """Where nothing stands between the room and the folder: `inside` it where it is a file system of its own."""
    alone = os.path.ismount(folder) or not os.access(folder.parent, os.W_OK)
    return "inside" if alone and folder.is_dir() else "beside"


def site(out: Path, change: Change) -> Site:
    folder = (out / change.name).resolve()
    return Site(change, folder, ROOMS[change.room](folder))


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
            _put(one)
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


def _put(one: Site) -> None:
    if one.change.inode is None or not _put_whole(one):
        _put_files(one)


def _put_whole(one: Site) -> bool:
    """False where folders can't change places: then their files do."""
    if _is_laid_out(one):
        if os.path.lexists(one.folder) and exchange(one.new, one.folder):
            pass
        elif one.folder.is_dir():
            return False
        else:
            if os.path.lexists(one.folder):
                one.folder.replace(one.old)
            one.new.rename(one.folder)
    _give_back(one)
    return True


def _is_laid_out(one: Site) -> bool:
    return one.new.is_dir() and one.new.stat().st_ino == one.change.inode


def _give_back(one: Site) -> None:
    """What others put into the former folder while the new one was laid out."""
    if not one.new.is_dir():
        return
    ours = load_manifest(one.new).paths
    for root, folders, names in os.walk(one.new):
        here = Path(root).relative_to(one.new)
        links = [name for name in folders if Path(root, name).is_symlink()]
        folders[:] = [name for name in folders if not is_cache(name)]
        for path in (here / name for name in (*names, *links)):
            if PurePosixPath(path.as_posix()) not in ours and not os.path.lexists(one.folder / path):
                (one.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (one.new / path).rename(one.folder / path)


def _put_files(one: Site) -> None:
    """What goes makes room first: a file may become a folder, or change the case of its name alone."""
    for removed in one.change.removes:
        if os.path.lexists(one.folder / removed) and not os.path.lexists(one.old / removed):
            (one.old / removed).parent.mkdir(parents=True, exist_ok=True)
            (one.folder / removed).replace(one.old / removed)
    _prune(one)
    ready: set[PurePosixPath] = set()
    for path in map(PurePosixPath, one.change.writes):
        if os.path.lexists(one.new / path):
            _make_way(one, path, ready)
            (one.new / path).replace(one.folder / path)


def _make_way(one: Site, path: PurePosixPath, ready: set[PurePosixPath]) -> None:
    """What a file replaces is kept until all is done; what isn't a folder, and has to be one, goes aside."""
    for parent in reversed(path.parents):
        if parent not in ready:
            _make_folder(one, parent)
            ready.add(parent)
    there, old = one.folder / path, one.old / path
    if os.path.lexists(there) and not os.path.lexists(old):
        old.parent.mkdir(parents=True, exist_ok=True)
        link(there, old)


def _make_folder(one: Site, parent: PurePosixPath) -> None:
    folder, old = one.folder / parent, one.old / parent
    if os.path.lexists(folder) and is_no_folder(folder):
        old.parent.mkdir(parents=True, exist_ok=True)
        folder.replace(old)
    folder.mkdir(parents=True, exist_ok=True)


def is_no_folder(path: Path) -> bool:
    """A file, or a symlink: what a folder of ours must not be."""
    return path.is_symlink() or not path.is_dir()


def link(old: Path, new: Path) -> None:
    """The same file under both paths, or a copy where the file system has no links."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def _prune(one: Site) -> None:
    """Folders that only held what went, with Python's compiled files of it."""
    parents = {parent for path in one.change.removes for parent in PurePosixPath(path).parents if parent.parts}
    for folder in (one.folder / parent for parent in sorted(parents, key=lambda parent: -len(parent.parts))):
        with suppress(OSError):
            if [entry.name for entry in folder.iterdir()] == ["__pycache__"]:
                shutil.rmtree(folder / "__pycache__")
            folder.rmdir()


def _take_back(work: Work) -> None:
    try:
        elsewhere.take_back(work.files, work.out / ELSEWHERE)
        for one in reversed(work.sites):
            _undo(one)
        work.journal.unlink(missing_ok=True)
    except OSError as error:
        what = f"can't be completed and can't be taken back: {error}"
        remedy = "see to the disk: the next run completes what this one began"
        raise DocumentError(
            Diagnostic("output-folder", Severity.ERROR, Place(str(work.journal)), what, remedy)
        ) from error


def _undo(one: Site) -> None:
    if one.change.inode is not None and not _is_laid_out(one):
        _undo_whole(one)
        return
    for path in one.change.writes:
        if not os.path.lexists(one.new / path) and os.path.lexists(one.folder / path):
            (one.folder / path).replace(one.new / path)
    for path in (*one.change.writes, *one.change.removes):
        _undo_folders(one, PurePosixPath(path))
        if os.path.lexists(one.old / path):
            (one.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (one.old / path).replace(one.folder / path)


def _undo_whole(one: Site) -> None:
    if not os.path.lexists(one.new):
        one.folder.rename(one.new)
        if os.path.lexists(one.old):
            one.old.rename(one.folder)
    elif exchange(one.new, one.folder):
        _give_back(one)
    else:
        raise OSError(f"{one.folder} and {one.new} don't change places")


def _undo_folders(one: Site, path: PurePosixPath) -> None:
    """Folders that were made are gone again where nothing is in them; what had to give way for one returns."""
    for parent in list(path.parents)[:-1]:
        with suppress(OSError):
            (one.folder / parent).rmdir()
        if os.path.lexists(one.old / parent) and is_no_folder(one.old / parent):
            (one.old / parent).replace(one.folder / parent)
