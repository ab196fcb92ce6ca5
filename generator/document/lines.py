"""In which line a pointer stands. Found only when somebody asks: a clean run never does."""

from __future__ import annotations

from . import block
from .events import Branch, Node, YamlError, compose, compose_json
from .pointer import tokens


class Lines:
    """The lines of one file. JSON is read as the YAML that it is (YAML 1.2, section 1.3)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._block: block.Lines | None = None if text.lstrip()[:1] in ("{", "[") else block.Lines(text)
        self._root: Node | None = None

    def find(self, pointer: str) -> int | None:
        """The line where the key of the pointer's last token stands, or of the nearest thing above it.

        None: not known.
        """
        path = tokens(pointer)
        if self._block is not None:
            line = self._block.find(path)
            if line is not None:
                return line
        return self._search(path)

    def _search(self, path: list[str]) -> int | None:
        """By reading the file again, exactly: about a second for the largest documents, once."""
        root = self._composed()
        if root is None:
            return None
        node, line = root, root.line
        for token in path:
            step = _step(node, token)
            if step is None:
                return line
            node, line = step
        return line

    def _composed(self) -> Node | None:
        if self._root is None and self._text:
            try:
                self._root = compose(self._text) if self._block is not None else compose_json(self._text)
            except YamlError:
                self._text = ""
        return self._root


def _step(node: Node, token: str) -> tuple[Node, int] | None:
    if not isinstance(node, Branch):
        return None
    if node.keys is None:
        if token.isdecimal() and int(token) < len(node.children):
            child = node.children[int(token)]
            return child, child.line
        return None
    for index in range(len(node.keys) - 1, -1, -1):
        if node.keys[index] == token:
            return node.children[index], node.key_lines[index]
    return None
