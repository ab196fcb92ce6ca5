"""One small fault, as a person might make it: a text in a file, and what stands there instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class Outdated(Exception):
    """The text is no longer there, or no longer once: the mutation must be written anew."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """`file`: from the top of the checkout. `old` stands in it exactly once."""

    what: str
    file: str
    old: str
    new: str

    def apply(self, checkout: Path) -> None:
        path = checkout / self.file
        text = path.read_text(encoding="utf-8")
        if text.count(self.old) != 1:
            raise Outdated(f"{self.what}: {self.file} has {text.count(self.old)} times: {self.old!r}")
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")
