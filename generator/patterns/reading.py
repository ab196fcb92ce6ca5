"""From the text of a pattern to its nodes (ECMA-262, section 22.2.1, and B.1.2 where it makes sense under flag u)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .escapes import Cursor, character_escape, set_escape
from .nodes import Back, Chars, Choice, Edge, Excessive, Group, Look, Malformed, Node, Repeat, Sequence, character
from .sets import bracketed

LONGEST = 4_000
DEEPEST = 40

_DOT = r"[^\n\r\u{2028}\u{2029}]"
_WORD_EDGES = {"b": r"(?:(?<=\w)(?!\w)|(?<!\w)(?=\w))", "B": r"(?:(?<=\w)(?=\w)|(?<!\w)(?!\w))"}
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_MODIFIED = re.compile(r"\(\?[ims]*(?:-[ims]+)?:")
_NAME = re.compile(r"\(\?<([^\W\d][\w$]*|\$[\w$]*)>")
_TIMES = re.compile(r"([*+?]|\{(\d+)(,(\d*))?\})(\??)")
_NUMBER = re.compile(r"[1-9]\d*")
_REFERENCE = re.compile(r"k<([^>]*)>")
_GROUPS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|(\((?!\?)|\(\?<(?![=!])(?P<name>[^>]*)>)", re.DOTALL)


@lru_cache(maxsize=4096)
def read(pattern: str) -> Node:
    """Raises Malformed where it is no regular expression, Excessive where it is more than is looked into."""
    if len(pattern) > LONGEST:
        raise Excessive(f"it has more than {LONGEST:,} characters")
    names = [found["name"] or "" for found in _GROUPS.finditer(pattern) if found[1]]
    reader = _Reader(Cursor(pattern), names)
    node = reader.choice()
    if reader.cursor.next:
        raise Malformed("a ) closes nothing")
    return node


def is_regular(pattern: str) -> bool:
    """Whether it is a regular expression of ECMA-262, as far as it was looked into."""
    try:
        read(pattern)
    except Malformed:
        return False
    except Excessive:
        return True
    return True


@dataclass(slots=True)
class _Reader:
    """`names`: of all groups that capture, in order."""

    cursor: Cursor
    names: list[str]
    depth: int = 0
    seen: int = 0

    def choice(self) -> Node:
        options = [self._sequence()]
        while self.cursor.take("|"):
            options.append(self._sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _sequence(self) -> Node:
        items: list[Node] = []
        while self.cursor.next not in ("", "|", ")"):
            items.append(self._repeated(self._term()))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def _repeated(self, node: Node) -> Node:
        found = self.cursor.find(_TIMES)
        if found is None:
            return node
        if isinstance(node, Edge) or (isinstance(node, Look) and "<" in node.opening):
            raise Malformed(f"{found[0]} has nothing to repeat")
        least, most = _bounds(found)
        if most is not None and least > most:
            raise Malformed(f"{found[0]} is out of order")
        return Repeat(node, least, most, found[5])

    def _term(self) -> Node:
        cursor = self.cursor
        if _TIMES.match(cursor.text, cursor.at) or cursor.text.startswith("{,", cursor.at):
            raise Malformed(f"{cursor.next} has nothing to repeat")
        if cursor.next == "(":
            return self._group()
        match cursor.any():
            case "^" | "$" as edge:
                return Edge(edge)
            case ".":
                return Chars(_DOT)
            case "[":
                return bracketed(cursor)
            case "\\":
                return self._escaped()
            case plain:
                return Chars(character(plain), (plain,))

    def _group(self) -> Node:
        cursor = self.cursor
        for opening in _LOOKS:
            if cursor.take(opening):
                return Look(self._inside(), opening)
        if modified := cursor.find(_MODIFIED):
            return Group(self._inside(), modified[0])
        if not cursor.find(_NAME):
            cursor.take("(")
            if cursor.next == "?":
                raise Malformed(f"({cursor.text[cursor.at : cursor.at + 2]} opens no group")
        self.seen += 1
        number = self.seen
        return Group(self._inside(), "(", number)

    def _inside(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Excessive(f"it has more than {DEEPEST} groups within each other")
        node = self.choice()
        if not self.cursor.take(")"):
            raise Malformed("a ( is never closed")
        self.depth -= 1
        return node

    def _escaped(self) -> Node:
        cursor = self.cursor
        if cursor.next in _WORD_EDGES:
            return Edge(_WORD_EDGES[cursor.any()])
        if named := set_escape(cursor):
            return Chars(named)
        number = _NUMBER.match(cursor.text, cursor.at)
        if number and int(number[0]) <= len(self.names):
            cursor.at = number.end()
            return Back(int(number[0]))
        if reference := cursor.find(_REFERENCE):
            return self._named(reference[1])
        plain = character_escape(cursor)
        return Chars(character(plain), (plain,))

    def _named(self, name: str) -> Node:
        if self.names.count(name) > 1:
            raise Excessive(f"several groups are called {name}")
        if name not in self.names:
            raise Malformed(f"no group is called {name}")
        return Back(self.names.index(name) + 1)


def _bounds(found: re.Match[str]) -> tuple[int, int | None]:
    match found[1]:
        case "*":
            return 0, None
        case "+":
            return 1, None
        case "?":
            return 0, 1
        case _:
            least = int(found[2])
            if found[3] is None:
                return least, least
            return least, int(found[4]) if found[4] else None
