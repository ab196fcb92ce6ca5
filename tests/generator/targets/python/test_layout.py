"""The one place where black and ruff differ."""

from __future__ import annotations

import pytest

from generator.targets.python.layout import columns, is_union, parameter


def test_a_parameter_that_fits_is_left_alone() -> None:
    assert parameter("name", "str | Omit", "omit", 8, 100) == "name: str | Omit = omit"


def test_a_union_that_does_not_fit_stands_in_parentheses() -> None:
    wide = 'Literal["a", "b"] | Omit'
    line = f"name: {wide} = omit,"
    assert parameter("name", wide, "omit", 8, 8 + len(line)) == line[:-1]
    assert parameter("name", wide, "omit", 8, 7 + len(line)) == f"name: ({wide}) = omit"


def test_what_is_no_union_is_never_in_parentheses() -> None:
    assert parameter("name", 'Literal["a | b", "c"]', "", 8, 10) == 'name: Literal["a | b", "c"]'


@pytest.mark.parametrize(
    ("annotation", "union"),
    [
        ("A | B", True),
        ("Sequence[A | B]", False),
        ("Sequence[A] | B", True),
        ('Literal[" | "]', False),
        ('Literal["]"] | B', True),
        ("Literal['\\'[', '] | x']", False),
        ("Mapping[str, Sequence[A | B]]", False),
        ("A", False),
    ],
)
def test_a_union_is_told_from_what_holds_one(annotation: str, union: bool) -> None:
    assert is_union(annotation) is union


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("é", 1)])
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width
