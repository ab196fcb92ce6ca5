"""Verdicts on disk: one JSON file for a document.

Losing it costs time, never correctness; what can't be read is not there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from ...diagnostics import Diagnostic, Place, Severity
from ..library import Library
from .finding import Verdict

_FORMAT = "1"


@dataclass(slots=True)
class Store:
    """`verdicts`: by bucket key. `path` is None where nothing is to be kept."""

    path: Path | None
    stamp: str
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)
    _diagnostics: tuple[Diagnostic, ...] | None = None

    @staticmethod
    def open(folder: Path | None, inputs: Sequence[object], stamp: str) -> Store:
        """The store of one document with one set of overlays."""
        if folder is None:
            return Store(None, stamp)
        name = sha256(repr(tuple(inputs)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        store = Store(folder / f"validation-{name}.json", f"{_FORMAT} {stamp}")
        store._read()
        return store

    def _read(self) -> None:
        if self.path is None:
            return
        try:
            stored = json.loads(self.path.read_bytes())
            if stored["stamp"] == self.stamp:
                self.verdicts = {key: Verdict.from_json(verdict) for key, verdict in stored["verdicts"].items()}
                self._digests = stored["digests"]
                self._diagnostics = tuple(_diagnostic(diagnostic) for diagnostic in stored["diagnostics"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            self.verdicts, self._digests, self._diagnostics = {}, {}, None

    def unchanged(self) -> tuple[Diagnostic, ...] | None:
        """What was said the last time, if every file that was read then has the same bytes now."""
        if self._diagnostics is None or not self._digests:
            return None
        for name, digest in self._digests.items():
            try:
                if sha256(Path(name).read_bytes()).hexdigest() != digest:
                    return None
            except OSError:
                return None
        return self._diagnostics

    def save(self, library: Library, diagnostics: Sequence[Diagnostic]) -> None:
        """All or nothing; a folder that can't be written to is no folder."""
        if self.path is None:
            return
        content = {
            "stamp": self.stamp,
            "digests": {source.name: source.digest for source in library.files()},
            "diagnostics": [_stored(diagnostic) for diagnostic in diagnostics],
            "verdicts": {key: verdict.to_json() for key, verdict in self.verdicts.items()},
        }
        with suppress(OSError):
            self._write(self.path, json.dumps(content))

    @staticmethod
    def _write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=path.parent, prefix=path.name, delete=False, encoding="utf-8") as file:
            file.write(text)
        os.replace(file.name, path)


def _stored(diagnostic: Diagnostic) -> list[Any]:
    place = diagnostic.place
    severity = diagnostic.severity.value
    return [diagnostic.code, severity, place.file, place.pointer, place.line, diagnostic.message, diagnostic.action]


def _diagnostic(stored: list[Any]) -> Diagnostic:
    code, severity, file, pointer, line, message, action = stored
    return Diagnostic(code, Severity(severity), Place(file, pointer, line), message, action)
