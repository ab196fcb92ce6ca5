"""What commands are asked and what they tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Dangling
from ..manifest import Foreign


@dataclass(frozen=True, slots=True)
class Request:
    """`api`: the folder. `document`: where it is not in there. `out`: each target gets a folder of its name in it.
    `foreign`: what is done about files there that nobody generated.
    `dangling`: what is done about references to nowhere, instead of what sdk.yaml says.
    """

    api: Path
    document: Path | None
    out: Path
    targets: tuple[str, ...]
    foreign: Foreign = Foreign.REFUSED
    dangling: Dangling | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """`text` goes to standard output, `problems` to standard error, `code` is the exit code."""

    text: str = ""
    problems: str = ""
    code: int = 0
