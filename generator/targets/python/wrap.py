"""Text -> lines of a width. Lines that hold stay as the document has them; code and tables are never broken.

The longest part of most generated files is prose, so this is written for speed: a line that fits costs a comparison.
"""

from __future__ import annotations

import re

from .odd import SPACES

BULLET = re.compile(r"(?:[-*+]|\d{1,3}[.)]) +")


def wrapped(text: str, width: int, lead: int = 0) -> list[str]:
    """The lines of `text`: no leading, trailing or doubled blank line, no trailing space, none wider than `width`
    (the first: than `width - lead`) unless a single word is, or it stands in a code block or a table."""
    lines: list[str] = []
    fence = ""
    for raw in text.splitlines():
        line = SPACES.sub(" ", raw.expandtabs(4)).rstrip()
        bare = line.lstrip()
        if not bare:
            if lines and lines[-1]:
                lines.append("")
            continue
        room = width if lines else width - lead
        if bare.startswith(("```", "~~~")):
            fence = bare[:3] if not fence else "" if bare.startswith(fence) else fence
            lines.append(line)
        elif len(line) <= room or fence or bare.startswith("|"):
            lines.append(line)
        else:
            lines.extend(_broken(line, room, width))
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _broken(line: str, room: int, width: int) -> list[str]:
    """A line at the spaces in it; `room`: of the first piece. What follows hangs under the text of a list item."""
    rest = line.lstrip()
    bullet = BULLET.match(rest)
    indent = min(len(line) - len(rest), width // 2)
    hang = min(indent + (bullet.end() if bullet else 0), width // 2)
    start = " " * indent
    lines: list[str] = []
    while len(start) + len(rest) > room:
        cut = rest.rfind(" ", bullet.end() if bullet and not lines else 1, room - len(start) + 1)
        cut = cut if cut > 0 else rest.find(" ", bullet.end() if bullet and not lines else 1)
        if cut < 0:
            break
        lines.append(start + rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
        start = " " * hang
        room = width
    lines.append(start + rest)
    return lines
