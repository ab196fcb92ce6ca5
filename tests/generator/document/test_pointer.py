from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document.pointer import absolute, escape, parent, pointer, split, tokens, unescape


@given(st.lists(st.text()))
def test_tokens_survive_the_way_through_a_pointer(path: list[str]) -> None:
    assert tokens(pointer(path)) == path


@given(st.text())
def test_an_escaped_token_has_no_slash(token: str) -> None:
    assert "/" not in escape(token)
    assert unescape(escape(token)) == token


def test_a_tilde_and_a_one_are_not_a_slash() -> None:
    assert unescape("~01") == "~1"


@pytest.mark.parametrize(
    ("reference", "file", "expected"),
    [
        ("#/components/schemas/A", "", "#/components/schemas/A"),
        ("#/components/schemas/A", "models/pet.yaml", "models/pet.yaml#/components/schemas/A"),
        ("pet.yaml", "", "pet.yaml#"),
        ("pet.yaml#/A", "models/index.yaml", "models/pet.yaml#/A"),
        ("./pet.yaml#/A", "models/index.yaml", "models/pet.yaml#/A"),
        ("../pet.yaml#/A", "models/index.yaml", "pet.yaml#/A"),
        ("../../pet.yaml", "models/index.yaml", "../pet.yaml#"),
        ("my%20pet.yaml#/a%20b~1c", "", "my pet.yaml#/a b~1c"),
        ("#/paths/~1pets~1%7Bid%7D/get", "", "#/paths/~1pets~1{id}/get"),
        ("#anchor", "pet.yaml", "pet.yaml#anchor"),
        ("https://example.com/a.yaml#/B", "models/index.yaml", "https://example.com/a.yaml#/B"),
    ],
)
def test_references_become_absolute(reference: str, file: str, expected: str) -> None:
    assert absolute(reference, file) == expected


def test_parents_end_at_the_file() -> None:
    assert parent("a.yaml#/b/c") == "a.yaml#/b"
    assert parent("a.yaml#/b") == "a.yaml#"
    assert parent("a.yaml#") is None


def test_an_id_is_a_file_and_a_pointer() -> None:
    assert split("a.yaml#/b#c") == ("a.yaml", "#/b#c")
    assert split("#") == ("", "#")
