"""Where an answer is not what the document promises: a client keeps what stands there, and can give it no type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any as Json
from typing import assert_never

from ..cases.fits import fits
from ..model.types import (
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
    Presence,
    Scalar,
    Type,
    TypeId,
    Union,
)

Definitions = Mapping[TypeId, Definition]


def misfits(value: Json, type: Type, definitions: Definitions, at: str = "") -> Iterator[str]:
    """JSON pointers (RFC 6901) into `value`, in its order: to what doesn't fit its schema, to members that are required
    and missing, to members that no property describes. Of a union that nothing fits, the place where it stands."""
    match type:
        case Any():
            return
        case Named(id=id):
            yield from misfits(value, definitions[id].type, definitions, at)
        case Nullable(inner=inner):
            if value is not None:
                yield from misfits(value, inner, definitions, at)
        case Array(items=items) if isinstance(value, list):
            for index, item in enumerate(value):
                yield from misfits(item, items, definitions, f"{at}/{index}")
        case Map(values=values) if isinstance(value, dict):
            for key, item in value.items():
                yield from misfits(item, values, definitions, pointer(at, key))
        case Object() if isinstance(value, dict):
            yield from _of_object(value, type, definitions, at)
        case Union():
            yield from _of_union(value, type, definitions, at)
        case Scalar() | Literal() | Enum() | Array() | Map() | Object():
            if not fits(value, type, definitions, Access.WRITE_ONLY):
                yield at
        case _:
            assert_never(type)


def _of_object(value: dict[str, Json], type: Object, definitions: Definitions, at: str) -> Iterator[str]:
    known = {field.wire: field for field in type.fields}
    for key, item in value.items():
        if key in known:
            yield from misfits(item, known[key].type, definitions, pointer(at, key))
        else:
            yield pointer(at, key)
    for wire, field in known.items():
        asked = field.presence is Presence.REQUIRED and field.access is not Access.WRITE_ONLY
        if asked and wire not in value:
            yield pointer(at, wire)


def _of_union(value: Json, type: Union, definitions: Definitions, at: str) -> Iterator[str]:
    """A variant that fits but for members that nothing describes has those misfits and no others."""
    found = [list(misfits(value, one.type, definitions, at)) for one in type.variants]
    fitting = [places for places, one in zip(found, type.variants, strict=True) if _fits(value, one.type, definitions)]
    yield from min(fitting, key=len, default=[at])


def _fits(value: Json, type: Type, definitions: Definitions) -> bool:
    return fits(value, type, definitions, Access.WRITE_ONLY)


def pointer(at: str, key: str) -> str:
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
