"""What arguments are called, where that doesn't follow from their wire names: by names.yaml, else by two rules.

    POST /documents/{id}:
      name: documents.update
      arguments: {path id: document, timeout: wait_seconds}

An argument is named by its wire name, with its place in front (`path`, `query`, `header`, `cookie`, `body`) where two
places have one of that name. A body that is one value is `body`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Severity
from ..model.api import Api, FlatBody, Location, Operation, WholeBody
from ..model.types import Definition, Named, Object, OperationId, Type, TypeId
from .names import argument_key
from .numbers import singular
from .promise import Promises
from .words import snake, split

BODY = "body"

OPTIONS: Mapping[str, str] = {
    "extra_body": "an option of every call",
    "extra_headers": "an option of every call",
    "extra_query": "an option of every call",
    "self": "the object whose method it is",
    "timeout": "an option of every call",
}
"""What no argument can be called."""

Chosen = Mapping[OperationId, Mapping[str, str]]


@dataclass(slots=True)
class ArgumentNames:
    """`chosen`: what `Names.arguments` says."""

    chosen: dict[OperationId, Mapping[str, str]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Spot:
    place: str
    wire: str
    description: str = ""

    @property
    def key(self) -> str:
        return argument_key(self.place, self.wire)


def argument_names(api: Api, promises: Promises) -> ArgumentNames:
    found = ArgumentNames()
    operations = {operation.id: operation for operation in api.operations}
    for id, promise in promises.operations.items():
        if promise.arguments and id not in operations:
            found.diagnostics.append(_fault(promises, id, "", f"`{id}` is not in the document, nor are its arguments"))
    for operation in api.operations:
        spots = list(_spots(operation))
        promised = promises.operations.get(operation.id)
        wished = {} if promised is None else promised.arguments
        named = dict(_promised(operation.id, spots, wished, promises, found.diagnostics))
        by_rule = _by_rule(operation, spots, api.definitions)
        chosen = {**{key: name for key, name in by_rule if name not in named.values()}, **named}
        if chosen:
            found.chosen[operation.id] = chosen
    return found


def _spots(operation: Operation) -> Iterator[_Spot]:
    for each in operation.parameters:
        yield _Spot(each.location.value, each.wire, each.description)
    if operation.body is None:
        return
    if isinstance(operation.body.shape, FlatBody):
        yield from (_Spot(BODY, each.wire, each.description) for each in operation.body.shape.fields)
    if isinstance(operation.body.shape, WholeBody) or operation.body.alternative is not None:
        yield _Spot(BODY, "")


def _promised(
    id: OperationId, spots: list[_Spot], wished: Mapping[str, str], promises: Promises, told: list[Diagnostic]
) -> Iterator[tuple[str, str]]:
    taken = dict.fromkeys(OPTIONS, "an option of every call")
    meant = {wish: _meant(wish, spots) for wish in wished}
    renamed = {spot.key for found in meant.values() for spot in found[:1]}
    taken |= {snake(split(spot.wire or BODY)): f"`{spot.key}`" for spot in spots if spot.key not in renamed}
    for wish, name in wished.items():
        if len(meant[wish]) != 1:
            told.append(_fault(promises, id, wish, *_unknown(wish, meant[wish], spots)))
        elif name in taken:
            told.append(_fault(promises, id, wish, f"`{name}` is taken by {taken[name]}", "choose another name"))
        else:
            taken[name] = f"`{wish}`"
            yield meant[wish][0].key, name


def _meant(wish: str, spots: list[_Spot]) -> list[_Spot]:
    exact = [spot for spot in spots if spot.key == wish]
    return exact or [spot for spot in spots if spot.wire == wish]


def _unknown(wish: str, meant: list[_Spot], spots: list[_Spot]) -> tuple[str, str]:
    if meant:
        return f"`{wish}` is in several places", f"say which: {', '.join(f'`{spot.key}`' for spot in meant)}"
    there = ", ".join(f"`{spot.key}`" for spot in spots) or "none"
    return f"there is no argument `{wish}`", f"there are {there}"


def _fault(promises: Promises, id: OperationId, wish: str, message: str, action: str = "") -> Diagnostic:
    keys = ("operations", id, "arguments", *([wish] if wish else []))
    return Diagnostic("argument-name", Severity.ERROR, promises.at(*keys)(), message, action)


def _by_rule(
    operation: Operation, spots: list[_Spot], definitions: Mapping[TypeId, Definition]
) -> Iterator[tuple[str, str]]:
    """The `id` of what the path names, beside one in the body; a time limit of the API's own, beside the call's."""
    names = {snake(split(spot.wire)) for spot in spots}
    for spot in spots:
        if spot.place == Location.PATH.value and spot.wire == "id":
            name = f"{_owner(operation.path)}_id"
            if name not in {*names, "_id"} and _has_id(operation, definitions):
                yield spot.key, name
        in_seconds = spot.place == BODY and re.search(r"\bseconds\b", spot.description, re.IGNORECASE)
        if in_seconds and snake(split(spot.wire)) == "timeout" and "timeout_seconds" not in names:
            yield spot.key, "timeout_seconds"


def _owner(path: str) -> str:
    """`/sim_cards/{id}/actions` -> `sim_card`."""
    before = path.partition("/{id}")[0].rpartition("/")[2]
    *front, last = split(before) if before else ("",)
    return snake((*front, singular(last))) if last and "{" not in before else ""


def _has_id(operation: Operation, definitions: Mapping[TypeId, Definition]) -> bool:
    """Whether what is sent has an `id`, even one that only the server sets."""
    body = operation.body
    if body is None:
        return False
    own = isinstance(body.shape, FlatBody) and any(each.wire == "id" for each in body.shape.fields)
    whole = _followed(body.type, definitions)
    return own or (isinstance(whole, Object) and any(each.wire == "id" for each in whole.fields))


def _followed(type: Type, definitions: Mapping[TypeId, Definition]) -> Type:
    seen: set[TypeId] = set()
    while isinstance(type, Named) and type.id not in seen:
        seen.add(type.id)
        type = definitions[type.id].type
    return type
