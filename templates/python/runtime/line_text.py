"""The bytes of a stream of JSON texts into texts: a line each (JSON Lines), or each behind a separator (RFC 7464).

Pieces may be of any size. Stops at text: what it means is `events`' part.
"""

from __future__ import annotations

from collections.abc import Iterator

from .event_text import LIMIT, ServerSentEvent, TooLong

LINE_END, RECORD = b"\n", b"\x1e"


class LineReader:
    """What was read so far. Blank lines are none; the last one needs no end."""

    def __init__(self, separator: bytes = LINE_END, limit: int | None = LIMIT) -> None:
        self.limit = limit
        self._separator = separator
        self._pieces: list[bytes] = []
        self._held = 0
        self._started = False

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The texts that `chunk` completes."""
        *ended, rest = chunk.split(self._separator)
        for piece in ended:
            self._hold(piece)
            yield from self.end()
        self._hold(rest)

    def end(self) -> Iterator[ServerSentEvent]:
        """The text that is complete when nothing follows."""
        text = b"".join(self._pieces).decode("utf-8", "replace")
        self._pieces.clear()
        self._held = 0
        if not self._started and text:
            self._started = True
            text = text.removeprefix("\ufeff")
        if text := text.strip(" \t\r\n"):
            yield ServerSentEvent(text)

    def _hold(self, piece: bytes) -> None:
        self._held += len(piece)
        if self.limit is not None and self._held > self.limit:
            raise TooLong("A line", self.limit)
        self._pieces.append(piece)
