"""What no example could be made of, and what examples lack for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ..model.api import Api, Operation
from ..model.types import OperationId, TypeId
from .build import Rules, Wanted, made
from .case import FREE, Amount, Rule
from .unmade import Endless, Unmade
from .values import Maker


class Lost(Enum):
    EXAMPLE = "example"  # there is no example of the operation
    ARGUMENT = "argument"  # the example with all arguments lacks this one


@dataclass(frozen=True, slots=True)
class Missing:
    """`home`: the definition that the fields `path` lead on from; None: they are arguments of the operation itself."""

    lost: Lost
    home: TypeId | None
    path: tuple[str, ...]
    reason: str
    endless: bool


def missing(api: Api, rules: Rules) -> list[tuple[Missing, list[OperationId]]]:
    """Each once, with the operations that it takes something from."""
    found: dict[tuple[Missing, OperationId | None], list[OperationId]] = {}
    for operation in api.operations:
        for one in dict.fromkeys(_of_operation(api, operation, rules.get(operation.id, FREE))):
            own = operation.id if one.home is None else None
            found.setdefault((one, own), []).append(operation.id)
    return [(one, operations) for (one, _), operations in found.items()]


def _of_operation(api: Api, operation: Operation, rule: Rule) -> Iterator[Missing]:
    for amount in Amount:
        maker = Maker(api.definitions, amount)
        try:
            made(api, operation, Wanted(maker, rule))
        except Unmade as error:
            yield _missing(Lost.EXAMPLE, error)
            return
        yield from (_missing(Lost.ARGUMENT, error) for error in maker.tally.left_out)


def _missing(lost: Lost, error: Unmade) -> Missing:
    return Missing(lost, error.home, error.path, error.reason, isinstance(error, Endless))
