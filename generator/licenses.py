"""What a licence is called -> the SPDX expression that package indexes know it by, where there is no doubt."""

from __future__ import annotations

import re
from functools import lru_cache

KNOWN = {
    "0bsd": "0BSD",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache software 2.0": "Apache-2.0",
    "asl 2.0": "Apache-2.0",
    "boost software 1.0": "BSL-1.0",
    "bsd 2 clause": "BSD-2-Clause",
    "bsd 3 clause": "BSD-3-Clause",
    "cc by 4.0": "CC-BY-4.0",
    "cc by sa 4.0": "CC-BY-SA-4.0",
    "cc0": "CC0-1.0",
    "cc0 1.0": "CC0-1.0",
    "cc0 1.0 universal": "CC0-1.0",
    "creative commons attribution 4.0 international": "CC-BY-4.0",
    "eclipse public 2.0": "EPL-2.0",
    "epl 2.0": "EPL-2.0",
    "eupl 1.2": "EUPL-1.2",
    "european union public 1.2": "EUPL-1.2",
    "isc": "ISC",
    "mit": "MIT",
    "mit mit": "MIT",
    "modified bsd": "BSD-3-Clause",
    "mozilla public 2.0": "MPL-2.0",
    "mpl 2.0": "MPL-2.0",
    "new bsd": "BSD-3-Clause",
    "simplified bsd": "BSD-2-Clause",
    "unlicense": "Unlicense",
}
"""Names in lower case, less the words of FILLING. GPL 3 and its like are none: whether later versions are meant, such a
name doesn't say."""

LONGEST = 200
"""Characters of an expression that a name may be."""

FILLING = frozenset({"license", "licence", "the", "version"})

PAGES = {
    "apache.org/licenses/license-2.0": "Apache-2.0",
    "creativecommons.org/licenses/by/4.0": "CC-BY-4.0",
    "creativecommons.org/licenses/by-sa/4.0": "CC-BY-SA-4.0",
    "creativecommons.org/publicdomain/zero/1.0": "CC0-1.0",
    "mozilla.org/en-us/mpl/2.0": "MPL-2.0",
    "mozilla.org/mpl/2.0": "MPL-2.0",
    "unlicense.org": "Unlicense",
}
"""Where the text of a licence is, less what differs from one spelling to the other."""

COLLECTION = re.compile(r"(?:choosealicense\.com/licenses|opensource\.org/licenses?|spdx\.org/licenses)/([a-z0-9.-]+)")
FAMILY = re.compile(r"(?i)[al]?gpl|gfdl")
"""Licences whose identifiers say whether later versions are meant; old ones don't."""


def expression(text: str) -> str:
    """`text` as an SPDX expression in its canonical spelling (PEP 639); empty where it is none."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return str(canonicalize_license_expression(text)) if text else ""
    except InvalidLicenseExpression:
        return ""


def unmistakable(name: str, url: str) -> str:
    """The expression that a name and an address stand for; empty where they don't tell, or tell two."""
    found = {each for each in (by_name(name), by_page(url)) if each}
    return found.pop() if len(found) == 1 else ""


def is_contradiction(name: str, url: str) -> bool:
    return bool(by_name(name) and by_page(url)) and by_name(name) != by_page(url)


@lru_cache(maxsize=64)
def by_name(name: str) -> str:
    """An identifier that has digits or hyphens is no other word."""
    words = re.sub(r"(?<![a-z])v(?=\d)", "", re.sub(r"[\s,()\"'_-]+", " ", name.lower())).split()
    known = KNOWN.get(" ".join(word for word in words if word not in FILLING), "")
    return known or (expression(name) if re.search(r"[\d-]", name) and len(name) <= LONGEST else "")


@lru_cache(maxsize=64)
def by_page(url: str) -> str:
    page = re.sub(
        r"^https?://(?:www\.)?|(?:\.(?:html?|txt|php))?/*$|/(?:legalcode|deed)(?:\.[a-z]+)?/*$", "", url.lower()
    )
    page = re.sub(r"\.(?:html?|txt|php)$", "", page)
    found = COLLECTION.fullmatch(page)
    named = expression(found[1]) if found and not FAMILY.match(found[1]) else ""
    return PAGES.get(page, "") or named


def reference(name: str) -> str:
    """`LicenseRef-…` (SPDX 2.3, annex D) of a licence that has no identifier; empty where the name gives none."""
    word = re.sub(r"[^A-Za-z0-9.]+", "-", name)[:60].strip("-.")
    return f"LicenseRef-{word}" if word else ""
