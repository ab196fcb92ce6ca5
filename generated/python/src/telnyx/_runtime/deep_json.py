"""JSON nested deeper than Python's own reader and writer go (about a thousand levels): a stack, not recursion."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import TypeAlias

from .exact import digits_of
from .shapes import is_array, is_object

_Container: TypeAlias = "list[object] | dict[str, object]"
_PIECE = re.compile(r'[ \t\n\r]*([][{},:]|"(?:[^"\\]|\\.)*"|[^][{},:" \t\n\r]+)', re.DOTALL)
_SPACE = " \t\n\r"


class _Wants(Enum):
    """What may come next (RFC 8259, sections 2 to 5)."""

    VALUE = "a value"
    VALUE_OR_END = "a value or ]"
    KEY = "a key"
    KEY_OR_END = "a key or }"
    COLON = ":"
    COMMA_OR_END = ", or the end"


def load_deep(text: str, load: Callable[[str], object]) -> object:
    """The value that `text` is; ValueError where it isn't JSON. `load` does so for a single scalar."""
    text = text.rstrip(_SPACE)
    reading, position = _Reading(load), 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None:
            raise ValueError(f"not JSON at character {position}")
        reading.take(piece[1])
        position = piece.end()
    return reading.result()


def dump_deep(value: object) -> str:
    """`value`, of plain JSON values, as JSON text without spaces. TypeError where something else is in it."""
    written: list[str] = []
    waiting: list[Iterator[object]] = [iter([value])]
    while waiting:
        piece = next(waiting[-1], waiting)
        if piece is waiting:
            waiting.pop()
        elif isinstance(piece, _Text):
            written.append(piece)
        elif is_array(piece) or is_object(piece):
            waiting.append(_parts(piece))
        else:
            written.append(digits_of(piece) or json.dumps(piece))
    return "".join(written)


class _Text(str):
    """Text that is JSON already."""


def _parts(container: _Container) -> Iterator[object]:
    """What a container is written as: its own signs, and its values, which are to be written."""
    yield _Text("[" if isinstance(container, list) else "{")
    for number, member in enumerate(container):
        comma = "," if number else ""
        if isinstance(container, list):
            yield _Text(comma)
            yield member
        else:
            yield _Text(f"{comma}{json.dumps(member)}:")
            yield container[str(member)]
    yield _Text("]" if isinstance(container, list) else "}")


class _Reading:
    """What is open: containers, innermost last, first of all the list that holds the whole; and the key each awaits."""

    def __init__(self, load: Callable[[str], object]) -> None:
        self._load = load
        self._open: list[_Container] = [[]]
        self._keys: list[str] = [""]
        self._wants = _Wants.VALUE

    def take(self, piece: str) -> None:
        wants = self._wants
        if piece in ("]", "}"):
            self._close(piece)
        elif piece == "," and wants is _Wants.COMMA_OR_END and len(self._open) > 1:
            self._wants = _Wants.VALUE if isinstance(self._open[-1], list) else _Wants.KEY
        elif piece == ":" and wants is _Wants.COLON:
            self._wants = _Wants.VALUE
        elif piece[0] == '"' and wants in (_Wants.KEY, _Wants.KEY_OR_END):
            self._keys[-1] = json.loads(piece)
            self._wants = _Wants.COLON
        elif piece not in (",", ":") and wants in (_Wants.VALUE, _Wants.VALUE_OR_END):
            self._value(piece)
        else:
            raise ValueError(f"not JSON: {wants.value} was due, {piece[:20]!r} came")

    def result(self) -> object:
        whole = self._open[0]
        if (
            len(self._open) != 1
            or self._wants is not _Wants.COMMA_OR_END
            or not isinstance(whole, list)
        ):
            raise ValueError("not JSON: the text ends too early")
        return whole[0]

    def _value(self, piece: str) -> None:
        if piece == "[":
            self._begin([], _Wants.VALUE_OR_END)
        elif piece == "{":
            self._begin({}, _Wants.KEY_OR_END)
        else:
            self._put(self._load(piece))
            self._wants = _Wants.COMMA_OR_END

    def _begin(self, container: _Container, wants: _Wants) -> None:
        self._put(container)
        self._open.append(container)
        self._keys.append("")
        self._wants = wants

    def _put(self, value: object) -> None:
        within = self._open[-1]
        if isinstance(within, list):
            within.append(value)
        else:
            within[self._keys[-1]] = value

    def _close(self, bracket: str) -> None:
        kind, empty = (list, _Wants.VALUE_OR_END) if bracket == "]" else (dict, _Wants.KEY_OR_END)
        may_end = len(self._open) > 1 and self._wants in (_Wants.COMMA_OR_END, empty)
        if not may_end or type(self._open[-1]) is not kind:
            raise ValueError(f"not JSON: {bracket} closes nothing")
        self._open.pop()
        self._keys.pop()
        self._wants = _Wants.COMMA_OR_END
