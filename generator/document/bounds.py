"""How much a document may hold, asked before a parser sees its text: no parser is left to find out by itself.

Counting is cheap. Only where the cheap count could be too high is the text read token by token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

MAX_DEPTH = 128
"""Levels of nesting. Real documents stay under 60; what is deeper is an attack or an accident."""


class Bounds(NamedTuple):
    """Of all files of a document together. `nodes`: values, with aliases expanded."""

    octets: int = 64 * 1024 * 1024
    nodes: int = 1_000_000
    files: int = 2_000


USUAL = Bounds()
NOTHING = Bounds(0, 0, 0)


class TooMuch(Exception):
    """The text holds more nodes than it may. `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"more nodes than allowed, from line {line} on")
        self.line = line


_AROUND = b"\n\r,:[{-?"
"""Before every node of YAML stands one of these, but for the first; and for those after the rare breaks below."""

_RARE_BREAKS = ("\x85", "\u2028", "\u2029")
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[,\[{]', re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_WIDE = 20_000
"""Opening brackets: parsers that keep a list of the open ones take time by its square."""


def at_most(text: str) -> int:
    """A number that the nodes of `text` can't exceed: cheap, and about twice too high for block style."""
    octets = text.encode("utf-8", "surrogatepass")
    return 1 + len(octets) - len(octets.translate(None, _AROUND)) + sum(map(text.count, _RARE_BREAKS))


def check_json(text: str, nodes: int) -> None:
    """Raises TooMuch. A node stands behind each comma, and at the start of each list and mapping: two characters hold
    one at most.
    """
    if len(text) <= 2 * nodes or at_most(text) <= nodes:
        return
    count = 1
    for token in _JSON_TOKEN.finditer(text):
        count += token[0][0] != '"'
        if count > nodes:
            raise TooMuch(text.count("\n", 0, token.start()) + 1)


def is_plain(text: str, nodes: int) -> bool:
    """Whether a YAML text has no aliases, little flow style and not too many nodes: so a reader that doesn't count
    may have it.
    """
    if text.count("[") + text.count("{") > _WIDE or (len(text) > nodes and at_most(text) > nodes):
        return False
    anchors = _names(text, "&")
    return not anchors or anchors.isdisjoint(_names(text, "*"))


def _names(text: str, mark: str) -> set[str]:
    """What may be the names of anchors or aliases; a few that are none do no harm."""
    return {found[0] for at in _marks(text, mark) if (found := _NAME.match(text, at + 1))}


def _marks(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(mark, at + 1)


def count(data: Any) -> int:
    """The nodes of what was read."""
    total, level = 0, [data]
    while level:
        total += len(level)
        below: list[Any] = []
        for node in level:
            if node.__class__ is dict:
                below += node.values()
            elif node.__class__ is list:
                below += node
        level = below
    return total
