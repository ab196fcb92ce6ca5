"""What no example can be made of, told with its place in the document. The package is made all the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .cases.build import Rules
from .cases.missing import Lost, Missing, missing
from .diagnostics import Diagnostic, Severity
from .document import Document
from .document.pointer import escape
from .model.api import Api
from .model.types import OperationId

LONGEST = 80
"""Characters of a path of fields that are shown."""

NAMED = 3
"""So many operations are named; of others there is the number."""


@dataclass(frozen=True, slots=True)
class Examples:
    api: Api
    document: Document

    def diagnostics(self, rules: Rules) -> Iterator[Diagnostic]:
        for one, operations in missing(self.api, rules):
            place = self.document.place(self._id(one, operations[0]))
            what = f"no example of {_shown(one.path)} can be made: {one.reason}"
            if one.endless:
                yield Diagnostic("endless-value", Severity.WARNING, place, what, _action(one.lost, operations))
            else:
                yield Diagnostic("no-example", Severity.NOTE, place, what, _action(one.lost, operations))

    def _id(self, one: Missing, operation: OperationId) -> str:
        """Where the field is written, as far as the document has it where it is looked for."""
        if one.home is None:
            return self._of(operation)
        found: str = one.home
        for wire in one.path:
            below = f"{found}/properties/{escape(wire)}"
            if not self._has(below):
                break
            found = below
        return found

    def _of(self, operation: OperationId) -> str:
        known = next(one for one in self.api.operations if one.id == operation)
        path = f"#/paths/{escape(known.path)}"
        exact = f"{path}/{known.method.lower()}"
        return exact if self._has(exact) else path

    def _has(self, identifier: str) -> bool:
        try:
            self.document.get(identifier)
        except KeyError:
            return False
        return True


def _shown(path: Sequence[str]) -> str:
    """Names are the document's: quoted, and on one line."""
    return json.dumps(".".join(path), ensure_ascii=False)[:LONGEST] if path else "this"


def _action(lost: Lost, operations: Sequence[OperationId]) -> str:
    named = ", ".join(operations[:NAMED])
    more = f" and {len(operations) - NAMED:,} more" if len(operations) > NAMED else ""
    match lost:
        case Lost.EXAMPLE:
            return f"left out the example of {named}{more}"
        case Lost.ARGUMENT:
            return f"left it out of the example with all arguments of {named}{more}"
