"""What the name of an operation's result belongs to: a definition, an alias that is due, or nothing."""

from __future__ import annotations

from ..model.api import JsonResult, Operation, PageResult, Result, StreamResult
from ..model.types import Any, Literal, Named, Nullable, OperationId, Scalar, Type, TypeId


def alias(id: OperationId) -> TypeId:
    """The id of what an operation returns where that is no definition: no id of the model looks like it."""
    return TypeId(f"result of {id}")


def subject(operation: Operation) -> TypeId | None:
    """The definition that a JSON result is, its null aside, else an alias's id; of a page, of its item. None: bytes, text, nothing."""
    result = body(operation.result)
    bare = result.inner if isinstance(result, Nullable) else result
    match bare:
        case None:
            return None
        case Named(id=id):
            return id
        case _:
            return alias(operation.id)


def speaks_for_itself(operation: Operation) -> bool:
    """Whether a result needs no name: one scalar, one literal, any value."""
    result = body(operation.result)
    return isinstance(result.inner if isinstance(result, Nullable) else result, Scalar | Literal | Any | None)


def body(result: Result) -> Type | None:
    match result:
        case JsonResult(type=whole):
            return whole
        case PageResult(pagination=pagination):
            return pagination.item
        case StreamResult(event=event, whole=whole):
            return whole or event
        case _:
            return None


def envelopes(operations: tuple[Operation, ...]) -> frozenset[TypeId]:
    """The definitions that are the body of a page."""
    found = (operation.result.envelope for operation in operations if isinstance(operation.result, PageResult))
    return frozenset(envelope.id for envelope in found if isinstance(envelope, Named))
