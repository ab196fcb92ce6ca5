"""What stands after a backslash (ECMA-262, sections 22.2.1 and B.1.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .nodes import Malformed

_CONTROLS = {"f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_PAIR = re.compile(r"u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_CODE = re.compile(r"x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\}")
_LETTER = re.compile(r"c([A-Za-z])")
_OCTAL = re.compile(r"[0-3]?[0-7]{1,2}")
_SET = re.compile(r"[dDsSwW]|[pP]\{[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?\}")


@dataclass(slots=True)
class Cursor:
    """Where in a pattern the reader is."""

    text: str
    at: int = 0

    @property
    def next(self) -> str:
        """The next character, nothing at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, wanted: str) -> bool:
        """Goes past `wanted` where it stands here."""
        found = self.text.startswith(wanted, self.at)
        self.at += len(wanted) if found else 0
        return found

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Goes past what `pattern` finds here."""
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def any(self) -> str:
        """The next character, which there must be."""
        found = self.next
        if not found:
            raise Malformed("it ends too early")
        self.at += 1
        return found


def set_escape(cursor: Cursor) -> str | None:
    r"""A set's name: `\d`, `\p{L}`. None: what follows the backslash is none."""
    found = cursor.find(_SET)
    return f"\\{found[0]}" if found else None


def character_escape(cursor: Cursor) -> str:
    """The one character that is meant."""
    if pair := cursor.find(_PAIR):
        high, low = (int(half, 16) for half in pair.groups())
        return chr(0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)
    if code := cursor.find(_CODE):
        return _point(code[1] or code[2] or code[3])
    if letter := cursor.find(_LETTER):
        return chr(ord(letter[1]) % 32)
    if octal := cursor.find(_OCTAL):
        return chr(int(octal[0], 8))
    escaped = cursor.any()
    if escaped in _CONTROLS:
        return _CONTROLS[escaped]
    if escaped.isascii() and escaped.isalnum():
        raise Malformed(f"\\{escaped} means nothing")
    return escaped


def _point(digits: str) -> str:
    point = int(digits, 16)
    if point > 0x10FFFF:
        raise Malformed(f"there is no character {digits}")
    return chr(point)
