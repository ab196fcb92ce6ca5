"""Generated pages as values: front matter, sections with their blocks of code. Read by a CommonMark parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "generated" / "docs"
ENDPOINT = re.compile(r"(GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS|TRACE) /\S*")


@dataclass(frozen=True, slots=True)
class Block:
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """`endpoint`: the operation it is about, empty where it is about none. `text`: of its paragraphs."""

    title: str
    endpoint: str
    blocks: tuple[Block, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    path: Path
    front: dict[str, Any]
    title: str
    sections: tuple[Section, ...]
    html: tuple[str, ...]
    links: tuple[str, ...]

    def section(self, title: str) -> Section:
        return next(one for one in self.sections if one.title == title)

    @property
    def operations(self) -> tuple[Section, ...]:
        return tuple(one for one in self.sections if one.endpoint)


def pages(language: str, folder: Path = PAGES) -> list[Page]:
    found = [read(path) for path in sorted(folder.glob(f"*-{language}/SKILL.md"))]
    if not found:
        raise ValueError(f"{folder} has no pages in {language}")
    return found


def read(path: Path) -> Page:
    return parsed(path.read_text(encoding="utf-8"), path)


def parsed(text: str, path: Path = Path()) -> Page:
    """ValueError where the front matter is none."""
    found = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    if found is None:
        raise ValueError(f"{path} has no front matter")
    tokens = MarkdownIt("commonmark").parse(text[found.end() :])
    titles = [
        tokens[place + 1].content for place, one in enumerate(tokens) if one.type == "heading_open" and one.tag == "h1"
    ]
    return Page(
        path,
        yaml.safe_load(found[1]),
        " ".join(titles),
        tuple(_sections(tokens)),
        tuple(one.content for one in _all(tokens) if one.type in ("html_block", "html_inline")),
        tuple(str(one.attrs["href"]) for one in _all(tokens) if one.type == "link_open"),
    )


def _all(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or []


def _sections(tokens: list[Token]) -> Iterator[Section]:
    starts = [place for place, one in enumerate(tokens) if one.type == "heading_open" and one.tag == "h2"]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        within = tokens[start + 3 : end]
        blocks = tuple(Block(one.info, one.content) for one in within if one.type == "fence" and one.level == 0)
        lines = [one for one in within if one.type == "inline" and one.level == 1]
        codes = [one.children[0].content for one in lines if one.children and one.children[0].type == "code_inline"]
        endpoints = [code for code in codes if ENDPOINT.fullmatch(code)]
        text = "\n\n".join(one.content for one in lines)
        yield Section(_plain(tokens[start + 1]), endpoints[-1] if endpoints else "", blocks, text)


def _plain(token: Token) -> str:
    return "".join(one.content for one in token.children or [])
