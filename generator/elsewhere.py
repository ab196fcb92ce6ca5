"""Single files that change together with the folders of a run and lie elsewhere: what a release says in sdk.yaml, and
the distributions that it built.

They are laid out in a room among those of the folders. From there a file is copied beside its place and renamed onto
it, as often as it takes: a run that is killed in between is completed by the next.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from .manifest import GIT

SETTINGS = "sdk.yaml"
BUILT = (".tar.gz", ".whl")
"""What a journal may say of places that no manifest speaks for: nothing that a journal of others could do harm with."""

NEW, OLD = "new", "old"


def lay_out(files: Mapping[Path, bytes], room: Path) -> list[Path]:
    """Those that are to change, with what is there now. OSError where the disk refuses."""
    changed = [path for path, content in files.items() if _content(path) != content]
    for number, path in enumerate(changed):
        for side, content in ((NEW, files[path]), (OLD, _content(path))):
            if content is not None:
                (room / side).mkdir(parents=True, exist_ok=True)
                (room / side / str(number)).write_bytes(content)
    return [Path(os.path.abspath(path)) for path in changed]


def put(paths: Sequence[Path], room: Path) -> None:
    """What is laid out takes its place; any of it may be done already."""
    for number, path in enumerate(paths):
        _copy(room / NEW / str(number), path)


def take_back(paths: Sequence[Path], room: Path) -> None:
    for number, path in enumerate(paths):
        if (room / OLD / str(number)).exists():
            _copy(room / OLD / str(number), path)
        else:
            path.unlink(missing_ok=True)


def may_lie(path: Path) -> bool:
    """Whether a file there is one of those that this is for."""
    is_known = path.name == SETTINGS or path.name.endswith(BUILT)
    return is_known and path.is_absolute() and not {"..", GIT} & {part.lower() for part in path.parts}


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _copy(source: Path, path: Path) -> None:
    """Through a symlink, to the file itself, which keeps who may read it."""
    place = path.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.parent / f".{place.name}.sdkgen-new"
    shutil.copyfile(source, aside)
    with suppress(FileNotFoundError):
        shutil.copymode(place, aside)
    aside.replace(place)
