"""Patterns as ECMA-262 means them: which are some, what they take, and samples that they take."""

from __future__ import annotations

from itertools import islice

import pytest

from generator.patterns import NoSample, Verdict, is_regular, matches, samples

TAKEN = [
    # pattern, a text it takes, one it doesn't
    (r"^(?<y>\d{4})-\k<y>$", "2026-2026", "2026-2025"),
    (r"^(a|b)\1$", "bb", "ab"),
    (r"^\p{L}+$", "Zoë", "Zo2"),
    (r"^\p{Script=Greek}$", "λ", "l"),
    (r"^[^\p{L}]$", "1", "a"),
    (r"^\d$", "7", "٧"),
    (r"^\w+$", "a_1", "é"),
    (r"^\/v1\/$", "/v1/", "v1"),
    (r"^\u0041\x42$", "AB", "ab"),
    (r"^\u{1F600}$", "😀", "😁"),
    (r"^[\uD83D\uDE00]$", "😀", "😁"),
    (r"^\cJ$", "\n", "J"),
    (r"^[^]$", "\n", ""),
    (r"^.$", "x", "\n"),
    (r"^a$", "a", "a\n"),
    (r"^[\w\-.]+$", "a-b.c", "a b"),
    (r"^[\w-.]+$", "a-b.c", "a b"),
    (r"^a\-b\@c$", "a-b@c", "ab@c"),
    (r"^[[\]&&]+$", "[&]", "a"),
    (r"^[\b]$", "\b", "b"),
    (r"^\0$", "\0", "0"),
    (r"^(?=.*\d)[a-z0-9]{4}$", "ab1c", "abcd"),
    (r"^(?!.*--)[a-z-]+$", "a-b", "a--b"),
    (r"(?<=\$)\d+", "$5", "5"),
    (r"(?<!\$)\b\d+$", "5", "$5"),
    (r"^(?:a|b){2,3}?$", "aba", "a"),
    (r"^(?i:ab)c$", "ABc", "ABC"),
    (r"^{x}$", "{x}", "x"),
    (r"b", "abc", "ac"),
]


@pytest.mark.parametrize(("pattern", "taken", "refused"), TAKEN)
def test_a_pattern_takes_what_the_standard_says(pattern: str, taken: str, refused: str) -> None:
    assert is_regular(pattern)
    assert matches(pattern, taken) is Verdict.YES
    assert matches(pattern, refused) is Verdict.NO


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        ")",
        "([",
        "*",
        "a**",
        "a{2,1}",
        "a{,5}",
        "[z-a]",
        r"\Z",
        r"\h",
        r"\k<x>(?<y>a)",
        "(?P<a>b)",
        "(?i)a",
        "^*",
        "\\",
    ],
)
def test_what_is_no_regular_expression_is_told(pattern: str) -> None:
    assert not is_regular(pattern)
    assert matches(pattern, "a") is Verdict.MEANINGLESS
    with pytest.raises(NoSample):
        next(samples(pattern, 0, 100))


@pytest.mark.parametrize("pattern", [pattern for pattern, _, _ in TAKEN if pattern != r"(?<=\$)\d+"])
def test_samples_are_what_the_pattern_takes_and_always_the_same(pattern: str) -> None:
    made = list(islice(samples(pattern, 0, 100), 3))
    assert made
    assert [matches(pattern, text) for text in made] == [Verdict.YES] * len(made)
    assert made == list(islice(samples(pattern, 0, 100), 3))


@pytest.mark.parametrize(
    ("pattern", "least"),
    [
        ("^[0-9a-f]{128}$", 128),
        ("^[a-z]{1,4000}$", 1),
        (r"^\p{L}{1,4000}$", 1),
        ("^[a-z]+$", 300),
        ("[0-9]", 40),
        ("^(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[!@#$%]).{8,64}$", 8),
        (r"^[ก-๙]{3}$", 3),
        (r"^\p{Script=Thai}{3}$", 3),
    ],
)
def test_samples_are_as_long_as_they_must_be(pattern: str, least: int) -> None:
    made = next(samples(pattern, least, 4_000))
    assert len(made) >= least
    assert matches(pattern, made) is Verdict.YES


def test_what_would_be_too_long_is_refused() -> None:
    with pytest.raises(NoSample, match="more than 50 characters"):
        next(samples("^a{51}$", 0, 50))
    assert list(samples("^(?:a{5})+$", 6, 9)) == []


def test_a_pattern_that_takes_more_steps_than_allowed_has_no_verdict() -> None:
    pattern, text = r"^(a|ab)(c|bcd)(?!x)\1$", "abcd"
    assert matches(pattern, text) is Verdict.NO
    assert matches(pattern, text, steps=1) is Verdict.UNKNOWN


def test_what_is_more_than_is_looked_into_has_no_verdict() -> None:
    deep = "(" * 60 + "a" + ")" * 60
    assert matches(deep, "a") is Verdict.UNKNOWN
    assert is_regular(deep)
    assert matches("^a+$", "a" * 30_000) is Verdict.UNKNOWN
    assert matches("a", "\ud800") is Verdict.UNKNOWN
    with pytest.raises(NoSample, match="more than 40 groups"):
        next(samples(deep, 0, 10))


def test_a_set_without_characters_has_no_sample() -> None:
    with pytest.raises(NoSample, match="a set without characters"):
        next(samples("^[]$", 0, 10))
    with pytest.raises(NoSample):
        next(samples(r"^\ud800$", 0, 10))
