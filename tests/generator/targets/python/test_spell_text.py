"""Text stays text, and what is written is what the formatters would have written."""

from __future__ import annotations

import ast
import tomllib

import black
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.targets.odd import ODD
from generator.targets.python.spell_text import comment, docstring, literal, sectioned, toml

ANY_TEXT = st.text(st.characters(), max_size=200)
NASTY = st.lists(
    st.sampled_from(
        ['"', "'", '"""', "\\", "\n", "\r", "\t", " ", "\x00", "\x85", "\u2028", "\u202e", "\ud800", "\xa0", "é",
         "word", "{{", "# no" "qa", "```", "- ", "|", "    "]
    ),
    max_size=40,
).map("".join)  # fmt: skip
WIDTH = 60


@given(st.one_of(ANY_TEXT, NASTY))
@example('say "hi"')
@example("both ' and \"")
def test_a_literal_is_its_text(text: str) -> None:
    spelled = literal(text)
    assert ast.literal_eval(spelled) == text
    assert not ODD.search(spelled)
    assert black.format_str(f"x = {spelled}\n", mode=black.Mode(line_length=1000)) == f"x = {spelled}\n"


@pytest.mark.parametrize("value", [0, -1, 1.5, 1e300, True, False, None])
def test_literals_of_other_kinds(value: float | bool | None) -> None:
    assert ast.literal_eval(literal(value)) == value
    assert type(ast.literal_eval(literal(value))) is type(value)


def test_one_is_not_true() -> None:
    assert [literal(1), literal(True), literal(1.0)] == ["1", "True", "1.0"]


def test_numbers_that_have_no_literal() -> None:
    assert literal(float("inf")) == 'float("inf")'


@given(st.one_of(ANY_TEXT, NASTY), st.sampled_from([0, 4, 8]))
@example('ends with "', 4)
@example('"starts', 4)
@example("ends with \\", 4)
@example('"""', 4)
@example("x" * 200, 4)
@example("word " * 40, 8)
@example("word " * 10 + "four", 0)
@example("word " * 9 + "\\", 4)
@example("a\n    b\n    c", 4)
def test_a_docstring_is_one_string_that_black_leaves_alone(text: str, indent: int) -> None:
    spelled = docstring(text, indent, WIDTH)
    if not spelled:
        assert not text.strip() or not "".join(text.split())
        return
    margin = " " * indent
    head = {0: "", 4: "class A:\n", 8: "class A:\n    def a(self):\n"}[indent]
    source = f"{head}{margin}{spelled}\n"
    tree = ast.parse(source)
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert len(strings) == 1
    assert not ODD.search(spelled.replace("\n", ""))
    assert black.format_str(source, mode=black.Mode(line_length=WIDTH)) == source


def test_a_docstring_with_arguments() -> None:
    arguments = [
        ("name", "What it is called, at some length so that it is broken."),
        ("id", ""),
        ("age", "In years.\n\nOr less."),
    ]
    assert docstring("Makes a pet.", 4, WIDTH, arguments) == (
        '"""Makes a pet.\n\n'
        "    Args:\n"
        "        name: What it is called, at some length so that\n"
        "            it is broken.\n"
        "        age: In years.\n\n"
        "            Or less.\n"
        '    """'
    )


def test_no_text_no_docstring() -> None:
    assert docstring(" \n ", 4, WIDTH, [("id", "")]) == ""


@given(NASTY)
@example("type: " "ignore")
@example("# no" "qa\r# fmt: off")
@example("-*- coding: latin-1 -*-")
def test_a_comment_is_nothing_else_and_tells_no_tool_anything(text: str) -> None:
    source = f"{comment(text, 0, WIDTH)}\nx = 1\n"
    assert ast.dump(ast.parse(source)) == ast.dump(ast.parse("x = 1"))
    for directive in ("# no" "qa", "# fmt:", "type: " "ignore", "coding:", "coding="):
        assert directive not in source


@given(ANY_TEXT)
@example('"\n[evil]\nx = "')
def test_toml_gives_the_text_back(text: str) -> None:
    read = tomllib.loads(f"x = {toml(text)}")["x"]
    assert read == text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") or "\ufffd" in read
    assert not ODD.search(toml(text).replace("\ufffd", ""))


@pytest.mark.parametrize(
    ("summary", "description", "text"),
    [
        ("Get a pet", "Gets a pet.", "Get a pet\n\nGets a pet."),
        ("Get a pet", "Get a pet by its id.", "Get a pet by its id."),
        ("Get a pet by its id", "Get a pet", "Get a pet by its id"),
        ("", "Only this", "Only this"),
        ("Only this", "", "Only this"),
    ],
)
def test_nothing_is_said_twice(summary: str, description: str, text: str) -> None:
    assert sectioned(summary, description) == text
