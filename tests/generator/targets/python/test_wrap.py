"""Paragraphs are filled where they don't fit; everything else stays as it was."""

from __future__ import annotations

from generator.targets.python.wrap import wrapped


def test_lines_that_fit_stay_as_they_are() -> None:
    assert wrapped("One.\nTwo.\n\n\n\nThree.  \n\n", 40) == ["One.", "Two.", "", "Three."]


def test_a_paragraph_with_a_line_that_does_not_fit_is_filled_anew() -> None:
    assert wrapped("one two three four five\nsix", 12) == ["one two", "three four", "five six"]


def test_the_first_line_leaves_room_for_what_stands_before_it() -> None:
    assert wrapped("one two three", 13, lead=4) == ["one two", "three"]


def test_what_follows_in_a_list_item_hangs_under_its_text() -> None:
    assert wrapped("- one two three\n- four\n1. five six seven", 11) == [
        "- one two",
        "  three",
        "- four",
        "1. five six",
        "   seven",
    ]


def test_code_and_tables_are_never_broken() -> None:
    block = ["```json", '{"a": 1,    "b": "long long long"}', "```", "| a | b | c | d | e | f |"]
    assert wrapped("\n".join(block), 10) == block


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert wrapped("see https://example.com/a/long/path now", 12) == ["see", "https://example.com/a/long/path", "now"]


def test_every_kind_of_line_end_and_space_is_one() -> None:
    assert wrapped("a\u2028b\x85c\rd\u00a0e\tf", 20) == ["a", "b", "c", "d e f"]
