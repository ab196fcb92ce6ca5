"""Temporary folders that a killed run can't leave behind for good: the next run removes them.

Each is locked by the run that has it. One that can be locked by another run has lost its own.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .exchange import try_lock

MEMORY = Path("/dev/shm")
"""A file system that never waits for a disk, where there is one."""


@contextmanager
def scratch(purpose: str, parent: Path | None = None) -> Iterator[Path]:
    """A new folder, which is gone afterwards. `parent`: None: the system's folder for temporary files."""
    place = parent or Path(tempfile.gettempdir())
    prefix = f"sdkgen-{purpose}-"
    _tidy(place, prefix)
    folder, handle = _locked(place, prefix)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def memory() -> Path | None:
    return MEMORY if os.access(MEMORY, os.W_OK) else None


def _locked(place: Path, prefix: str) -> tuple[Path, int | None]:
    """Another run may tidy a folder away before it is locked: then a new one is made."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        handle = try_lock(folder)
        if folder.is_dir():
            return folder, handle
        if handle is not None:
            os.close(handle)


def _tidy(place: Path, prefix: str) -> None:
    for folder in place.glob(f"{prefix}*"):
        handle = None if folder.is_symlink() else try_lock(folder)
        if handle is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)
