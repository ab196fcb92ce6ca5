from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.document import block
from generator.document.events import Branch, Leaf, Node, compose
from generator.document.lines import Lines

TEXT = """\
# a comment
---
info:
  title: >-
    folded: not a key
    paths: neither

  description: |
    info:
      title: no key
  'quo''ted': 1
  "double": 2
paths:
  /a/{b}:
    get: &anchor
      tags:
      - one
      -   two
      - three: 3
        four:
          - 4
          -
            five: 5
      plain: text that
        goes on
    put: *anchor
  complex: 1
  other: 2
flow: {a: 1, b: [1,
  2]}
"""


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("#/info", 3),
        ("#/info/title", 4),
        ("#/info/description", 8),
        ("#/info/quo'ted", 11),
        ("#/info/double", 12),
        ("#/paths", 13),
        ("#/paths/~1a~1{b}", 14),
        ("#/paths/~1a~1{b}/get", 15),
        ("#/paths/~1a~1{b}/get/tags", 16),
        ("#/paths/~1a~1{b}/get/tags/0", 17),
        ("#/paths/~1a~1{b}/get/tags/1", 18),
        ("#/paths/~1a~1{b}/get/tags/2/three", 19),
        ("#/paths/~1a~1{b}/get/tags/2/four", 20),
        ("#/paths/~1a~1{b}/get/tags/2/four/1/five", 23),
        ("#/paths/~1a~1{b}/put", 26),
        ("#/flow", 29),
        ("#/flow/b", 29),
        ("#/flow/b/1", 30),
        ("#/paths/nobody/knows", 13),
    ],
)
def test_a_pointer_has_a_line(pointer: str, line: int) -> None:
    assert Lines(TEXT).find(pointer) == line


def test_json_has_lines_too() -> None:
    lines = Lines('{\n\t"a": {"b": [1,\n2]},\n "\\ud83d\\ude00": 3,\n "c": 4}')
    assert [lines.find(pointer) for pointer in ("#/a", "#/a/b/1", "#/c")] == [2, 3, 5]


def test_what_does_not_parse_has_no_lines() -> None:
    assert Lines('{"a": [}').find("#/a/b") is None


def test_windows_line_ends() -> None:
    assert Lines("a: 1\r\nb:\r\n  c: 2\r\n").find("#/b/c") == 3


KEYS = st.text(alphabet="abc :#'\"-?[]{}&*!|>%@,\n\\é0~", min_size=0, max_size=6)
DATA = st.recursive(
    st.none() | st.integers() | st.text(alphabet="ab :#-\n'\"\\[{", max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


@given(st.dictionaries(KEYS, DATA), st.booleans(), st.sampled_from([2, 4, 7]))
def test_indentation_never_tells_another_line_than_the_exact_reader(data: Any, indentless: bool, indent: int) -> None:
    text = yaml.dump(
        data, indent=indent, default_flow_style=None if indentless else False, allow_unicode=True, width=40
    )
    quick = block.Lines(text)
    for path, line in _places(compose(text)):
        assert quick.find(path) in (None, line), path


def _places(root: Node) -> list[tuple[list[str], int]]:
    found: list[tuple[list[str], int]] = []
    stack: list[tuple[Node, list[str]]] = [(root, [])]
    while stack:
        node, path = stack.pop()
        match node:
            case Leaf():
                continue
            case Branch(keys=None):
                entries = [(str(index), child.line, child) for index, child in enumerate(node.children)]
            case Branch():
                keys = node.keys or []
                entries = list(zip(keys, node.key_lines, node.children, strict=True))
        for name, line, child in entries:
            found.append(([*path, name], line))
            stack.append((child, [*path, name]))
    return found
