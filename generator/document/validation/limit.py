"""A limit on processor time, where the platform has one: what runs out of it raises TimeoutError."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Patience:
    """`seconds` of processor time for the next piece of work; half as many after each that runs out of them, so that
    many such pieces take no longer than two. A busy machine changes nothing.
    """

    seconds: float

    @contextmanager
    def limited(self) -> Iterator[None]:
        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGVTALRM, self._out)
        signal.setitimer(signal.ITIMER_VIRTUAL, self.seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)

    def _out(self, *_: object) -> None:
        self.seconds = max(self.seconds / 2, _LEAST)
        raise TimeoutError


_LEAST = 0.05
