"""A lock that a fork doesn't leave shut: in the child, the thread that held it is not there to let go of it."""

from __future__ import annotations

import os
import threading
from types import TracebackType


class ForkedOpen:
    """Reentrant. Lives as long as the process: for modules."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._renew)

    def _renew(self) -> None:
        self._lock = threading.RLock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()
