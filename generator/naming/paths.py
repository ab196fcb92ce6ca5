"""A path template -> the words of its fixed segments, the way its neighbours spell them."""

from __future__ import annotations

import re
from collections.abc import Mapping
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


VERSION = re.compile("v[0-9]+([.][0-9]+)?")
PARAMETER = re.compile("[{][^{}]*[}]")
FILE = re.compile(r".+[.](csv|json|pdf|txt|xml|yaml)")


def fixed(path: str) -> Path:
    """The words of the segments that are no parameter. A version in front says nothing of what stands behind it."""
    segments = [segment for segment in path.split("/") if segment and not PARAMETER.fullmatch(segment)]
    if len(segments) > 1 and VERSION.fullmatch(segments[0]):
        del segments[0]
    return tuple(split(segment) for segment in segments)


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


def normal(path: Path, text: str, known: frozenset[Path], methods: Mapping[str, frozenset[str]]) -> Path:
    """`path` under the name that most of its kind have.

    `partnerCampaign` is `partner_campaigns` where both stand; `room_sessions`, whose items can be asked for, are the
    `sessions` of `rooms` where rooms have sessions.
    """
    merged: Path = ()
    for depth, words in enumerate(path):
        many = (*words[:-1], plural(words[-1]))
        merged = (*merged, many if (*path[:depth], many) in known else words)
    if not merged or not any(f"{start}/{{}}" in methods for start in _starts(text)):
        return merged
    return (*_owned(merged[0], known), *merged[1:])


def _starts(text: str) -> tuple[str, ...]:
    """The template of the first segment of `text`."""
    first = re.match("(/v[0-9]+(?=/))?/[^/]*", text)
    return (first[0],) if first else ()


def _owned(words: Words, known: frozenset[Path]) -> Path:
    for length in range(len(words) - 1, 0, -1):
        owner, rest = (*words[: length - 1], plural(words[length - 1])), words[length:]
        if (owner, rest) in known:
            return (owner, rest)
    return (words,)
