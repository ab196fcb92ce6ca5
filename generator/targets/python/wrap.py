"""Text -> lines of a width. What fits stays as the document has it; a paragraph that doesn't is filled anew. Code and
tables are never broken.

Most of a generated package is prose, so this is written for speed: a line that fits costs a comparison.
"""

from __future__ import annotations

import re

from ..odd import SPACES

BULLET = re.compile(r"(?:[-*+•]|\d{1,3}[.)]) +")
ON_ITS_OWN = re.compile(r"(?:[-*+•]|\d{1,3}[.)]) |[|>#]|```|~~~| {4}")
"""Begins a line that does not go on with the paragraph before it, once its indentation is gone."""


def wrapped(text: str, width: int, lead: int = 0) -> list[str]:
    """The lines of `text`: no leading, trailing or doubled blank line, no trailing space, none wider than `width`
    (the first: than `width - lead`) unless a single word is, or it stands in a code block or a table."""
    lines: list[str] = []
    paragraph: list[str] = []
    fence = ""
    for raw in text.splitlines():
        line = SPACES.sub(" ", raw.expandtabs(4)).rstrip()
        bare = line.lstrip()
        if bare and not fence and not ON_ITS_OWN.match(bare):
            paragraph.append(line)
            continue
        lines += _filled(paragraph, width if lines else width - lead, width)
        paragraph = []
        if bare.startswith(("```", "~~~")):
            fence = bare[:3] if not fence else "" if bare.startswith(fence) else fence
            lines.append(line)
        elif fence or bare.startswith("|"):
            lines.append(line)
        elif bare:
            paragraph = [line]
        elif lines and lines[-1]:
            lines.append("")
    lines += _filled(paragraph, width if lines else width - lead, width)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _filled(paragraph: list[str], room: int, width: int) -> list[str]:
    """The lines as they are, if they fit; else all their words anew. `room`: of the first line."""
    if not paragraph or (len(paragraph[0]) <= room and all(len(line) <= width for line in paragraph)):
        return paragraph
    first, *others = paragraph
    rest = " ".join([first.strip(), *(line.strip() for line in others)])
    bullet = BULLET.match(rest)
    mark = bullet.end() if bullet else 0
    indent = min(len(first) - len(first.lstrip()), width // 2)
    start, hang = " " * indent, " " * min(indent + mark, width // 2)
    lines: list[str] = []
    while len(start) + len(rest) > room:
        least = 1 if lines else mark + 1
        cut = rest.rfind(" ", least, room - len(start) + 1)
        cut = cut if cut > 0 else rest.find(" ", least)
        if cut < 0:
            break
        lines.append(start + rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
        start, room = hang, width
    return [*lines, start + rest]
