"""Odd characters as Python writes them: escapes."""

from __future__ import annotations

import re

from ..odd import ODD

SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escaped(text: str) -> str:
    """`text` with every odd character as a Python escape. Backslashes are the caller's business, and come first."""
    return text if text.isascii() and text.isprintable() else ODD.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    code = ord(letter)
    if letter in SHORT:
        return SHORT[letter]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
