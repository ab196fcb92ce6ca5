"""What a call gives, as a person would name it and look at it: a variable, and an attribute of it."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.api import Operation
from ...model.types import Access, Definition, Field, Named, Nullable, Object, Presence, Type, TypeId
from ...naming.names import Names
from ...naming.numbers import plural, singular
from ...naming.words import snake, split
from .identify import identifier, identifiers
from .reserved import FIELDS

TAKEN = {"client": "what the call is made on", "open": "what opens files", "print": "what shows the result"}
"""No variable of an example, each with its reason."""

ONE = frozenset({"create", "retrieve", "update", "delete"})
"""Methods whose result is called after one of the resource's things, where the result has no name of its own."""

MANY = "list"


def variable(operation: Operation, names: Names) -> str:
    """After the result's type; after the resource where the type is only `<Resource><Method>Response`."""
    name, result = names.operations[operation.id], names.results.get(operation.id)
    if result is None:
        return "response"
    words = split(result.name)
    noun = split(name.resource[-1]) if name.resource else ()
    one, many = (*noun[:-1], singular(noun[-1])) if noun else (), (
        (*noun[:-1], plural(singular(noun[-1]))) if noun else ()
    )
    if words not in _derived(one, noun, split(name.method)):
        return identifier(snake(words), TAKEN)
    found = one if name.method in ONE else many if name.method == MANY else ("response",)
    return identifier(snake(found), TAKEN)


def item_of(operation: Operation, names: Names) -> str:
    """One of what a list holds, after its resource."""
    name = names.operations[operation.id]
    noun = split(name.resource[-1]) if name.resource else ()
    return identifier(snake((*noun[:-1], singular(noun[-1]))) if noun else "item", TAKEN)


def _derived(one: tuple[str, ...], noun: tuple[str, ...], method: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {(*one, *method, "response"), (*noun, *method, "response")}


def telling(type: Type | None, definitions: Mapping[TypeId, Definition]) -> str:
    """`.data`, `.id` or what else is always there and tells most; empty where the whole does."""
    found = _object(type, definitions)
    if found is None:
        return ""
    fields = [field for field in found.fields if field.access is not Access.WRITE_ONLY]
    names = identifiers((field.wire for field in fields), FIELDS)
    sure = [field for field in fields if field.presence is Presence.REQUIRED]
    chosen = _chosen(fields, sure)
    return f".{names[chosen.wire]}" if chosen is not None else ""


def _chosen(fields: list[Field], sure: list[Field]) -> Field | None:
    for field in fields:
        if field.wire == "data":
            return field
    by_wire = {field.wire: field for field in sure}
    ids = (field for field in sure if field.wire.endswith("_id"))
    return by_wire.get("id") or next(ids, None) or next(iter(sure), None)


def _object(type: Type | None, definitions: Mapping[TypeId, Definition]) -> Object | None:
    match type:
        case Named(id=id):
            return _object(definitions[id].type, definitions)
        case Nullable(inner=inner):
            return _object(inner, definitions)
        case Object():
            return type
        case _:
            return None
