"""An operation's fixture replayed through one client: every call, error and walk; what comes of it in a tally."""

from __future__ import annotations

import json
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, get_args

from .annotations import returned
from .arguments import placed
from .attempts import Attempt, attempts
from .channels import Connection, given, over_the_wire, websocket
from .differences import differences, unlike
from .fixtures import Call, Exchange, Frames, JsonBody, Operation, Request, Walk
from .flavours import Flavour
from .outcomes import judged, judged_error, judged_page, page_arguments
from .requests import compared
from .transport import Script
from .typed import Typing, as_json


@dataclass(frozen=True, slots=True)
class Failure:
    """`what`: which call of it, `sync, full`. `problems`: lines that read like a diff."""

    operation: str
    what: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n  ".join([f"{self.operation} ({self.what})", *self.problems])


@dataclass(slots=True)
class Tally:
    """`calls`: (operation, flavour, amount) of each recorded call that was made; `requests`: how many were compared."""

    calls: set[tuple[str, str, str]] = field(default_factory=set)
    requests: int = 0
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.calls |= other.calls
        self.requests += other.requests
        self.failures += other.failures


@dataclass(frozen=True, slots=True)
class Replay:
    flavour: Flavour
    operation: Operation
    tally: Tally

    def run(self) -> None:
        """Fails by what is in the tally, never by an exception of the package's."""
        with_channel = self.operation.result == "channel"
        steps = self._channels() if with_channel else chain(self._calls(), self._errors(), self._walk())
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of operations, to whoever calls them
            try:
                for what, problems in steps:
                    if problems:
                        self._fail(what, problems)
            except Exception as error:
                self._fail("its calls", [told(error)])

    def _fail(self, what: str, problems: list[str]) -> None:
        self.tally.failures.append(Failure(self.operation.id, f"{self.flavour.name}, {what}", tuple(problems)))

    def _find(self, view: str | None) -> Callable[..., Any]:
        return self.flavour.find(self.operation.accessor, view)

    def _calls(self) -> Iterator[tuple[str, list[str]]]:
        annotation = returned(self._find(None))
        for attempt in attempts(self._find, self.operation.calls):
            script = self._script(attempt.exchange)
            value, problems = self._tried(attempt)
            problems.extend(self._ended(script))
            if not problems:
                problems.extend(judged(value, annotation, attempt.exchange.response))
            yield attempt.what, problems
        for call in self.operation.calls:
            self._count(call)

    def _tried(self, attempt: Attempt) -> tuple[Any, list[str]]:
        try:
            return self.flavour.settled(self._find(attempt.view), attempt), []
        except Exception as error:
            return None, [told(error)]

    def _count(self, call: Call) -> None:
        self.tally.calls.update((self.operation.id, self.flavour.name, amount) for amount in call.amounts)

    def _script(self, *exchanges: Exchange) -> Script:
        script = Script(self.operation.server, exchanges)
        self.flavour.expect(script)
        return script

    def _ended(self, script: Script) -> list[str]:
        script.end()
        self.tally.requests += script.asked
        return script.problems

    def _errors(self) -> Iterator[tuple[str, list[str]]]:
        first = self.operation.calls[0]
        keywords = placed(self._find(None), first.arguments).keywords
        for answer in self.operation.errors:
            exchange = Exchange(first.exchange.request, answer.response)
            script = self._script(exchange)
            raised = self._raised(Attempt(answer.declared, exchange, keywords))
            package = self.flavour.package.module
            yield f"error {answer.declared}", [*self._ended(script), *judged_error(raised, answer, package)]

    def _raised(self, attempt: Attempt) -> BaseException | None:
        try:
            self.flavour.settled(self._find(None), attempt)
        except Exception as error:
            return error
        return None

    def _walk(self) -> Iterator[tuple[str, list[str]]]:
        walk = self.operation.walk
        if walk is None:
            return
        method = self._find(None)
        keywords = placed(method, walk.arguments).keywords
        items, problems = self._gone_through(walk, lambda: self.flavour.items(method, keywords))
        if len(items) != walk.items:
            problems.append(unlike("items", walk.items, len(items)))
        yield "all items", problems
        pages, problems = self._gone_through(walk, lambda: self.flavour.pages(method, keywords))
        yield "all pages", [*problems, *_judged_pages(pages, walk, page_arguments(returned(method)))]

    def _gone_through(self, walk: Walk, through: Callable[[], list[Any]]) -> tuple[list[Any], list[str]]:
        script = self._script(*walk.exchanges)
        try:
            return through(), self._ended(script)
        except Exception as error:
            return [], [told(error), *self._ended(script)]

    def _channels(self) -> Iterator[tuple[str, list[str]]]:
        for call in self.operation.calls:
            if call.frames is None:
                raise ValueError("a channel without frames")
            method = self._find(None)
            connection = Connection(over_the_wire(call.frames.receives))
            keywords = placed(method, call.arguments).keywords
            received = self.flavour.talk(method, keywords, connection, given(call.frames))
            problems = [*self._handshakes(call.exchange.request, connection), *_judged_frames(call.frames, connection)]
            problems.extend(_judged_received(received, get_args(returned(method))[1], call.frames))
            yield " and ".join(call.amounts), problems
            self.tally.requests += len(connection.opened)
            self._count(call)

    def _handshakes(self, request: Request, connection: Connection) -> Iterator[str]:
        if len(connection.opened) != 1:
            yield unlike("connections", 1, len(connection.opened))
        for sent in connection.opened:
            yield from compared(request, websocket(self.operation.server), sent)


def _judged_pages(pages: list[Any], walk: Walk, arguments: tuple[Any, ...]) -> Iterator[str]:
    if len(pages) > len(walk.exchanges):
        yield unlike("pages", len(walk.exchanges), len(pages))
    for page, exchange in zip(pages, walk.exchanges, strict=False):
        if isinstance(exchange.response.body, JsonBody):
            yield from judged_page(page, arguments, exchange.response.body)


def _judged_frames(frames: Frames, connection: Connection) -> Iterator[str]:
    sent = [_read(frame) for frame in connection.sent]
    yield from differences([_read(frame) for frame in over_the_wire(frames.sends)], sent, "frames sent")


def _read(frame: str | bytes) -> Any:
    try:
        return json.loads(frame) if isinstance(frame, str) else frame
    except ValueError:
        return frame


def _judged_received(received: list[Any], annotation: Any, frames: Frames) -> Iterator[str]:
    expected = [one.value if isinstance(one, JsonBody) else one for one in frames.receives]
    yield from differences(expected, [as_json(one) for one in received], "frames received")
    for value, one in zip(received, frames.receives, strict=False):
        yield from Typing(is_told=False).faults(value, annotation, one.value if isinstance(one, JsonBody) else one)


def told(error: BaseException) -> str:
    """An exception in a line, with the place where it was raised."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({frame.filename}, line {frame.lineno})"
