"""Singular and plural of English words, as names need them: a table of rules, and the words that keep none."""

from __future__ import annotations

from functools import lru_cache

SINGULAR = frozenset(
    {"access", "alias", "analysis", "basis", "bonus", "bus", "business", "campus", "gas", "lens", "status", "virus"}
)
"""Words that end in s and are one."""

UNCOUNTED = {
    "data": "a mass",
    "dns": "an abbreviation",
    "gps": "an abbreviation",
    "https": "an abbreviation",
    "info": "a mass",
    "media": "a mass",
    "mms": "an abbreviation",
    "news": "no singular",
    "series": "the same in both",
    "sms": "an abbreviation",
    "species": "the same in both",
    "tls": "an abbreviation",
    "usage": "a mass",
}
"""Words with one form for one and many, each with its reason."""

IRREGULAR = {
    "aliases": "alias",
    "analyses": "analysis",
    "buses": "bus",
    "caches": "cache",
    "children": "child",
    "cookies": "cookie",
    "cpus": "cpu",
    "criteria": "criterion",
    "feet": "foot",
    "gpus": "gpu",
    "indices": "index",
    "lenses": "lens",
    "matrices": "matrix",
    "men": "man",
    "menus": "menu",
    "mice": "mouse",
    "movies": "movie",
    "people": "person",
    "quizzes": "quiz",
    "skus": "sku",
    "statuses": "status",
    "vcpus": "vcpu",
    "vertices": "vertex",
    "viruses": "virus",
    "women": "woman",
}

ENDINGS = (
    ("sses", "ss"),  # addresses
    ("shes", "sh"),  # pushes
    ("ches", "ch"),  # batches
    ("xes", "x"),  # faxes
    ("zzes", "zz"),  # buzzes
    ("ss", "ss"),  # address
    ("us", "us"),  # status
    ("sis", "sis"),  # analysis
    ("xis", "xis"),  # axis
    ("ies", "y"),  # directories
    ("s", ""),  # calls
)
"""Endings of plurals, the longest first, and what stands there in the singular."""

PLURALS = {one: many for many, one in IRREGULAR.items()}


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    if word in SINGULAR or word in UNCOUNTED or len(word) < 3:
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: len(word) - len(ending)] + instead
    return word


@lru_cache(maxsize=8192)
def plural(word: str) -> str:
    if word in UNCOUNTED:
        return word
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def is_plural(word: str) -> bool:
    return singular(word) != word
