"""A tree onto the disk: whole or not at all, and what the tree does not hold is gone afterwards.

The new tree is laid out beside the old one (unchanged files are linked, not copied) and the two change places in
one step, so that a run which fails or is killed leaves the former tree as it was.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .diff import octets
from .targets.target import Tree


@dataclass(frozen=True, slots=True)
class Written:
    """Files by what happened to them."""

    changed: int
    unchanged: int
    removed: int


def write(tree: Tree, folder: Path, kept: Collection[PurePosixPath] = ()) -> Written:
    """Makes `folder` hold `tree` and nothing else but what is `kept`: files and folders of other hands, carried over as
    they are. OSError where the disk refuses; the former tree then stands.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    _recover(folder)
    before = set(_files(folder, kept))
    with _staging(folder) as staging:
        changed = sum([_place(path, content, folder, staging) for path, content in tree.items()])
        for path in kept:  # last, so that what is edited meanwhile is carried over as late as can be
            _carry(folder / path, staging / path)
        _swap(staging, folder)
    return Written(changed, len(tree) - changed, len(before - set(tree)))


def _carry(old: Path, new: Path) -> None:
    """A file or a folder with all that it holds. ValueError where the tree has it too: it has one author."""
    if os.path.lexists(new):
        raise ValueError(f"{new.name!r} is kept for other hands, and generated")
    if old.is_dir():
        shutil.copytree(old, new, symlinks=True, copy_function=_link)
    elif old.exists():
        new.parent.mkdir(parents=True, exist_ok=True)
        _link(old, new)


def amend(changes: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """New content for some files of a tree that stays as it is otherwise: in one step, as `write`."""
    folder = folder.resolve()
    with _staging(folder) as staging:
        if len(changes) == 1:  # one renamed file is one step already
            (path, content), *_ = changes.items()
            (staging / path.name).write_bytes(content)
            (staging / path.name).replace(folder / path)
        elif changes:
            for path in _files(folder):
                (staging / path).parent.mkdir(parents=True, exist_ok=True)
                _link(folder / path, staging / path)
            for path, content in changes.items():
                (staging / path).unlink()
                (staging / path).write_bytes(content)
            _swap(staging, folder)


def _files(folder: Path, kept: Collection[PurePosixPath] = ()) -> Iterator[PurePosixPath]:
    for root, folders, names in os.walk(folder):
        here = PurePosixPath(Path(root).relative_to(folder))
        folders[:] = [name for name in folders if here / name not in kept]
        yield from (here / name for name in names if here / name not in kept)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    staging = folder.parent / f".{folder.name}.new-{os.getpid()}"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _place(path: PurePosixPath, content: str | bytes, folder: Path, staging: Path) -> bool:
    """Puts one file into `staging`; true when it differs from what `folder` has."""
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(f"{str(path)!r} is no path inside the output folder")
    new, old = staging / path, folder / path
    written = octets(content)
    new.parent.mkdir(parents=True, exist_ok=True)
    if _holds(old, written):
        _link(old, new)
        return False
    new.write_bytes(written)
    return not _holds(old, written)


def _link(old: str | Path, new: str | Path) -> None:
    """The same file under both paths, or a copy where the file system has no links."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _swap(staging: Path, folder: Path) -> None:
    """The two folders change places; afterwards `staging` is the former tree, for the caller to remove."""
    if not folder.exists():
        staging.rename(folder)
    elif not _exchange(staging, folder):
        aside = _aside(folder)
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
        staging.rename(folder)
        aside.rename(staging)


def _aside(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.old"


def _recover(folder: Path) -> None:
    """Where a run was killed between the two renames of a system that can't exchange folders: the former tree returns.

    Also removes what killed runs left half laid out.
    """
    aside = _aside(folder)
    if aside.exists() and not folder.exists():
        aside.rename(folder)
    for staging in folder.parent.glob(f".{folder.name}.new-*"):
        if not _is_running(staging.name.rpartition("-")[2]):
            shutil.rmtree(staging, ignore_errors=True)


def _is_running(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def _exchange(one: Path, other: Path) -> bool:
    """Linux's renameat2(2) with RENAME_EXCHANGE: atomic. False where the system or the file system has none."""
    if not sys.platform.startswith("linux"):
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)
