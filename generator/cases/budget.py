"""What one example may cost. All bounds on examples stand here; types have none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..model.types import Json
from .unmade import Unmade


@dataclass(frozen=True, slots=True)
class Budget:
    """`text`: characters of one text; `characters`: of all; `items`: of one list; `values`: of all, whatever they are.

    `depth`: definitions within each other. `example`, `nesting`: characters of an example that the document gives, and
    how deep it goes.
    """

    text: int = 10_000
    characters: int = 100_000
    items: int = 2_000
    values: int = 5_000
    depth: int = 40
    example: int = 50_000
    nesting: int = 60

    def takes(self, example: Json) -> bool:
        """Whether an example of the document is small enough to be looked at."""
        return len(example) <= self.example and _nesting(example) <= self.nesting


def _nesting(example: Json) -> int:
    deepest = depth = 0
    for bracket in BRACKETS.findall(TEXTS.sub("", example)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"')
BRACKETS = re.compile(r"[][{}]")
BUDGET = Budget()


@dataclass(slots=True)
class Tally:
    """What one example has cost so far, and what was left out of it."""

    budget: Budget = BUDGET
    values: int = 0
    characters: int = 0
    left_out: list[Unmade] = field(default_factory=list)

    def spend(self, values: int, characters: int) -> None:
        """Raises Unmade where the example becomes larger than it may be."""
        self.values += values
        self.characters += characters
        if self.values > self.budget.values:
            raise Unmade(f"it would have more than {self.budget.values:,} values")
        if self.characters > self.budget.characters:
            raise Unmade(f"it would have more than {self.budget.characters:,} characters")
