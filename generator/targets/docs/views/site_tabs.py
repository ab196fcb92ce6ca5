"""A tab a language, as Markdown: what stands in it is indented (`pymdownx.tabbed`)."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from ...target import Code

INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class TabView:
    title: Code
    content: Code


def tab(title: Code, *blocks: Code) -> TabView:
    """Of Markdown blocks, empty ones left out."""
    text = "\n\n".join(block for block in blocks if block)
    return TabView(title, Code(textwrap.indent(text, INDENT)))
