"""A pattern as values, and as text for the engine.

The engine's dialect differs from ECMA-262 in small things: groups go by number, odd characters by their code point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never


class Malformed(ValueError):
    """No regular expression of ECMA-262."""


class Excessive(ValueError):
    """Longer or more deeply nested than is looked into."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character of a set. `known`: some of the set's, where its text names them."""

    spelled: str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """`most` None: without end."""

    body: Node
    least: int
    most: int | None
    lazy: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """`number` None: it captures nothing."""

    body: Node
    opening: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """Something that must stand ahead or behind, or must not, and takes no characters."""

    body: Node
    opening: str


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of the text or of a word."""

    spelled: str


@dataclass(frozen=True, slots=True)
class Back:
    """The text that a group took."""

    number: int


Node: TypeAlias = Chars | Repeat | Sequence | Choice | Group | Look | Edge | Back


def character(text: str) -> str:
    """One character, as a member of a set or on its own."""
    return text if text.isascii() and text.isalnum() else f"\\u{{{ord(text):X}}}"


def spelled(node: Node, length: int | None = None) -> str:
    """For the engine. `length`: of a text; what may be repeated as often as that has no upper bound then."""
    match node:
        case Chars(spelled=text) | Edge(spelled=text):
            return text
        case Repeat(body=body):
            return f"(?:{spelled(body, length)}){_times(node, length)}{node.lazy}"
        case Sequence(items=items):
            return "".join(spelled(item, length) for item in items)
        case Choice(options=options):
            return f"(?:{'|'.join(spelled(option, length) for option in options)})"
        case Group(body=body, opening=opening) | Look(body=body, opening=opening):
            return f"{opening}{spelled(body, length)})"
        case Back(number=number):
            return f"(?:\\{number})"
        case _:
            assert_never(node)


def _times(node: Repeat, length: int | None) -> str:
    endless = node.most is None or (length is not None and node.most >= length and shortest(node.body) > 0)
    return f"{{{node.least},}}" if endless else f"{{{node.least},{node.most}}}"


def shortest(node: Node) -> int:
    """How many characters it takes at least."""
    match node:
        case Chars():
            return 1
        case Repeat(body=body, least=least):
            return least * shortest(body) if least else 0
        case Sequence(items=items):
            return sum(map(shortest, items))
        case Choice(options=options):
            return min(map(shortest, options))
        case Group(body=body):
            return shortest(body)
        case Look() | Edge() | Back():
            return 0
        case _:
            assert_never(node)
