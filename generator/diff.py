"""What is on the disk against what would be written: presence first, then content."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .manifest import is_cache, load_manifest

if TYPE_CHECKING:
    from .targets.target import Tree


class Difference(Enum):
    MISSING = "missing"
    STALE = "stale"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One path on which disk and tree disagree; `lines`: the first lines of a unified diff, disk to tree."""

    path: PurePosixPath
    difference: Difference
    lines: tuple[str, ...] = ()


def diff(tree: Tree, folder: Path) -> tuple[Entry, ...]:
    """What must change in `folder` to hold `tree`, by path. What we never wrote there is no difference."""
    on_disk = {path for path in tree if (folder / path).is_file()}
    missing = [Entry(path, Difference.MISSING) for path in tree if path not in on_disk]
    gone = load_manifest(folder).paths - set(tree)
    stale = [Entry(path, Difference.STALE) for path in gone if (folder / path).is_file()]
    both = ((path, (folder / path).read_bytes(), octets(tree[path])) for path in tree if path in on_disk)
    changed = [Entry(path, Difference.CHANGED, _excerpt(old, new)) for path, old, new in both if old != new]
    return tuple(sorted([*missing, *stale, *changed], key=lambda entry: str(entry.path)))


def files_in(
    folder: Path, kept: Collection[PurePosixPath] = (), byproducts: Collection[PurePosixPath] = ()
) -> Iterator[PurePosixPath]:
    """Paths below `folder`, relative to it, but for caches, a target's `byproducts`, and what is `kept`: files and
    folders of other hands."""
    left_out = {*kept, *byproducts}
    for root, folders, names in os.walk(folder):
        here = PurePosixPath(Path(root).relative_to(folder))
        folders[:] = [name for name in folders if not _is_of_tools(name) and here / name not in left_out]
        yield from (here / name for name in names if here / name not in left_out)


def _is_of_tools(name: str) -> bool:
    """A cache, or what pip writes down of a checkout that is installed."""
    return is_cache(name) or name.endswith(".egg-info")


def octets(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _excerpt(old: bytes, new: bytes) -> tuple[str, ...]:
    try:
        before, after = old.decode("utf-8").splitlines(), new.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return ()
    return tuple(list(difflib.unified_diff(before, after, "on disk", "generated", n=0, lineterm=""))[2:10])
