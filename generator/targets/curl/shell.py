"""Text -> words of a POSIX shell (POSIX.1-2017, Shell Command Language, 2.2 Quoting).

Whatever the text, it stays one word and is never run.
"""

from __future__ import annotations

import re

from ..odd import ODD
from ..target import Code

EXPANDED = re.compile(r'[$`"\\!]')
"""What means something inside double quotes; `!` to a shell that a person types into."""

BREAKS = re.compile(r"[\r\n\0]+")
"""What no header can hold (RFC 9110, section 5.5), and what would begin another one."""


def word(text: str) -> Code:
    """In double quotes where nothing in it would be expanded, else in single ones; odd characters as escapes."""
    if ODD.search(text):
        return _escaped(text)
    return Code(f'"{text}"') if not EXPANDED.search(text) else single(text)


def single(text: str) -> Code:
    """In single quotes, between which nothing has a meaning. `text` has no odd characters but line feeds."""
    return Code("'" + text.replace("'", "'\\''") + "'")


def expanded(before: str, variable: str) -> Code:
    """`before` and then the value of a variable, as one word. Of the two only the variable is expanded."""
    if ODD.search(before) or EXPANDED.search(before):
        return Code(f'{word(before)}"${variable}"')
    return Code(f'"{before}${variable}"')


def _escaped(text: str) -> Code:
    """As `$'…'`, which bash, zsh and ksh read: bytes of UTF-8 as `\\xHH`. No word can hold a NUL."""
    letters = text.replace("\0", "\N{REPLACEMENT CHARACTER}").replace("\\", "\\\\").replace("'", "\\'")
    return Code("$'" + ODD.sub(_bytes, letters) + "'")


def _bytes(found: re.Match[str]) -> str:
    return "".join(f"\\x{octet:02x}" for octet in found[0].encode("utf-8", "replace"))
