"""What the name of an operation's result belongs to: a definition, an alias that is due, or nothing."""

from __future__ import annotations

from ..model.api import Api, JsonResult, Operation, PageResult, StreamResult
from ..model.types import Any, Component, Literal, Named, Nullable, OperationId, Scalar, Type, TypeId


def alias(id: OperationId) -> TypeId:
    """The id of what an operation returns where that is no definition: no id of the model looks like it."""
    return TypeId(f"result of {id}")


def second_name(id: TypeId, text: str) -> TypeId:
    """The id of another name for the definition `id`, the same for all who were promised it."""
    return TypeId(f"{text} for {id}")


def subject(operation: Operation) -> TypeId | None:
    """The definition that a JSON result is, its null aside, or an alias's id; of a page, that of its items.

    None for bytes, text, a channel, nothing at all.
    """
    result = _result(operation)
    match result.inner if isinstance(result, Nullable) else result:
        case None:
            return None
        case Named(id=id):
            return id
        case _:
            return alias(operation.id)


def speaks_for_itself(operation: Operation) -> bool:
    """Whether a result needs no name: one scalar, one literal, any value."""
    result = _result(operation)
    return isinstance(result.inner if isinstance(result, Nullable) else result, Scalar | Literal | Any | None)


def _result(operation: Operation) -> Type | None:
    match operation.result:
        case JsonResult(type=whole):
            return whole
        case PageResult(pagination=pagination):
            return pagination.item
        case StreamResult(event=event, whole=whole):
            return whole or event
        case _:
            return None


def envelope(operation: Operation) -> TypeId | None:
    """The definition that is the body of one page."""
    match operation.result:
        case PageResult(envelope=Named(id=id)):
            return id
        case _:
            return None


def components(api: Api) -> dict[str, TypeId]:
    """Component name -> definition. Of two with one name the schema has it, then the first."""
    found: dict[str, TypeId] = {}
    for id, definition in api.definitions.items():
        if isinstance(origin := definition.origin, Component):
            if id.rpartition("/")[2] == origin.name.replace("~", "~0").replace("/", "~1"):
                found[origin.name] = id
            found.setdefault(origin.name, id)
    return found
