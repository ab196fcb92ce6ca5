"""Text from a document -> Markdown: a line in which nothing is markup, inline code, a description with its own markup.

What comes out means the same in CommonMark 0.31 (whose sections are named here) and in Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .odd import ODD, SPACES
from .target import Code

MARKUP = re.compile(r"[\\`*\[\]~|]|(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])|^[-+=>]|(?:^|(?<= ))#|(?<=^\d)[.)](?= )")
ENTITY = re.compile(r"&(?=#?\w+;)")

OPENING = re.compile(r"^( {0,3})(`{3,}|~{3,})([^`]*)$")
"""Of a block of code (section 4.5)."""

TICKS = re.compile(r"`+")
RAW_HTML = re.compile(r"<(?=[a-zA-Z/!?])")
CONTAINERS = r"^((?:[ >]|[-*+] |\d{1,9}[.)] )*)"
"""What may stand before a heading in a line: quotes and items of lists (sections 5.1 and 5.2)."""

HEADING = re.compile(CONTAINERS + r"(#{1,6}(?= |$)|=+ *$|-+ *$)")
DEFINITION = re.compile(CONTAINERS + r"\[", re.MULTILINE)
"""Where a link reference definition may begin (section 4.7): it would reach into the rest of the page."""

LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()]*)\)")
ALLOWED = re.compile(r" *(?:https?://|mailto:)", re.IGNORECASE)
"""Where a link may lead. The others run code, or lead to pages that are not here."""

DANGLING = re.compile(r"\]\((?! *(?:https?://|mailto:))", re.IGNORECASE)


def markdown(text: str) -> Code:
    """`text` within a line of Markdown (a heading, a list item, a cell of a table): nothing in it is markup."""
    line = " ".join(SPACES.sub(" ", " ".join(text.splitlines())).split())
    return Code(ENTITY.sub("&amp;", MARKUP.sub(r"\\\g<0>", _visible(line))).replace("<", "&lt;"))


def code_span(text: str) -> Code:
    """`text` as inline code: in backticks, longer than any run of them within."""
    line = " ".join(_visible(" ".join(text.splitlines())).split()) or " "
    longest = max((len(run) for run in TICKS.findall(line)), default=0)
    ticks = "`" * (longest + 1)
    return Code(f"{ticks} {line} {ticks}" if "`" in line else f"{ticks}{line}{ticks}")


def fence(text: str) -> Code:
    """What a block of code (section 4.5) begins and ends with, so that nothing in it ends it."""
    longest = max((len(run) for run in TICKS.findall(text)), default=0)
    return Code("`" * max(longest + 1, 3))


def markdown_block(text: str) -> Code:
    """A description as a block: its Markdown kept, but no raw HTML, no headings, no links but to the web, and nothing
    that reaches beyond its end."""
    lines = [_visible(SPACES.sub(" ", raw)).rstrip() for raw in text.strip().splitlines()]
    return Code("\n".join(_blocks(lines)))


def _blocks(lines: list[str]) -> Iterator[str]:
    """Blocks of code with ends that no parser misses; between them, prose, paragraph by paragraph."""
    prose: list[str] = []
    indent, fence = "", ""
    for line in lines:
        if fence and line and not line.startswith(indent):
            yield indent + fence  # a line that stands further left ends the list item, and the code in it
            fence = ""
        if fence:
            ends = line.strip().startswith(fence) and not line.strip(f" {fence[0]}")
            yield indent + fence if ends else line
            fence = "" if ends else fence
        elif opening := OPENING.match(line):
            yield from _prose(prose)
            prose = []
            indent, fence = opening[1], opening[2]
            yield line
        elif line:
            prose.append(line)
        else:
            yield from (*_prose(prose), "")
            prose = []
    yield from (*_prose(prose), *([indent + fence] if fence else []))


def _prose(lines: list[str]) -> Iterator[str]:
    """Lines without an empty one among them. Inline code is left alone where each line's is complete in itself."""
    defines = any(DEFINITION.match(line) for line in lines)
    complete = all(_is_complete(line) for line in lines)
    for line in lines:
        escaped = HEADING.sub(r"\1\\\2", line)
        yield _outside_code(escaped, lambda part: _plain(part, defines)) if complete else _plain(escaped, defines)


def _is_complete(line: str) -> bool:
    """Backslashes before backticks, and cells of tables, are not understood here: such a line is not."""
    runs = [len(run) for run in TICKS.findall(line)]
    return "\\`" not in line and runs[::2] == runs[1::2] and max(runs, default=0) < 3 and not ("|" in line and runs)


def _outside_code(line: str, spell: Callable[[str], str]) -> str:
    parts = re.split(r"(`+[^`]+`+)", line)
    return "".join(part if number % 2 else spell(part) for number, part in enumerate(parts))


def _plain(text: str, defines: bool) -> str:
    safe = RAW_HTML.sub("&lt;", text).replace("```", "\\`\\`\\`").replace("~~~", "\\~\\~\\~")
    linked = DANGLING.sub("]\\(", LINK.sub(_link, safe))
    return linked.replace("]:", "]\\:") if defines else linked


def _link(found: re.Match[str]) -> str:
    return found[0] if ALLOWED.match(found[3]) else found[2]


def _visible(text: str) -> str:
    return ODD.sub("�", text)
