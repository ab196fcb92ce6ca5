"""The call that examples show of each operation, in every language: what it needs, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..cases.build import case
from ..cases.case import FREE, Amount, Case, Rule
from ..cases.unmade import Unmade
from ..config import Config
from ..model.api import Api, Operation
from ..model.types import OperationId

NO_EXAMPLE = "No example of this call can be made from the API's document."


@dataclass(frozen=True, slots=True)
class Calls:
    """Made when asked for, once each; None where none can be made."""

    api: Api
    config: Config
    made: dict[OperationId, Case | None] = field(default_factory=dict)

    def of(self, operation: Operation) -> Case | None:
        if operation.id not in self.made:
            self.made[operation.id] = self._make(operation)
        return self.made[operation.id]

    def _make(self, operation: Operation) -> Case | None:
        try:
            return case(self.api, operation, Amount.MINIMAL, self._rule(operation))
        except Unmade:
            return None

    def _rule(self, operation: Operation) -> Rule:
        found = (one for one in self.config.cases if one.operation == operation.id)
        return next((Rule(frozenset(one.give), frozenset(one.leave_out)) for one in found), FREE)
