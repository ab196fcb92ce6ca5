"""Products of sdk.yaml that name what the document hasn't: their pages would lack it without a word."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.api import Operation
from .ledger import Ledger

TAG = "tag:"


def unused(ledger: Ledger, found: Sequence[Operation]) -> None:
    known = {operation.id for operation in found} | {f"{TAG}{tag}" for operation in found for tag in operation.tags}
    for product in ledger.config.products:
        for text in product.operations:
            if text not in known:
                message = f"sdk.yaml's product `{product.name}` has `{text}`, which the document hasn't."
                ledger.warn("unused-product-rule", "#", message, "left out of its pages")
    failing = ledger.config.failing
    if failing and failing not in known:
        message = f"sdk.yaml says `failing: {failing}`, an operation that the document hasn't."
        ledger.warn("unused-product-rule", "#", message, "an operation of each page is shown instead")
