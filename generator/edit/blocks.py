"""A YAML document's text, cut where its keys stand: nothing is parsed.

In block style a line's indentation says what it belongs to (YAML 1.2, section 8.2), the lines of long scalars
included: they are indented deeper than their key. A text that is not in that style has no blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

PATHS, COMPONENTS = "paths:", "components:"


@dataclass(frozen=True, slots=True)
class Blocks:
    """`sections`: the text of each top-level key but the two that are cut further, by its line.

    `paths`: path items by the line that begins them. `components`: by the line of their section and their own.
    """

    sections: Mapping[str, str]
    paths: Mapping[str, str]
    components: Mapping[tuple[str, str], str]


def cut(text: str) -> Blocks | None:
    """None for a text that can't be cut safely: flow style, several documents, a key given twice."""
    if text.lstrip()[:1] in ("{", "[") or "\n---" in text:
        return None
    sections = _spans(text, 0)
    if sections is None or PATHS not in sections:
        return None
    paths, components = _spans(sections.pop(PATHS), 2), _components(sections.pop(COMPONENTS, ""))
    return None if paths is None or components is None else Blocks(sections, paths, components)


def _spans(text: str, indent: int) -> dict[str, str] | None:
    """The text from each key at this indentation to the next, by the key's line; None where a line is there twice."""
    key = rf" {{{indent}}}(?!- )(?=[^\s#])"
    first = [0] if re.match(key, text) else []  # apart: a pattern that begins with a letter is found much faster
    starts = [*first, *(found.start() + 1 for found in re.finditer(f"\n{key}", text))]
    spans = {_line(text, start): text[start:end] for start, end in pairwise([*starts, len(text)])}
    return spans if len(spans) == len(starts) else None


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def _components(section: str) -> dict[tuple[str, str], str] | None:
    found: dict[tuple[str, str], str] = {}
    for kind, body in (_spans(section, 2) or {}).items():
        blocks = _spans(body, 4)
        if blocks is None:
            return None
        found.update({(kind, line): text for line, text in blocks.items()})
    return found
