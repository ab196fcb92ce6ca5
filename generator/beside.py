"""Work in a process beside this one, which inherits all there is by fork: nothing but the result is copied."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

A = TypeVar("A")
T = TypeVar("T")


def ready(prepare: Callable[[], object], work: Callable[[A], T]) -> Callable[[A], Callable[[], T]]:
    """A process that prepares itself now and does `work` when it is told on what; told nothing, it ends."""
    if not can_fork():
        return lambda what: lambda: work(what)
    told, teller = multiprocessing.get_context("fork").Pipe(duplex=False)

    def begin() -> T | None:
        teller.close()
        prepare()
        try:
            what: A = told.recv()
        except EOFError:
            return None
        return work(what)

    waiting = beside(begin)
    told.close()

    def tell(what: A) -> Callable[[], T]:
        teller.send(what)
        teller.close()
        return cast("Callable[[], T]", waiting)

    return tell


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Starts `work` and gives what waits for its result; an exception of `work` is raised there.

    Where processes can't be forked, `work` is done when its result is asked for.
    """
    if not can_fork():
        return work
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(work, sender))
    process.start()
    sender.close()

    def wait() -> T:
        result: T = _receive(process, receiver)
        return result

    return wait


def can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _send(work: Callable[[], object], sender: Connection) -> None:
    end_quietly()
    try:
        result: tuple[object, BaseException | None] = (work(), None)
    except Exception as error:
        result = (None, error)
    sender.send(result)


def end_quietly() -> None:
    """Ctrl-C ends a process beside without a word: the one that it works for says what there is to say."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _receive(process: multiprocessing.process.BaseProcess, receiver: Connection) -> Any:
    result = None
    try:
        result, error = receiver.recv()
    except EOFError:
        error = RuntimeError("the process beside ended without a result; its own error stands above")
    finally:
        receiver.close()
        process.join()
        process.close()
    if error is not None:
        raise error
    return result
