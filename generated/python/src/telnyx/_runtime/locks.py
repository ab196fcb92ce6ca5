"""A lock that a fork doesn't leave shut: in the child, the thread that held it is not there to let go of it."""

from __future__ import annotations

import os
import threading


class ForkedOpen:
    """`lock` is reentrant: take it by `with owner.lock`. Lives as long as the process: for modules."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._renew)

    def _renew(self) -> None:
        self.lock = threading.RLock()
