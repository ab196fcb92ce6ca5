"""Text -> a version of a Python package (PEP 440)."""

from __future__ import annotations

import re

LONGEST = 64
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
"""Many APIs call a version after its day."""


def version(text: str) -> str:
    """In its normal form (PEP 440, Normalization); empty where it is none."""
    from packaging.version import Version

    if len(text) > LONGEST:
        return ""
    try:
        return str(Version(text))
    except ValueError:
        return ""


def readable(text: str) -> str:
    """The version that a document's own stands for: less its build, which package indexes don't take; empty: none."""
    day = DAY.fullmatch(text.strip())
    if day is not None:
        return ".".join(str(int(part)) for part in day.groups())
    return version(text.strip()).partition("+")[0]
