"""The call that examples show of each operation, in every language: what it needs, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..cases.build import case
from ..cases.case import FREE, Amount, Case, Rule
from ..config import Config
from ..model.api import Api, Operation
from ..model.types import OperationId


@dataclass(frozen=True, slots=True)
class Calls:
    """Made when asked for, once each."""

    api: Api
    config: Config
    made: dict[OperationId, Case] = field(default_factory=dict)

    def of(self, operation: Operation) -> Case:
        known = self.made.get(operation.id)
        if known is None:
            known = case(self.api, operation, Amount.MINIMAL, self._rule(operation))
            self.made[operation.id] = known
        return known

    def _rule(self, operation: Operation) -> Rule:
        found = (one for one in self.config.cases if one.operation == operation.id)
        return next((Rule(frozenset(one.give), frozenset(one.leave_out)) for one in found), FREE)
