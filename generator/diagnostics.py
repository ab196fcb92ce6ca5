"""What is wrong with a document, and what we did about it.

The document's faults are diagnostics; ours are exceptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Dangling(Enum):
    """What is done about references that can't be followed."""

    REFUSE = "refuse"  # the document isn't read on
    TELL = "tell"  # read on, each an error
    ALLOW = "allow"  # read on, each a warning


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document:

    `file` as it was given, `pointer` an RFC 6901 JSON pointer with its `#`, `line` from 1 (None: unknown).
    """

    file: str
    pointer: str = "#"
    line: int | None = None

    def __str__(self) -> str:
        line = f":{self.line}" if self.line is not None else ""
        return f"{self.file}{line} {self.pointer}".rstrip("# ")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. `code` is stable and kebab-case;

    `message` says what is wrong, `action` what was done or is to be done.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    action: str = ""


class DocumentError(Exception):
    """The document can't be read on: said clearly, no traceback. `more`: faults of the same kind as the first."""

    def __init__(self, diagnostic: Diagnostic, *more: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        self.more = more

    def __reduce__(self) -> tuple[object, ...]:
        """It is raised in processes beside, and told by this one."""
        return DocumentError, (self.diagnostic, *self.more)
