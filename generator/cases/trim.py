"""An example of the document, brought down to what a case gives: nothing hidden; nothing optional in a minimal one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any as JsonValue
from typing import assert_never

from ..model.types import (
    Access,
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Object,
    Presence,
    Scalar,
    Type,
    TypeId,
)
from .case import Amount, Value
from .fits import fitting


def trimmed(
    given: JsonValue, type: Type, definitions: Mapping[TypeId, Definition], amount: Amount, hidden: Access
) -> Value:
    """`given` is one of `type`'s values."""

    def trim(value: JsonValue, of: Type) -> Value:
        return trimmed(value, of, definitions, amount, hidden)

    leaf = fitting(given, type, definitions, hidden)
    match leaf:
        case Array(items=items):
            return [trim(item, items) for item in given]
        case Map(values=values):
            return {key: trim(item, values) for key, item in given.items()}
        case Object(fields=fields):
            types = {one.wire: one.type for one in fields if one.access is not hidden}
            required = {one.wire for one in fields if one.presence is Presence.REQUIRED}
            dropped = {one.wire for one in fields if one.access is hidden}
            wanted = given.keys() - dropped if amount is Amount.FULL else types.keys() & required
            return {key: trim(item, types.get(key, Any())) for key, item in given.items() if key in wanted}
        case Scalar() | Literal() | Enum() | Any() | None:
            value: Value = given
            return value
        case _:
            assert_never(leaf)
