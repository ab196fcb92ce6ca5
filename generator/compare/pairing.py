"""Which operation is which: before and after, under whatever path and name."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from ..model.api import FlatBody, Operation, PageResult
from ..model.types import OperationId
from .likeness import shape
from .surface import Surface

PLACEHOLDER = re.compile(r"\{[^}]*\}")

Key: TypeAlias = Callable[[Operation, Surface], Hashable | None]


@dataclass(frozen=True, slots=True)
class Pairing:
    """`both` in the order of the new document; `removed` and `added` in their own."""

    both: tuple[tuple[Operation, Operation], ...]
    removed: tuple[Operation, ...]
    added: tuple[Operation, ...]


def paired(old: Surface, new: Surface) -> Pairing:
    """By what identifies an operation best, first; a key that several have identifies none of them."""
    left = {operation.id: operation for operation in old.api.operations}
    right = {operation.id: operation for operation in new.api.operations}
    found: dict[OperationId, Operation] = {}
    for key in KEYS:
        before, after = _by_key(left.values(), key, old), _by_key(right.values(), key, new)
        for each in [each for each in before if each in after]:
            found[after[each].id] = left.pop(before[each].id)
            del right[after[each].id]
    both = tuple((found[each.id], each) for each in new.api.operations if each.id in found)
    return Pairing(both, tuple(left.values()), tuple(right.values()))


def _by_key(operations: Iterable[Operation], key: Key, surface: Surface) -> dict[Hashable, Operation]:
    groups: dict[Hashable, list[Operation]] = {}
    for operation in operations:
        groups.setdefault(key(operation, surface), []).append(operation)
    return {each: group[0] for each, group in groups.items() if each is not None and len(group) == 1}


def _id(operation: Operation, surface: Surface) -> Hashable:
    return operation.id


def _template(operation: Operation, surface: Surface) -> Hashable:
    """The path, whatever its parameters are called."""
    return operation.method, PLACEHOLDER.sub("{}", operation.path)


def _said(operation: Operation, surface: Surface) -> Hashable | None:
    return operation.operation_id


def _accessor(operation: Operation, surface: Surface) -> Hashable:
    """Whatever it asks: a user calls it by this name."""
    return surface.accessor(operation)


def _alike(operation: Operation, surface: Surface) -> Hashable | None:
    """All that goes in and comes out, and its words; none for one that has nothing of its own."""
    body = operation.body
    sent = None if body is None or not isinstance(body.shape, FlatBody) else _fields(body.shape, surface)
    given = frozenset((each.wire, each.location) for each in operation.parameters)
    result = operation.result
    envelope = result.envelope if isinstance(result, PageResult) else getattr(result, "type", None)
    back = None if envelope is None else shape(envelope, surface)
    words = operation.summary or operation.description
    return (operation.method, words, sent, given, type(result), back) if words and (sent or back) else None


def _fields(body: FlatBody, surface: Surface) -> Hashable:
    return frozenset((field.wire, shape(field.type, surface)) for field in body.fields)


KEYS: tuple[Key, ...] = (_id, _template, _said, _accessor, _alike)
