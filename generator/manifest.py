"""Which files of an output folder are ours: a list that lies in the folder and is committed with it.

    # comments
    format: 1
    api: petstore (petstore-client)

    LICENSE
    src/petstore/__init__.py

`api` is who wrote them: an API's folder and its distribution. Then one path a line, sorted, relative to the folder.
There are no digests: what is listed is generated, is overwritten when it was edited, and goes when it is no longer
made. Marks of a merge's conflict are skipped, so that both sides count: each was written by us on its branch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath, PureWindowsPath

from .diagnostics import Diagnostic, DocumentError, Place, Severity

MANIFEST = PurePosixPath(".sdkgen-manifest")
FORMAT = "1"
GIT = ".git"
"""No path that we write or remove has such a part."""

HEAD = """\
# What sdkgen wrote in this folder. It overwrites these files, and removes those that it no longer makes.
# Everything else here is yours and is left alone. Commit this file; after a merge, generate again.
"""
CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`owners`: one, or those of both sides of a merge."""

    owners: frozenset[str]
    paths: frozenset[PurePosixPath]


class Foreign(Enum):
    """What is done about files that we didn't write and would overwrite, and about another API's folder."""

    REFUSED = "refused"
    ADOPTED = "adopted"


NOTHING = Manifest(frozenset(), frozenset())
"""What a folder without a manifest holds of ours."""


def manifest_text(owner: str, paths: Iterable[PurePosixPath]) -> str:
    listed = "".join(f"{path}\n" for path in sorted(map(str, paths)))
    return f"{HEAD}format: {FORMAT}\napi: {owner}\n\n{listed}"


def owner_of(api: Path, distribution: str) -> str:
    """Who writes: two APIs differ in their folder's name, or in the package that is installed."""
    return f"{api.resolve().name} ({distribution})"


def load_manifest(folder: Path) -> Manifest:
    """DocumentError, with the line, where the file there is none that we wrote."""
    place = folder / MANIFEST
    if not place.is_file():
        return NOTHING
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise _fault(place, 1, f"is not UTF-8: {error.reason}") from error
    owners: set[str] = set()
    paths: set[PurePosixPath] = set()
    for number, line in enumerate(lines, 1):
        key, _, value = line.partition(": ")
        if not line.strip() or line.startswith(("#", *CONFLICT)):
            continue
        if key == "format" and value != FORMAT:
            raise _fault(place, number, f"has the format {value}, and this program knows {FORMAT}")
        if key == "api":
            owners.add(value)
        elif key != "format":
            paths.add(_path(place, number, line))
    return Manifest(frozenset(owners), frozenset(paths))


def _path(place: Path, number: int, line: str) -> PurePosixPath:
    path = PurePosixPath(line)
    if not stays_inside(path):
        raise _fault(place, number, f"{line!r} is no path of a file that sdkgen writes")
    return path


CACHES = {
    "__pycache__": "Python's own compiled files",
    ".mypy_cache": "a type checker's memory",
    ".ruff_cache": "a linter's memory",
    ".pytest_cache": "a test runner's memory",
}
"""Folders that tools make anew whenever they miss them, each with its reason: nobody's, wherever they are."""


def is_cache(name: str) -> bool:
    """Of a folder, by its name."""
    return name in CACHES


def stays_inside(path: PurePosixPath) -> bool:
    """Whether it leads to a place below the folder, on every system, and to none that belongs to git."""
    windows = PureWindowsPath(str(path))
    outside = path.is_absolute() or bool(windows.drive or windows.root) or not path.parts
    return not outside and not {"..", GIT} & {part.lower() for part in (*path.parts, *windows.parts)}


def _fault(place: Path, number: int, what: str) -> DocumentError:
    remedy = "restore the file from version control, or remove it and generate with --adopt"
    return DocumentError(Diagnostic("output-folder", Severity.ERROR, Place(str(place), line=number), what, remedy))
