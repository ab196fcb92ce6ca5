"""Text from a document -> literal, comment, docstring, Markdown, TOML. Whatever the text, it stays text; the file stays ASCII-safe
where a character would be read in another way than it is seen (control characters, line separators, bidi marks)."""

from __future__ import annotations

from ..target import Code


def literal(value: str | int | float | bool | None) -> Code:
    """A Python literal on one line; text in double quotes unless it holds some and no single ones, as black writes it."""
    raise NotImplementedError


def docstring(text: str, indent: int, width: int) -> Code:
    """`text` as a docstring that stands `indent` columns in: wrapped, later lines indented, quotes included. Empty for empty text."""
    raise NotImplementedError


def sectioned(summary: str, description: str) -> str:
    """Summary and description as one text: not said twice where one holds the other."""
    raise NotImplementedError


def comment(text: str, indent: int, width: int) -> Code:
    """`text` as `# …` lines."""
    raise NotImplementedError


def markdown(text: str) -> Code:
    """`text` in a line of Markdown: nothing in it is markup."""
    raise NotImplementedError


def markdown_block(text: str) -> Code:
    """A description, which is Markdown already (OpenAPI's CommonMark), without raw HTML and without headings."""
    raise NotImplementedError


def toml(text: str) -> Code:
    """A TOML basic string with its quotes."""
    raise NotImplementedError
