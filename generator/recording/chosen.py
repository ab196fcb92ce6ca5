"""Which operations are recorded: those a pattern names, and of a real server those that change nothing."""

from __future__ import annotations

import fnmatch
from enum import Enum

from ..model.api import Api, Operation
from ..naming.names import Names

SAFE = ("GET", "HEAD", "OPTIONS")
"""RFC 9110, section 9.2.1."""


class Reach(Enum):
    """What a server may be asked for."""

    READING = "reading"
    ALL = "all"


def chosen(api: Api, names: Names, pattern: str, reach: Reach) -> list[Operation]:
    """`pattern` is a shell's, of operation ids (`GET /ai/*`) or of accessors (`ai.conversations.*`)."""
    return [
        one
        for one in api.operations
        if (reach is Reach.ALL or one.method in SAFE)
        and any(fnmatch.fnmatchcase(name, pattern) for name in (one.id, names.operations[one.id].accessor))
    ]
