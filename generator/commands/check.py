"""`sdkgen check`: is the disk what would be generated?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from .. import pipeline
from ..diff import Difference, Entry, diff
from ..folder import open_folder
from ..manifest import owner_of
from ..targets.target import Tree
from ..transaction import is_left
from ..watch import Watch
from ..write import claimed
from .told import Request, Told

DIFFERENCES = {
    Difference.MISSING: "is missing",
    Difference.STALE: "is no longer generated",
    Difference.CHANGED: "differs",
}


def run(request: Request, tell: Callable[[str], None]) -> Told:
    """Compares by content, with no memory of earlier runs."""
    built = pipeline.build(open_folder(request.api, request.document, request.dangling), request.targets, Watch(tell))
    owner = owner_of(request.api, built.model.config.python.distribution)
    lines = [
        f"{request.out / target / entry.path} {_difference(entry)}"
        for target, tree in built.trees.items()
        for entry in _entries(claimed(tree, owner), request.out / target)
    ]
    if is_left(request.out, request.targets):
        lines.append(f"{request.out} has what a run left that was killed, or that runs at this moment")
    if not lines:
        return Told(f"{request.out} is what {request.api} gives")
    remedy = f"run `sdkgen generate {request.api}` and commit what it writes"
    count = "1 path is" if len(lines) == 1 else f"{len(lines):,} paths are"
    return Told("\n".join(lines), f"{count} not what would be generated: {remedy}", 1)


def _entries(tree: Tree, folder: Path) -> Sequence[Entry]:
    """A folder that isn't there is one difference."""
    return diff(tree, folder) if folder.is_dir() else [Entry(PurePosixPath(), Difference.MISSING)]


def _difference(entry: Entry) -> str:
    return "\n    ".join([DIFFERENCES[entry.difference], *entry.lines])
