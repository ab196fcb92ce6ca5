"""The names of types before and after: of components, which the document itself named.

What stands inline has a name that follows from its place. So a schema that moves from one to the other keeps its users'
data as it is, and is no change here.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.api import Api, ChannelResult, FlatBody, Operation
from ..model.types import Enum, Object, Type, TypeId, Union
from ..model.walk import reachable, received_types
from .change import Kind, Owner
from .findings import Findings, Told
from .surface import Surface, full


def type_names(findings: Findings) -> None:
    """After all types were compared."""
    before, after = _public(findings.old), _public(findings.new)
    successors = {old: new for old, new, _ in findings.pairs}
    predecessors = {new: old for old, new, _ in findings.pairs}
    for old in before:
        if findings.old.type_name(old) not in findings.new_types:
            _gone(old, successors.get(old), findings)
    for new in after:
        is_new = findings.new.type_name(new) not in findings.old_types
        if is_new and new not in predecessors and new not in findings.inlined:
            findings.say_alone("type-added", _owner(new, findings.new), None, new)


def _gone(old: TypeId, successor: TypeId | None, findings: Findings) -> None:
    """A class that took its place is its new name only where it is new itself."""
    if successor is None and old in findings.inlined:
        return
    if successor is not None and not findings.new.is_component(successor):
        return
    if successor is None or findings.new.type_name(successor) in findings.old_types:
        findings.say_alone("type-removed", _owner(old, findings.old), old, None)
        return
    told = Told(full(findings.old.type_name(old)), full(findings.new.type_name(successor)))
    findings.say_alone("type-renamed", _owner(successor, findings.new), old, successor, told)


def _owner(id: TypeId, surface: Surface) -> Owner:
    name = surface.type_name(id)
    return Owner(Kind.TYPE, full(name), name.namespace)


def _public(surface: Surface) -> tuple[TypeId, ...]:
    """Components that users can import: bodies whose fields are arguments, and names for scalars and lists, are not."""
    types = [*received_types(surface.api), *_sent(surface.api)]
    found = reachable(surface.api.definitions, types)
    return tuple(id for id in found if surface.is_component(id) and _is_class(surface.definition(id).type))


def _is_class(type: Type) -> bool:
    return isinstance(type, Object | Enum | Union)


def _sent(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from _given(operation)
        if isinstance(operation.result, ChannelResult):
            yield operation.result.sends


def _given(operation: Operation) -> Iterator[Type]:
    for parameter in operation.parameters:
        yield parameter.type
    body = operation.body
    if body is None:
        return
    if isinstance(body.shape, FlatBody):
        yield from (field.type for field in body.shape.fields)
    else:
        yield body.shape.type
