"""Sets of characters in brackets (ECMA-262, sections 22.2.1 and B.1.2)."""

from __future__ import annotations

from .escapes import Cursor, character_escape, set_escape
from .nodes import Chars, Malformed, character

ANYTHING = r"[\s\S]"
NOTHING = "(?!)"


def bracketed(cursor: Cursor) -> Chars:
    """The set whose opening bracket was just taken."""
    negated = "^" if cursor.take("^") else ""
    parts: list[str] = []
    known: list[str] = []
    while not cursor.take("]"):
        low = _atom(cursor)
        dashed = cursor.next == "-" and not cursor.text.startswith("-]", cursor.at)
        high = _upper(cursor) if dashed else None
        parts.append(_part(low, high))
        known += [one for one in (low, high) if one is not None and len(one) == 1]
    if not parts:
        return Chars(ANYTHING if negated else NOTHING)
    return Chars(f"[{negated}{''.join(parts)}]", () if negated else tuple(known))


def _upper(cursor: Cursor) -> str:
    cursor.take("-")
    return _atom(cursor)


def _part(low: str, high: str | None) -> str:
    """A range, or a dash between what makes no range."""
    if high is None:
        return _member(low)
    if len(low) > 1 or len(high) > 1:
        return f"{_member(low)}{character('-')}{_member(high)}"
    if low > high:
        raise Malformed(f"the range {low}-{high} is out of order")
    return f"{_member(low)}-{_member(high)}"


def _member(atom: str) -> str:
    return atom if len(atom) > 1 else character(atom)


def _atom(cursor: Cursor) -> str:
    """One character, or the name of a set, which is longer."""
    found = cursor.any()
    if found != "\\":
        return found
    named = set_escape(cursor)
    if named is not None:
        return named
    return "\b" if cursor.take("b") else character_escape(cursor)
