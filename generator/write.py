"""Trees onto the disk: all of them or none, and nothing that is not ours is lost.

What is ours in a folder its manifest says (`manifest.py`): that is overwritten, and removed when it is no longer made.
Whatever else lies there stays as it is; where it lies in the way, nothing is written until someone says so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .diagnostics import Diagnostic, DocumentError, Place, Severity
from .diff import octets
from .elsewhere import lay_out
from .exchange import locked
from .manifest import MANIFEST, Foreign, Manifest, is_cache, load_manifest, manifest_text, stays_inside
from .site import ROOMS, Change, is_no_folder, link, room_of
from .targets.target import Tree
from .transaction import ELSEWHERE, JOURNAL, Work, commit, recover

SHOWN = 5
"""Paths that an error names."""

NO_FILES: Mapping[Path, bytes] = {}

WHOLE = 2
"""Files from which on a folder changes places as a whole: one alone is one step already."""


@dataclass(frozen=True, slots=True)
class Output:
    """What the folder `name` is to hold of ours, and nothing else of ours. `owner`: the API (`manifest.owner_of`).
    `kept`: what hands write there, and no tree has. `additions`: files that are written now and belong to them then.
    """

    name: str
    tree: Tree
    owner: str
    kept: Collection[PurePosixPath] = ()
    additions: Mapping[PurePosixPath, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """Files by what happened to them."""

    changed: int
    unchanged: int
    removed: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """`content`: all that is to be there, manifest and additions too; `writes`: what of it isn't yet."""

    name: str
    folder: Path
    content: Mapping[PurePosixPath, bytes]
    writes: Sequence[PurePosixPath]
    removes: Sequence[PurePosixPath]
    whole: bool

    @property
    def room(self) -> Path:
        return ROOMS[room_of(self.folder)](self.folder)


def write(
    outputs: Sequence[Output], out: Path, foreign: Foreign = Foreign.REFUSED, files: Mapping[Path, bytes] = NO_FILES
) -> tuple[Written, ...]:
    """Each into its folder in `out`, together: a run that is killed has changed all or nothing once the next is done.
    `files`: what is written elsewhere with them, an sdk.yaml or distributions.

    DocumentError where something of others is in the way, OSError where the disk refuses: then nothing has changed.
    """
    out.mkdir(parents=True, exist_ok=True)
    with locked(out):
        recover(out, [output.name for output in outputs])
        plans = [_plan(output, (out / output.name).resolve(), foreign) for output in outputs]
        _carry_out(plans, out, files)
    return tuple(_counts(output, plan) for output, plan in zip(outputs, plans, strict=True))


def amend(changes: Mapping[str, Mapping[PurePosixPath, bytes]], out: Path) -> None:
    """New content for some of our files, by folder; everything else stays. As `write` otherwise."""
    with locked(out):
        recover(out, changes)
        _carry_out([_amendment(name, (out / name).resolve(), files) for name, files in changes.items()], out, NO_FILES)


def claimed(tree: Tree, owner: str) -> Tree:
    """The tree with its manifest, as it lies on the disk."""
    return {**tree, MANIFEST: manifest_text(owner, tree)}


def _amendment(name: str, folder: Path, files: Mapping[PurePosixPath, bytes]) -> _Plan:
    return _Plan(name, folder, files, tuple(files), (), whole=False)


def _counts(output: Output, plan: _Plan) -> Written:
    changed = sum(path in output.tree for path in plan.writes)
    return Written(changed, len(output.tree) - changed, len(plan.removes))


def _plan(output: Output, folder: Path, foreign: Foreign) -> _Plan:
    """Touches nothing."""
    for path in (*output.tree, *output.additions):
        if not stays_inside(path):
            raise ValueError(f"{str(path)!r} is no path inside the output folder")
    if both := [path for path in output.tree if _is_in(path, output.kept)]:
        raise ValueError(f"{str(both[0])!r} is kept for other hands, and generated")
    ours = load_manifest(folder)
    if foreign is Foreign.REFUSED:
        check_owner(folder, ours, output.owner)
    content = {path: octets(text) for path, text in claimed(output.tree, output.owner).items()}
    _check_way(folder, content, ours, foreign)
    content |= output.additions
    writes = [path for path in content if not _holds(folder / path, content[path])]
    gone = [path for path in sorted(ours.paths - set(content)) if not _is_in(path, output.kept)]
    removes = [path for path in gone if _is_file_of(folder, path)]
    whole = _is_whole(folder, {*ours.paths, *content}, len(writes) + len(removes))
    return _Plan(output.name, folder, content, writes, removes, whole)


def _is_in(path: PurePosixPath, kept: Collection[PurePosixPath]) -> bool:
    return any(one == path or one in path.parents for one in kept)


def check_owner(folder: Path, ours: Manifest, owner: str) -> None:
    """DocumentError where another API's output is there."""
    if ours.owners and owner not in ours.owners:
        what = f"holds what was generated for {' and '.join(sorted(ours.owners))}, not for {owner}"
        remedy = "give each API its own folder with `out:` in sdk.yaml or --out DIR, or take this one over with --adopt"
        raise _fault(folder, what, remedy)


