"""YAML by its events: the slow, exact reader. It knows lines, duplicate keys, merge keys, aliases and depth.

Used where the fast reader gives up, and to find lines. Nothing here recurses, so no document can exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from .bounds import MAX_DEPTH, USUAL, TooMuch
from .scalars import scalar


class YamlError(Exception):
    """Not YAML. `line` counts from 1."""

    def __init__(self, message: str, line: int | None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(slots=True)
class Leaf:
    line: int
    value: Any


@dataclass(slots=True)
class Branch:
    """A mapping or a sequence; `keys` is None for a sequence. `key_lines` are where a mapping's entries begin.

    `nodes`: how many it is, with all that is in it and what aliases stand for.
    """

    line: int
    keys: list[str] | None
    key_lines: list[int] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    nodes: int = 1


Node: TypeAlias = Leaf | Branch


def compose(text: str, nodes: int = USUAL.nodes) -> Node:
    """The one document in `text`; an empty document is a null leaf. Aliases share their node, and count what it holds.

    Raises YamlError, and TooMuch as soon as there are more than `nodes`.
    """
    composer = _Composer(nodes)
    try:
        for event in _events(text):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        raise _explained(error) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error).splitlines()[0], None) from None
    return composer.root or Leaf(1, None)


def _explained(error: yaml.MarkedYAMLError) -> YamlError:
    """What is wrong, and in which line the thing began that it went wrong in."""
    mark = error.problem_mark or error.context_mark
    begun = f" ({error.context}, begun in line {error.context_mark.line + 1})" if error.context_mark else ""
    return YamlError(f"{error.problem or 'not YAML'}{begun}", mark.line + 1 if mark else None)


def compose_json(text: str) -> Node:
    """JSON as the YAML that it is (YAML 1.2, section 1.3), but for halves of characters, which YAML can't escape."""
    return compose(SURROGATE.sub(r"\\u0020", text))


SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""Half of a character outside the basic plane, as JSON escapes it."""


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=yaml.CSafeLoader))


class _Composer:
    def __init__(self, nodes: int) -> None:
        self._left = nodes - 1  # besides the root
        self.root: Node | None = None
        self._open: list[tuple[Branch, str | None]] = []
        self._anchors: dict[str, Node] = {}
        self._pending: list[tuple[str, int] | None] = []

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        match event:
            case yaml.ScalarEvent():
                self._add(Leaf(line, scalar(event)), event.anchor, line, _key_text(event))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                keys: list[str] | None = [] if isinstance(event, yaml.MappingStartEvent) else None
                self._start(Branch(line, keys), event.anchor, line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._pending.pop()
                branch, _ = self._open.pop()
                if self._open:
                    self._open[-1][0].nodes += branch.nodes - 1
            case yaml.AliasEvent():
                if event.anchor not in self._anchors:
                    raise YamlError(f"alias *{event.anchor} has no anchor", line)
                node = self._anchors[event.anchor]
                if any(node is branch for branch, _ in self._open):
                    raise YamlError(f"alias *{event.anchor} stands inside of its own anchor", line)
                self._add(node, None, line, str(node.value) if isinstance(node, Leaf) else None)
            case yaml.DocumentStartEvent() if self.root is not None:
                raise YamlError("a second YAML document begins here; a file holds one", line)

    def _start(self, branch: Branch, anchor: str | None, line: int) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise YamlError(f"nested deeper than {MAX_DEPTH} levels", line)
        self._add(branch, anchor, line, None)
        self._open.append((branch, anchor))
        self._pending.append(None)

    def _add(self, node: Node, anchor: str | None, line: int, key: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = node
        if not self._open:
            self.root = node
            return
        branch = self._open[-1][0]
        if branch.keys is None:
            branch.children.append(node)
            self._count(branch, node, line)
        elif self._pending[-1] is None:
            if key is None:
                raise YamlError("a key must be text, not a list or a mapping", line)
            self._pending[-1] = (key, line)
        else:
            name, key_line = self._pending[-1]
            branch.keys.append(name)
            branch.key_lines.append(key_line)
            branch.children.append(node)
            self._count(branch, node, line)
            self._pending[-1] = None

    def _count(self, branch: Branch, node: Node, line: int) -> None:
        """All that an alias stands for; one of what was just opened, whose content counts as it comes."""
        size = 1 if isinstance(node, Leaf) else node.nodes
        branch.nodes += size
        self._left -= size
        if self._left < 0:
            raise TooMuch(line)


def _key_text(event: Any) -> str:
    return str(event.value)
