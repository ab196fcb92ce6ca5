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
    """The document can't be read on: one fault, said clearly, no traceback."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic

    def __reduce__(self) -> tuple[object, ...]:
        """It is raised in processes beside, and told by this one."""
        return DocumentError, (self.diagnostic,)
