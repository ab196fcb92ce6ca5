"""Text of the document -> what a page of the site may hold.

A site generator's Markdown is not CommonMark and knows more markup than it; so descriptions become HTML here, made of
a few known elements, and whatever else they hold is shown as it was written.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..odd import ODD, SPACES
from ..target import Code

PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")

TOKEN = re.compile(
    r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|!?\[(?P<label>[^\[\]]*)\]\(<?(?P<url>[^()<>\s]*)>?(?:\s+\"[^\"]*\")?\)"
    r"|<(?P<address>https?://[^<>\s]+)>"
    r"|\*\*(?P<strong>[^*]+)\*\*"
    r"|(?P<break><br */?>)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
)
"""The inline markup of CommonMark that descriptions of APIs use (0.31, section 6)."""

OUTSIDE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
"""What a link may lead to: a path of the document's own site leads nowhere from here."""

FENCE = re.compile(r" *(?P<fence>`{3,}|~{3,})[^`]*")
ITEM = re.compile(r"(?P<indent> *)(?P<marker>[-*+]|\d{1,9}[.)]) +(?P<text>.*)")
HEADING = re.compile(r" {0,3}#{1,6} +(?P<text>.*?)[ #]*")
RULE = re.compile(r" {0,3}(?:=+|-{2,}|[*_]{3,}) *")

LINK = re.compile("</?a(?: [^>]*)?>")

DEEPEST = 8
"""Columns that a list may be indented by: no text makes us go deeper."""


@dataclass(frozen=True, slots=True)
class Item:
    indent: int
    ordered: bool
    text: str


def heading(text: str) -> Code:
    """A line of Markdown in which nothing is markup, in any dialect: references to characters stand for punctuation."""
    return Code(PUNCTUATION.sub(lambda found: f"&#{ord(found[0])};", _line(text)))


def plain(text: str) -> Code:
    """A line of HTML, or the value of an attribute, without markup."""
    return Code(html.escape(_line(text)))


def scalar(text: str) -> Code:
    """A double-quoted YAML scalar (1.2.2, section 7.3.1) of what will be printed in HTML unescaped."""
    return Code(json.dumps(plain(text), ensure_ascii=False))


def inline(text: str) -> Code:
    """A line of HTML with a description's code, links and emphasis."""
    return Code("".join(_inline(_line(text))))


def unlinked(text: str) -> Code:
    """As `inline`, to stand within a link."""
    return Code(LINK.sub("", inline(text)))


def prose(text: str) -> Code:
    """A description as HTML: paragraphs, lists and code. Headings are emphasis: the page's own order is the page's."""
    lines = [ODD.sub("\ufffd", SPACES.sub(" ", line)).rstrip() for line in text.strip().splitlines()]
    return Code("\n".join(_blocks(lines)))


def _line(text: str) -> str:
    return ODD.sub("\ufffd", " ".join(SPACES.sub(" ", " ".join(text.splitlines())).split()))


def _inline(text: str) -> Iterator[str]:
    end = 0
    for found in TOKEN.finditer(text):
        yield html.escape(text[end : found.start()])
        yield _token(found)
        end = found.end()
    yield html.escape(text[end:])


def _token(found: re.Match[str]) -> str:
    parts = {name: value for name, value in found.groupdict().items() if value is not None}
    match parts:
        case {"code": code}:
            return f"<code>{html.escape(code.strip())}</code>"
        case {"label": label, "url": url}:
            shown = "".join(_inline(label or url))
            return f'<a href="{html.escape(url)}">{shown}</a>' if OUTSIDE.match(url) else shown
        case {"address": address}:
            return f'<a href="{html.escape(address)}">{html.escape(address)}</a>'
        case {"strong": strong}:
            return f"<strong>{''.join(_inline(strong))}</strong>"
        case {"break": _}:
            return "<br>"
        case _:
            return html.escape(parts["escaped"])


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        rest = lines[at:]
        if fence := FENCE.fullmatch(rest[0]):
            code = list(takewhile(lambda line: not line.strip().startswith(fence["fence"]), rest[1:]))
            yield f"<pre><code>{html.escape(chr(10).join(code))}</code></pre>"
            at += len(code) + 2
        elif ITEM.fullmatch(rest[0]):
            run = list(takewhile(_continues, rest))
            yield "".join(_list(list(_items(run))))
            at += len(run)
        elif title := HEADING.fullmatch(rest[0]):
            yield f"<p><strong>{''.join(_inline(title['text']))}</strong></p>"
            at += 1
        else:
            run = [rest[0], *takewhile(_is_text, rest[1:])]
            if said := " ".join(line.strip() for line in run if not RULE.fullmatch(line)).strip():
                yield f"<p>{''.join(_inline(said))}</p>"
            at += len(run)


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not any(kind.fullmatch(line) for kind in (FENCE, ITEM, HEADING))


def _continues(line: str) -> bool:
    """Within a list: an item, or more of one."""
    return bool(ITEM.fullmatch(line)) or (line.startswith(" ") and not FENCE.fullmatch(line))


def _items(lines: Sequence[str]) -> Iterator[Item]:
    """An item's further lines are part of it."""
    current: Item | None = None
    for line in lines:
        if found := ITEM.fullmatch(line):
            if current is not None:
                yield current
            current = Item(min(len(found["indent"]), DEEPEST), found["marker"][0].isdigit(), found["text"])
        elif current is not None:
            current = Item(current.indent, current.ordered, f"{current.text} {line.strip()}")
    if current is not None:
        yield current


def _list(items: Sequence[Item]) -> Iterator[str]:
    """Items indented deeper than the one before them are its own list."""
    tag = "ol" if items[0].ordered else "ul"
    yield f"<{tag}>"
    at = 0
    while at < len(items):
        item = items[at]
        inner = list(_below(item, items[at + 1 :]))
        below = "".join(_list(inner)) if inner else ""
        yield f"<li>{''.join(_inline(item.text))}{below}</li>"
        at += 1 + len(inner)
    yield f"</{tag}>"


def _below(item: Item, others: Sequence[Item]) -> Iterator[Item]:
    return takewhile(lambda one: one.indent > item.indent, others)
