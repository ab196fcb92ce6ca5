"""Text from a document -> Markdown: a line in which nothing is markup, or a description, which is CommonMark."""

from __future__ import annotations

import re

from .odd import ODD, SPACES
from .target import Code

MARKUP = re.compile(r"[\\`*_\[\]<>|~#]|(?<![a-zA-Z0-9])[-+=]|(?<=\d)[.)](?= )")
ENTITY = re.compile(r"&(?=#?\w+;)")
RAW_HTML = re.compile(r"<(?=[a-zA-Z/!?])")
HEADING = re.compile(r"^( {0,3})(#{1,6} |=+ *$|-+ *$)")
RUNNABLE = re.compile(r"(?i)\]\(\s*<?\s*(?:javascript|data|vbscript):")


def markdown(text: str) -> Code:
    """`text` within a line of Markdown (a heading, a list item, a cell of a table): nothing in it is markup."""
    line = " ".join(SPACES.sub(" ", " ".join(text.splitlines())).split())
    return Code(ENTITY.sub("&amp;", MARKUP.sub(r"\\\g<0>", _visible(line))))


def markdown_block(text: str) -> Code:
    """A description as a block: its CommonMark kept, but no raw HTML, no headings, no runnable links."""
    lines: list[str] = []
    fence = ""
    for raw in text.strip().splitlines():
        line = _visible(SPACES.sub(" ", raw)).rstrip()
        bare = line.lstrip()
        if bare.startswith(("```", "~~~")):
            fence = bare[:3] if not fence else "" if bare.startswith(fence) else fence
        elif not fence:
            line = RUNNABLE.sub("](", HEADING.sub(r"\1\\\2", RAW_HTML.sub("&lt;", line)))
        lines.append(line)
    if fence:
        lines.append(fence)
    return Code("\n".join(lines))


def code_span(text: str) -> Code:
    """`text` as inline code: in backticks, longer than any run of them within."""
    line = " ".join(_visible(" ".join(text.splitlines())).split()) or " "
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    ticks = "`" * (longest + 1)
    return Code(f"{ticks} {line} {ticks}" if "`" in line else f"{ticks}{line}{ticks}")


def _visible(text: str) -> str:
    return ODD.sub("�", text)
