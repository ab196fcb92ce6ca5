"""A path template -> the words of its fixed segments, the way its neighbours spell them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum

from .numbers import plural
from .words import Words, split

Path = tuple[Words, ...]


class End(Enum):
    """What a path ends in."""

    COLLECTION = "collection"  # /calls
    ITEM = "item"  # /calls/{id}
    FILE = "file"  # /Calls.json: how a thing is written, and not the thing
    ITEM_FILE = "item file"  # /Calls/{sid}.json


class Known(Enum):
    """What the document has of a path of fixed segments."""

    OWN = "own"  # operations of its own
    PASSED = "passed"  # only what stands below it


VERSION = re.compile("v[0-9]+([.][0-9]+)*|[0-9]+[.][0-9]+")
DEEPEST = 40
"""Segments that a name is made of: what stands deeper is no name a person would write, or no honest path."""

PARAMETER = re.compile("[{][^{}]*[}]")
FILE = re.compile(r".+[.](csv|json|pdf|txt|xml|yaml)")


def fixed(path: str) -> Path:
    """The words of the segments that are no parameter. A version in front says nothing of what stands behind it."""
    segments = [segment for segment in path.split("/") if segment and not PARAMETER.fullmatch(segment)]
    if len(segments) > 1 and VERSION.fullmatch(segments[0]):
        del segments[0]
    return tuple(split(segment) for segment in segments[:DEEPEST])


def end_of(path: str) -> End:
    last = path.rstrip("/").rpartition("/")[2]
    if PARAMETER.fullmatch(last):
        return End.ITEM
    if FILE.fullmatch(last):
        return End.ITEM_FILE if "{" in last else End.FILE
    return End.COLLECTION


def template(path: str) -> str:
    """`path` without the names of its parameters: what tells two operations of one place."""
    return PARAMETER.sub("{}", path)


def known_paths(paths: Iterable[Path]) -> dict[Path, Known]:
    """Every path that operations have or pass through."""
    found: dict[Path, Known] = {}
    for path in paths:
        for length in range(1, len(path)):
            found.setdefault(path[:length], Known.PASSED)
        found[path] = Known.OWN
    return found


def normal(path: Path, text: str, known: Mapping[Path, Known], methods: Mapping[str, frozenset[str]]) -> Path:
    """`path` under the name that most of its kind have.

    `partnerCampaign`, where nothing else is said of it, is `partner_campaigns`; `room_sessions`, whose items can be
    asked for, are the `sessions` of `rooms` where rooms have sessions.
    """
    merged: Path = ()
    for depth, words in enumerate(path):
        many = (*words[:-1], plural(words[-1]))
        is_other = (*path[:depth], many) in known and known[path[: depth + 1]] is Known.PASSED
        merged = (*merged, many if is_other else words)
    if not merged or not any(f"{start}/{{}}" in methods for start in _starts(text)):
        return merged
    return (*_owned(merged[0], known), *merged[1:])


def _starts(text: str) -> tuple[str, ...]:
    """The template of the first segment of `text`."""
    first = re.match("(/v[0-9]+(?=/))?/[^/]*", text)
    return (first[0],) if first else ()


def _owned(words: Words, known: Mapping[Path, Known]) -> Path:
    for length in range(len(words) - 1, 0, -1):
        owner, rest = (*words[: length - 1], plural(words[length - 1])), words[length:]
        if (owner, rest) in known:
            return (owner, rest)
    return (words,)
