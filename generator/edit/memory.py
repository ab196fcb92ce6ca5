"""What the last whole run knew that an edit needs: the document's text, the names, the faults, the summary.

Only a memory: a missing or broken one means a whole run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..report import Summary
from ..stamp import keep

if TYPE_CHECKING:
    from ..pipeline import Model


@dataclass(frozen=True, slots=True)
class Memory:
    """`accessors`: of each path item's operations, in the document's order of paths. `faults`: code and pointer.

    `summary`: the fields of `report.Summary`.
    """

    text: str
    accessors: Sequence[Sequence[str]]
    faults: Sequence[Sequence[str]]
    summary: Mapping[str, Any]

    @classmethod
    def of(cls, text: str, model: Model, faults: Sequence[tuple[str, str]], summary: Summary) -> Memory:
        """What is to be known of a whole run over `text`."""
        accessors: dict[str, list[str]] = {path: [] for path in model.document.root.get("paths") or ()}
        for operation in model.api.operations:
            accessors[operation.path].append(model.names.operations[operation.id].accessor)
        return cls(text, list(accessors.values()), faults, asdict(summary))

    @property
    def told(self) -> Summary:
        return Summary(**self.summary)


def load(place: Path) -> Memory | None:
    try:
        return Memory(**json.loads(_file(place).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def save(place: Path, memory: Memory) -> None:
    keep(_file(place), json.dumps(asdict(memory)))


def forget(place: Path) -> None:
    _file(place).unlink(missing_ok=True)


def _file(place: Path) -> Path:
    return place.with_suffix(".edit")
