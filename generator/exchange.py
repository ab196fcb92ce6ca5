"""Two paths change places in one step, and runs take turns: what the system does for us, where it can."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def exchange(one: Path, other: Path) -> bool:
    """Linux's renameat2(2) with RENAME_EXCHANGE: atomic. False where the system or the file system has none."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # not before it is needed: an unchanged rerun is to be instant

    here, flag = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(here, os.fsencode(one), here, os.fsencode(other), flag) == 0)


def flush(folder: Path) -> None:
    """All that was written to the file system of `folder` is on its disk (Linux's syncfs(2), else sync(2)), as far as
    the system can be asked."""
    if not sys.platform.startswith("linux"):
        getattr(os, "sync", lambda: None)()
        return
    import ctypes

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).syncfs(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One run at a time writes into a folder; the lock of a killed run is gone with it.

    Nothing is left in the folder. Where folders can't be locked (Windows, some network disks), nobody waits.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def try_lock(folder: Path) -> int | None:
    """The handle of a lock that is held until it is closed; None where another run has it, or can't be asked."""
    if sys.platform == "win32":
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
