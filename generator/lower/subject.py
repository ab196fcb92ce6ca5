"""The operation that is being lowered: what its parameters, bodies and results all need to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.api import Server
from ..model.types import Component, OfOperation, OperationId, Origin, Role
from .ledger import Ledger
from .parts import Part, last_word


@dataclass(frozen=True, slots=True)
class Subject:
    """What is known of it from elsewhere.

    `item`: its path item. `uses`: how many operations use each shared parameter, body and response, by id.
    `home`: the API's own servers.
    """

    ledger: Ledger
    item: Part
    part: Part
    id: OperationId
    uses: Mapping[str, int]
    home: tuple[Server, ...]

    def origin(self, holder: Part, role: Role, part: str = "") -> Origin:
        """What is inline in `holder` is named after this operation, or after the component that several share."""
        if self.uses.get(holder.id, 0) > 1:
            return Component(last_word(holder.id))
        return OfOperation(self.id, role, part)
