"""A package laid out to be built, apart from the one on the disk: a release that fails changes nothing there."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from ..diff import files_in, octets
from ..targets.python import TARGET
from ..targets.target import Tree

COMPILED = ".pyc"


def stage(tree: Tree, package: Path, kept: Collection[PurePosixPath], folder: Path) -> None:
    """`folder` holds `tree`, and what of `package` is kept."""
    for path, content in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(octets(content))
    for path in kept:
        old, new = package / path, folder / path
        if old.is_dir():
            shutil.copytree(old, new, ignore=shutil.ignore_patterns("__pycache__", f"*{COMPILED}"))
        elif old.is_file():
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(old, new)


def digest(folder: Path, besides: Collection[PurePosixPath]) -> str:
    """SHA-256 of all paths and contents but those of `besides`."""
    found = hashlib.sha256()
    for path in sorted(files_in(folder, besides, tuple(TARGET.byproducts))):
        content = (folder / path).read_bytes()
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def sources(folder: Path) -> frozenset[PurePosixPath]:
    """What a wheel of it must hold: its files below `src`, relative to that."""
    return frozenset(files_in(folder / "src"))
