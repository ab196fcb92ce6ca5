"""What a mock's header says is wrong with a request. Only Prism writes it, and cuts a long list short."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SHOWN = 200
"""Characters that are told of a header which can't be read."""

CUT = "and more, which the server does not list"


@dataclass(frozen=True, slots=True)
class Violation:
    """`location`: where, its first word being `request` or `response`."""

    location: tuple[str, ...]
    severity: str
    message: str

    @property
    def is_refusal(self) -> bool:
        """Whether the request is at fault; faults of the mock's own answer are no concern of ours."""
        return self.location[0] == "request" and self.severity == "Error"

    def __str__(self) -> str:
        return ": ".join([*filter(None, [".".join(self.location[1:])]), self.message])


def refused(header: str) -> Iterator[str]:
    """The faults of the request. A list that is too long for a header begins with words (`Too many violations!`) and
    ends anywhere; faults of the request come first in it, so one that reaches the answer's has them all.
    """
    found, is_whole = _read(header)
    if not found and not is_whole:
        yield f"the server's list of violations can't be read: {header[:SHOWN]}"
        return
    yield from (str(one) for one in found if one.is_refusal)
    if not is_whole and all(one.location[0] == "request" for one in found):
        yield CUT


def _read(header: str) -> tuple[list[Violation], bool]:
    """What is whole in it, and whether all of it is."""
    try:
        listed = json.loads(header)
    except ValueError:
        listed = list(_objects(header))
        return _violations(listed), False
    is_list = isinstance(listed, list)
    found = _violations(listed if is_list else [])
    return found, is_list and len(found) == len(listed)


def _objects(text: str) -> Iterator[Any]:
    """The values of a list that may begin after some words and break off."""
    decoder, at = json.JSONDecoder(), text.find("[") + 1
    while 0 < at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except ValueError:
            return
        yield value
        at += len(text[at:]) - len(text[at:].lstrip(", \t"))


def _violations(listed: list[Any]) -> list[Violation]:
    return [found for found in map(_violation, listed) if found is not None]


def _violation(value: Any) -> Violation | None:
    match value:
        case {"message": str(message), **rest}:
            location, severity = rest.get("location") or ["request"], rest.get("severity")
            parts = location if isinstance(location, list) else [location]
            return Violation(tuple(map(str, parts)), str(severity), message)
        case _:
            return None
