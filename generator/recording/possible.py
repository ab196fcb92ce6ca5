"""Which operations can be recorded: those that can be called, and whose answer can be made."""

from __future__ import annotations

from ..cases.build import Rules, of_operation
from ..cases.case import FREE, JsonBody
from ..cases.unmade import Unmade
from ..model.api import Api, ChannelResult, Operation
from .answers import answer, frames


def is_possible(api: Api, operation: Operation, rules: Rules) -> bool:
    cases = of_operation(api, operation, rules.get(operation.id, FREE))
    try:
        for case in cases:
            answer(api, operation, case.request.body.value if isinstance(case.request.body, JsonBody) else None)
        if isinstance(operation.result, ChannelResult):
            frames(api, operation.result)
    except Unmade:
        return False
    return bool(cases)
