"""Which lists go on, and how to ask for what follows: inferred from parameters and the shape of what comes back."""

from __future__ import annotations

from ..model.api import Parameter, Result
from ..model.types import OperationId
from .ledger import Ledger
from .parts import Part


def paged(
    ledger: Ledger, operation: Part, id: OperationId, parameters: tuple[Parameter, ...], result: Result
) -> Result:
    return result
