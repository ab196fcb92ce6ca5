"""CHANGELOG.md, newest version first. The entries are `compare`'s; people may write into the file as they like."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

HEADER = "# Changelog\n"
ENTRY = re.compile(r"^## (\S+) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
FIRST = "The first release."


def first_entry(version: str, day: date) -> str:
    return f"## {version} ({day})\n\n{FIRST}\n"


def unchanged_entry(version: str, day: date) -> str:
    """Where the API is what it was, and the version was asked for."""
    return f"## {version} ({day})\n\nThe API is the same; what serves it has changed.\n"


def with_entry(text: str, entry: str) -> str:
    """The file with one more entry above the newest, below whatever stands at its top."""
    text = text or HEADER
    newest = ENTRY.search(text)
    if newest is None:
        return f"{text.rstrip()}\n\n{entry.strip()}\n"
    return f"{text[: newest.start()]}{entry.strip()}\n\n{text[newest.start() :]}"


def day_of(text: str, version: str) -> date | None:
    """When a version was released."""
    return next((date.fromisoformat(day) for name, day in ENTRY.findall(text) if name == version), None)


def today(epoch: str | None) -> date:
    """`epoch`: SOURCE_DATE_EPOCH, seconds (https://reproducible-builds.org/specs/source-date-epoch)."""
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def epoch_of(day: date) -> str:
    """Midnight, UTC, as SOURCE_DATE_EPOCH: whoever builds a version again, whenever, gets the same bytes."""
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