def _check_way(folder: Path, content: Mapping[PurePosixPath, bytes], ours: Manifest, foreign: Foreign) -> None:
    """DocumentError where something of others is in the way; folders of others are never taken over."""
    if os.path.lexists(folder) and not folder.is_dir():
        if foreign is Foreign.REFUSED:
            raise _fault(folder, "is a file, and has to be a folder", "move it away, or replace it with --adopt")
        return
    folders = [path for path in content if not _may_become_file(folder / path, folder, ours)]
    if folders:
        raise _fault(folder, f"has folders where files are generated: {_named(folders)}", "move them away")
    if foreign is Foreign.REFUSED and (others := list(_others(folder, content, ours))):
        what = f"has what sdkgen did not write, where it would write: {_named(others)}"
        raise _fault(folder, what, "move it away, or let it be replaced with --adopt")


def _may_become_file(place: Path, folder: Path, ours: Manifest) -> bool:
    """Anything but a folder that holds something of others."""
    if place.is_symlink() or not place.is_dir():
        return True
    found = (path for path in place.rglob("*") if not any(map(is_cache, path.parts)) and is_no_folder(path))
    return all(PurePosixPath(path.relative_to(folder).as_posix()) in ours.paths for path in found)


def _others(folder: Path, content: Mapping[PurePosixPath, bytes], ours: Manifest) -> Iterator[PurePosixPath]:
    known: dict[PurePosixPath, bool] = {}
    for path in content:
        for parent in list(path.parents)[-2::-1]:
            if parent not in known:
                there = folder / parent
                known[parent] = os.path.lexists(there) and is_no_folder(there) and parent not in ours.paths
                yield from [parent] if known[parent] else []
        blocked = any(known[parent] for parent in list(path.parents)[:-1])
        if not blocked and path not in ours.paths and path != MANIFEST and _is_other(folder / path, content[path]):
            yield path


def _is_other(place: Path, content: bytes) -> bool:
    return os.path.lexists(place) and is_no_folder(place) and not _holds(place, content)


def _named(paths: Sequence[PurePosixPath]) -> str:
    shown = ", ".join(map(str, paths[:SHOWN]))
    return f"{shown} and {len(paths) - SHOWN:,} more" if len(paths) > SHOWN else shown


def _fault(folder: Path, what: str, remedy: str) -> DocumentError:
    action = f"{remedy}; nothing was written"
    return DocumentError(Diagnostic("output-folder", Severity.ERROR, Place(str(folder)), what, action))


def _is_file_of(folder: Path, path: PurePosixPath) -> bool:
    """Not what lies behind a symlink that someone put in a folder's place: that is elsewhere, and not ours."""
    there = folder / path
    inside_ours = not any((folder / parent).is_symlink() for parent in list(path.parents)[:-1])
    return inside_ours and os.path.lexists(there) and (there.is_symlink() or not there.is_dir())


def _is_whole(folder: Path, ours: Collection[PurePosixPath], count: int) -> bool:
    """Whether the folder may change places as a whole: where nothing of others is in it, not even an empty folder."""
    if not folder.is_dir():
        return True
    if count < WHOLE or room_of(folder) != "beside":
        return False
    for root, folders, names in os.walk(folder):
        here = PurePosixPath(Path(root).relative_to(folder).as_posix())
        empty = not folders and not names
        if empty or any((Path(root) / name).is_symlink() for name in folders):
            return False
        folders[:] = [name for name in folders if not is_cache(name)]
        if any(here / name not in ours for name in names):
            return False
    return True


def _carry_out(plans: Sequence[_Plan], out: Path, files: Mapping[Path, bytes]) -> None:
    busy = [plan for plan in plans if plan.writes or plan.removes]
    try:
        work = Work(out, [_laid_out(plan) for plan in busy], lay_out(files, out / ELSEWHERE))
        if work.changes or work.files:
            commit(work)
    finally:
        for room in (*(plan.room for plan in busy), out / ELSEWHERE):
            if not (out / JOURNAL).exists():  # what can't be completed now has to be later
                shutil.rmtree(room, ignore_errors=True)


def _laid_out(plan: _Plan) -> Change:
    new, writes = plan.room / "new", set(plan.writes)
    new.mkdir(parents=True)
    made: set[Path] = {new}
    for path, content in plan.content.items():
        if path not in writes and not plan.whole:
            continue
        if (parent := (new / path).parent) not in made:
            parent.mkdir(parents=True, exist_ok=True)
            made.add(parent)
        if path in writes:
            (new / path).write_bytes(content)
        else:
            link(plan.folder / path, new / path)
    inode = new.stat().st_ino if plan.whole else None
    writing, removing = ([str(path) for path in paths] for paths in (plan.writes, plan.removes))
    return Change(plan.name, writing, removing, inode, room_of(plan.folder))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
