"""One folder's part of a change: laid out in a room, put in place, and taken back where another part fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .exchange import exchange
from .manifest import is_cache, load_manifest

ROOM = "sdkgen-new"


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
    """Where a change of a run in `out` happens."""
    folder = (out / change.name).resolve()
    return Site(change, folder, ROOMS[change.room](folder))


def put(one: Site) -> None:
    """What is laid out takes its place; any of it may be done already."""
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


def undo(one: Site) -> None:
    """The folder as it was; its room has what was to come."""
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
