"""Lines of YAML's block style, found by indentation alone: the way most documents are written, without reading them
again.

A file that parsed is well-indented: between a key and the next one at the same column stands that key's value, and
nothing of a deeper value starts at that column. Whatever isn't block style (flow collections, anchors, tags, escaped
keys) is answered by None.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

_DOUBLE = r'"(?P<double>[^"\\\n]*)"'
_SINGLE = r"'(?P<single>(?:[^'\n]|'')*)'"
_PLAIN = r"""(?P<plain>[^\s"'#&*!|>%@`{\[,?-][^\n]*?|[?-][^\s][^\n]*?)"""
_KEY = rf"(?:{_DOUBLE}|{_SINGLE}|{_PLAIN}):(?=[ \r\n]|\Z)"
_HERE = re.compile(_KEY)
_CONTENT = re.compile(r"(?m)^([ ]*)(?![ \r]*(?:#|$))(?=\S)")
_DASH = re.compile(r"-(?:[ ]+|(?=[\r\n])|\Z)")
_EMPTY = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")


class _Item(NamedTuple):
    """An entry of a mapping or a sequence: it begins at `start`, its value lies between `value` and `end` and, if a
    block of its own, deeper than `column`.
    """

    start: int
    value: int
    end: int


class Lines:
    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks: list[int] = []
        self._known: dict[tuple[int, int], Mapping[str, _Item] | None] = {}

    def find(self, path: list[str]) -> int | None:
        """The line of the last token's key. None where block style doesn't tell."""
        start, end = self._begin(), len(self._text)
        item = _Item(start, start, end)
        for token in path:
            entries = self._entries(item.value, item.end)
            if entries is None or token not in entries:
                return None
            item = entries[token]
        return self._line(item.start)

    def _begin(self) -> int:
        """Where the root node begins: behind directives and `---`."""
        marker = re.compile(r"(?m)\A(?:(?:[ \t]*#.*|%.*|[ \t]*\r?)\n)*---[ \t]*\r?\n").match(self._text)
        return marker.end() if marker else 0

    def _line(self, offset: int) -> int:
        if not self._breaks:
            self._breaks = [match.start() for match in re.finditer("\n", self._text)]
        return bisect_right(self._breaks, offset - 1) + 1

    def _entries(self, value: int, end: int) -> Mapping[str, _Item] | None:
        if (value, end) not in self._known:
            self._known[value, end] = self._read(value, end)
        return self._known[value, end]

    def _read(self, value: int, end: int) -> Mapping[str, _Item] | None:
        """What a value holds: on the line of its dash, or on the lines below its key."""
        start = value
        if value == 0 or self._text[value - 1] == "\n" or _EMPTY.match(self._text, value, end):
            found = _CONTENT.search(self._text, value, end)
            if found is None:
                return None
            start = found.end()
        column = start - (self._text.rfind("\n", 0, start) + 1)
        if _DASH.match(self._text, start, end):
            return self._sequence(start, column, end)
        return self._mapping(start, column, end) if _HERE.match(self._text, start, end) else None

    def _sequence(self, start: int, column: int, end: int) -> Mapping[str, _Item]:
        starts = [start, *(found.end() - 1 for found in _dashes(column).finditer(self._text, start + 1, end))]
        entries = {}
        for index, (at, after) in enumerate(zip(starts, [*starts[1:], end], strict=True)):
            dash = _DASH.match(self._text, at, end)
            entries[str(index)] = _Item(at, dash.end() if dash else at + 1, after)
        return entries

    def _mapping(self, start: int, column: int, end: int) -> Mapping[str, _Item] | None:
        first = _HERE.match(self._text, start, end)
        keys = [*([first] if first else []), *_key(column).finditer(self._text, start + 1, end)]
        entries = {}
        for index, found in enumerate(keys):
            after = keys[index + 1].start() if index + 1 < len(keys) else end
            name = found["double"] if found["double"] is not None else found["plain"]
            if name is None:
                name = found["single"].replace("''", "'")
            at = found.start() if index == 0 else found.start() + column
            entries[name.rstrip() if found["plain"] else name] = _Item(at, found.end(), after)
        return entries


@cache
def _key(column: int) -> re.Pattern[str]:
    """A key at a column of its line."""
    return re.compile(rf"(?m)^[ ]{{{column}}}{_KEY}")


@cache
def _dashes(column: int) -> re.Pattern[str]:
    return re.compile(rf"(?m)^[ ]{{{column}}}-(?=\s|\Z)")
