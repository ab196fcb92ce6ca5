"""Text from a document -> words, and words -> the three spellings of a name. What is reserved is a target's business.

A word is lower-case ASCII letters and digits, never empty; so no text, however hostile, gets further than this.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

Words = tuple[str, ...]

ACRONYMS: Mapping[str, str] = {
    "ai": "AI",
    "api": "API",
    "dns": "DNS",
    "html": "HTML",
    "http": "HTTP",
    "https": "HTTPS",
    "id": "ID",
    "ip": "IP",
    "ipv4": "IPv4",
    "ipv6": "IPv6",
    "jwt": "JWT",
    "oauth": "OAuth",
    "oauth2": "OAuth2",
    "openai": "OpenAI",
    "sdk": "SDK",
    "sms": "SMS",
    "sql": "SQL",
    "tls": "TLS",
    "uri": "URI",
    "url": "URL",
    "uuid": "UUID",
    "xml": "XML",
}
"""How a word is written where words are joined by capitals. sdk.yaml adds to it."""

LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "Ł": "L",
    "ı": "i",
}
"""Latin letters that Unicode does not take apart into a base letter and a mark."""

MIXED_CASE = re.compile("OAuth2?|OpenAI|IPv[46]")
"""Words whose capitals are not where a word begins."""

CHUNK = re.compile(
    r"""
      [A-Z]{2,}s(?![a-z])          # the plural of an acronym: IPs
    | [A-Z]+(?![a-z])[0-9]*        # an acronym: SMS, SHA256
    | [0-9]*[A-Z]?[a-z][a-z0-9]*   # a word, with its digits: Otp, 2fa, 10dlc, v2, e911
    | [0-9]+[A-Z]*(?![a-z])        # a number: 404, 3DS
    | [A-Z]                        # a letter that stands before a word: ABook
    """,
    re.VERBOSE,
)

LONGEST = 20
"""Words of one name: a paragraph used as a title must not become a file name that no disk takes."""

LONGEST_WORD = 60


@lru_cache(maxsize=65536)
def split(text: str) -> Words:
    """The words of an identifier, a path segment or a sentence, in any of the usual conventions.

    Letters outside ASCII are transliterated where they are Latin, else dropped; where nothing is left, the words are
    the code points, so that different texts stay different.
    """
    plain = text if text.isascii() else _ascii(text)
    whole = MIXED_CASE.sub(lambda found: f" {found[0].capitalize()} ", plain)
    words = tuple(found.lower()[:LONGEST_WORD] for found in CHUNK.findall(whole))
    return words[:LONGEST] or _code_points(text)


def _ascii(text: str) -> str:
    latin = "".join(LETTERS.get(letter, letter) for letter in text)
    return unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode("ascii")


def _code_points(text: str) -> Words:
    return tuple(f"u{ord(letter):04x}" for letter in text[:LONGEST]) or ("empty",)


def snake(words: Iterable[str]) -> str:
    return "_".join(words)


def pascal(words: Iterable[str], acronyms: Mapping[str, str] = ACRONYMS) -> str:
    return "".join(capital(word, acronyms) for word in words)


def camel(words: Iterable[str], acronyms: Mapping[str, str] = ACRONYMS) -> str:
    first, *rest = words
    return first + pascal(rest, acronyms)


def capital(word: str, acronyms: Mapping[str, str]) -> str:
    """One word as it stands inside a Pascal-case name; the plural of an acronym keeps its small `s`."""
    if word in acronyms:
        return acronyms[word]
    if word.endswith("s") and word[:-1] in acronyms:
        return acronyms[word[:-1]] + "s"
    return word.capitalize()


NUMERALS: Mapping[str, Words] = {
    "10dlc": ("messaging", "10dlc"),
    "2fa": ("verify", "2fa"),
    "3ds": ("payment", "3ds"),
    "5g": ("mobile", "5g"),
    "911": ("emergency", "911"),
}
"""What goes before a term that begins with a digit: the field it belongs to."""


def letters_first(words: Words) -> Words:
    """`words` as a name can begin with them: no language lets one begin with a digit."""
    first, *rest = words
    if not first[0].isdigit():
        return words
    return (*NUMERALS.get(first, ("number", first)), *rest)
