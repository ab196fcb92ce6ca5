"""The bytes of an event stream into events: HTML standard (WHATWG), section 9.2.6, Interpreting an event stream.

Pieces may be of any size. Stops at text: what `data` means is `events`' part.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LINE_END = re.compile(r"\r\n|\n|\r")

LIMIT = 16 * 1024 * 1024
"""Characters that one event, or one line of JSON, may have. None, wherever it stands: any number."""


class TooLong(ValueError):
    """An event, or a line, that goes on and on."""

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(f"{what} of the stream is longer than {limit:,} characters")


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event. `id`: the last that was given, with this event or before; `retry`: milliseconds, where given now.

    `given`: the names of the fields that it has itself.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None
    given: frozenset[str] = field(default=frozenset(), compare=False, repr=False)


class EventReader:
    """What was read so far of one stream. An event that the stream's end cuts off is none (as the standard says)."""

    def __init__(self, limit: int | None = LIMIT) -> None:
        self.limit = limit
        self._held = 0  # characters of the event that is being read
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._started = False
        self._after_return = False
        self._pieces: list[str] = []
        self._data: list[str] = []
        self._event = ""
        self._id = ""
        self._retry: int | None = None
        self._given: set[str] = set()

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that `chunk` completes."""
        *ended, rest = _LINE_END.split(self._text(chunk))
        for line in ended:
            self._hold(line)
            whole = "".join(self._pieces)
            self._pieces.clear()
            if whole:
                self._field(whole)
            elif (event := self._dispatched()) is not None:
                yield event
        self._hold(rest)

    def end(self) -> Iterator[ServerSentEvent]:
        """What the end of the stream completes: nothing."""
        return iter(())

    def _hold(self, piece: str) -> None:
        self._held += len(piece)
        if self.limit is not None and self._held > self.limit:
            raise TooLong("An event", self.limit)
        self._pieces.append(piece)

    def _text(self, chunk: bytes) -> str:
        """The chunk as text, without the byte order mark and the LF of a CRLF that began in the chunk before."""
        text = self._decoder.decode(chunk)
        if text and not self._started:
            self._started = True
            text = text.removeprefix("\ufeff")
        if text and self._after_return:
            self._after_return = False
            text = text.removeprefix("\n")
        if text:
            self._after_return = text.endswith("\r")
        return text

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        self._given.add(name)
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value[:15])

    def _dispatched(self) -> ServerSentEvent | None:
        self._held = 0
        data, event, retry = self._data, self._event, self._retry
        given = frozenset(self._given)
        self._data, self._event, self._retry, self._given = [], "", None, set()
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or "message", self._id, retry, given)
