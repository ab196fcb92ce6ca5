"""Words of a shell: whatever the text, bash reads one word, and it is that text."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.targets.curl.shell import expanded, word

SECRET = "a key; $(id)"
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=40)


def read(spelled: str) -> str:
    command = ["bash", "-c", f"printf %s {spelled}"]
    environment = {"LC_ALL": "C", "API_KEY": SECRET}
    return subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode()


@settings(max_examples=60)
@given(TEXT)
@example("$(id) `id` ${HOME} $HOME")
@example('it\'s "quoted" \\ and \\\\ !!')
@example("one\ntwo\r\n\ttabs")
@example("a\u202eb\x1b[31m\x7f")
@example("")
def test_a_word_is_read_as_the_text_it_was(text: str) -> None:
    assert read(word(text)) == text


@settings(max_examples=60)
@given(TEXT)
@example("X-$(id): ")
@example("X-`id`: ")
@example('X-"; id; ": ')
@example("X-\\")
@example("X-$HOME\n")
def test_before_a_variable_nothing_is_expanded(text: str) -> None:
    assert read(expanded(text, "API_KEY")) == text + SECRET


@pytest.mark.parametrize("odd", ["\u202e", "\x1b", "\u2028", "\x85"])
def test_what_is_not_seen_is_never_printed(odd: str) -> None:
    assert odd not in word(f"a{odd}b")


def test_plain_text_is_in_double_quotes() -> None:
    assert word("a b") == '"a b"'
    assert word("a$b") == "'a$b'"
