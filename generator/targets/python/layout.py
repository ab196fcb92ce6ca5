"""Where black and ruff lay the same code out differently, a form that both leave alone."""

from __future__ import annotations

import re
import unicodedata

from ..target import Code

QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")
BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\}")
WIDE = frozenset("WF")


def parameter(name: str, annotation: str, default: str, indent: int, width: int) -> Code:
    """A parameter, `indent` columns in. A union that does not fit into `width` columns stands in parentheses: black
    adds them, ruff does not, and both keep them."""
    tail = f" = {default}" if default else ""
    line = f"{name}: {annotation}{tail}"
    if indent + columns(line) + 1 <= width or not is_union(annotation):
        return Code(line)
    return Code(f"{name}: ({annotation}){tail}")


def is_union(annotation: str) -> bool:
    """Whether `A | B` is what it is, and not only what something in it is."""
    bare = QUOTED.sub("", annotation)
    while bare != (shorter := BRACKETED.sub("", bare)):
        bare = shorter
    return " | " in bare


def columns(text: str) -> int:
    """As the formatters count them: wide East Asian characters are two, marks none (Unicode Standard Annex 11)."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(letter) in WIDE for letter in text)
    return len(text) + wide - sum(bool(unicodedata.combining(letter)) for letter in text)
