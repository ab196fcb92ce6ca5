"""What the validator says of one part of a document, as values that can be stored."""

from __future__ import annotations

from typing import Any, NamedTuple


class Finding(NamedTuple):
    """`part`: the id of the path item or component being validated; `id`: where the fault is, all references
    followed.
    """

    part: str
    code: str
    id: str
    message: str
    operation_id: str | None = None


class Verdict(NamedTuple):
    """`entered`: for each schema whose `required` is only checked when it is entered directly, the part that entered
    it first.
    """

    findings: tuple[Finding, ...]
    entered: dict[str, str]

    def to_json(self) -> list[Any]:
        return [[list(finding) for finding in self.findings], self.entered]

    @staticmethod
    def from_json(stored: list[Any]) -> Verdict:
        return Verdict(tuple(Finding(*finding) for finding in stored[0]), stored[1])
