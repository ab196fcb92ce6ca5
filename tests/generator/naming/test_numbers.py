"""Singular and plural."""

from __future__ import annotations

import pytest

from generator.naming.numbers import is_plural, plural, singular

PAIRS = [
    ("call", "calls"),
    ("address", "addresses"),
    ("fax", "faxes"),
    ("batch", "batches"),
    ("history", "histories"),
    ("key", "keys"),
    ("message", "messages"),
    ("database", "databases"),
    ("alias", "aliases"),
    ("analysis", "analyses"),
    ("status", "statuses"),
    ("person", "people"),
    ("ip", "ips"),
    ("use", "uses"),
    ("size", "sizes"),
    ("preference", "preferences"),
    ("api", "apis"),
    ("emoji", "emojis"),
    ("sku", "skus"),
]


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_one_and_many(one: str, many: str) -> None:
    assert singular(many) == one
    assert plural(one) == many
    assert is_plural(many)
    assert not is_plural(one)


@pytest.mark.parametrize(
    "word", ["status", "media", "data", "address", "analysis", "access", "series", "sms", "business"]
)
def test_a_word_that_ends_in_s_may_be_one(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_the_singular_of_a_singular_is_itself(one: str, many: str) -> None:
    assert singular(singular(many)) == one
