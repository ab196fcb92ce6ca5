"""Results: what an operation returns, by the name it was promised."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import assert_never

from ...model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    JsonResult,
    NoResult,
    PageResult,
    Result,
    StreamResult,
    TextResult,
)
from ...model.types import Access, Named, Nullable, OperationId, Type, TypeId
from ...naming.names import Names, TypeName
from .homes import Uses
from .members import Received, ResultAlias
from .reach import through
from .shelf import Shelf
from .symbols import Symbol


def named_results(
    api: Api, names: Names, inlined: Collection[TypeId], received: Mapping[TypeId, Symbol], shelf: Shelf
) -> dict[OperationId, Received | ResultAlias]:
    """What each operation returns: a definition of the promised name, else an alias, which lives with what it names."""
    found: dict[OperationId, Received | ResultAlias] = {}
    uses = Uses(api.definitions, inlined, Access.WRITE_ONLY)
    aliases: dict[tuple[TypeName, Type], ResultAlias] = {}
    for operation in api.operations:
        type_ = result_type(operation.result)
        name = names.results.get(operation.id)
        if type_ is None or name is None:
            continue
        inner = type_.inner if isinstance(type_, Nullable) else type_
        meant = through(inner.id, api.definitions, inlined) if isinstance(inner, Named) else inner
        if isinstance(meant, Named) and names.types[meant.id] == name:
            if inner is type_:  # what may be null too has no name of its own
                found[operation.id] = Received(meant.id, received[meant.id])
        else:
            key = (name, type_)
            if key not in aliases:
                homes_of_used = dict.fromkeys(received[id].module for id in uses.by(type_))
                module = next(iter(homes_of_used)) if len(homes_of_used) == 1 else shelf.module(name, key)
                aliases[key] = ResultAlias(type_, shelf.symbol(name, module, key))
            found[operation.id] = aliases[key]
    return found


def result_type(result: Result) -> Type | None:
    """What an operation's promised name names: for a page its items, for a stream that can be whole, the whole."""
    match result:
        case JsonResult(type=type_):
            return type_
        case PageResult(pagination=pagination):
            return pagination.item
        case StreamResult(event=event, whole=whole):
            return event if whole is None else whole
        case NoResult() | TextResult() | BinaryResult() | ChannelResult():
            return None
        case _:
            assert_never(result)
