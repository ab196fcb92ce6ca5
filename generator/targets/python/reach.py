"""Which definitions come back and which are sent, and which are spelled where they are used instead of getting a name.

A definition can be both, and then becomes two types: read-only fields are not sent, write-only ones don't come back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import assert_never

from ...model.api import (
    Api,
    ChannelResult,
    FlatBody,
    Operation,
    WholeBody,
)
from ...model.types import (
    Access,
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    TypeId,
    Union,
)
from ...model.walk import reachable, received_types
from .circular import lazy


@dataclass(frozen=True, slots=True)
class Reach:
    """`received` and `sent` in the order of the definitions. `inlined`: those without a name of their own in Python.

    `lazy`: aliases that lead back to themselves by way of aliases.
    """

    received: tuple[TypeId, ...]
    sent: tuple[TypeId, ...]
    inlined: Collection[TypeId]
    lazy: Set[TypeId]


def reach(api: Api) -> Reach:
    definitions = api.definitions
    circular = lazy(definitions)
    return Reach(
        received=reachable(definitions, received_types(api), Access.WRITE_ONLY),
        sent=reachable(definitions, _sent_types(api), Access.READ_ONLY),
        inlined={id for id, each in definitions.items() if _is_plain(each.type) and id not in circular},
        lazy=circular,
    )


def through(id: TypeId, definitions: Mapping[TypeId, Definition], inlined: Collection[TypeId]) -> Type:
    """What a name means, behind the names that are inlined."""
    while id in inlined:
        type_ = definitions[id].type
        if not isinstance(type_, Named):
            return type_
        id = type_.id
    return Named(id)


def argument_types(operation: Operation) -> Iterator[Type]:
    for parameter in operation.parameters:
        yield parameter.type
    if operation.body is not None:
        if operation.body.alternative is not None:
            yield operation.body.alternative.type
        match operation.body.shape:
            case FlatBody(fields=fields):
                yield from (field.type for field in fields)
            case WholeBody(type=type_):
                yield type_
            case _:
                assert_never(operation.body.shape)


def _sent_types(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from argument_types(operation)
        if isinstance(operation.result, ChannelResult):
            yield operation.result.sends


def _is_plain(type_: Type) -> bool:
    """Short enough to be written wherever it is used."""
    match type_:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            return _is_plain(inner)
        case Scalar() | Literal() | Any() | Named():
            return True
        case Union(variants=variants):
            return len({variant.type for variant in variants}) == 1 and _is_plain(variants[0].type)
        case Enum() | Object():
            return False
        case _:
            assert_never(type_)
