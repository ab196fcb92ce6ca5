"""What a harness must know of an answer besides its text: which places have no type, are dates, or are wrong."""

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
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from .exchange import Remark

Definitions = Mapping[TypeId, Definition]
Remarked = tuple[Remark, str]

MOMENTS = {ScalarKind.DATE: Remark.DATE, ScalarKind.DATE_TIME: Remark.MOMENT}


def remarks(value: Json, type: Type, definitions: Definitions, at: str = "") -> Iterator[Remarked]:
    """With JSON pointers (RFC 6901) into `value`, in its order. Of a union that nothing fits, the union's own place."""
    match type:
        case Any():
            yield Remark.UNTYPED, at
        case Named(id=id):
            yield from remarks(value, definitions[id].type, definitions, at)
        case Nullable(inner=inner):
            if value is not None:
                yield from remarks(value, inner, definitions, at)
        case Array(items=items) if isinstance(value, list):
            for index, item in enumerate(value):
                yield from remarks(item, items, definitions, f"{at}/{index}")
        case Map(values=values) if isinstance(value, dict):
            for key, item in value.items():
                yield from remarks(item, values, definitions, pointer(at, key))
        case Object() if isinstance(value, dict):
            yield from _of_object(value, type, definitions, at)
        case Union():
            yield from _of_union(value, type, definitions, at)
        case Scalar() | Literal() | Enum() | Array() | Map() | Object():
            if not _fits(value, type, definitions):
                yield Remark.MISFIT, at
            elif isinstance(type, Scalar) and type.kind in MOMENTS:
                yield MOMENTS[type.kind], at
        case _:
            assert_never(type)


def _of_object(value: dict[str, Json], type: Object, definitions: Definitions, at: str) -> Iterator[Remarked]:
    known = {field.wire: field for field in type.fields}
    for key, item in value.items():
        if key in known:
            yield from remarks(item, known[key].type, definitions, pointer(at, key))
        else:
            yield Remark.MISFIT, pointer(at, key)
    for wire, field in known.items():
        asked = field.presence is Presence.REQUIRED and field.access is not Access.WRITE_ONLY
        if asked and wire not in value:
            yield Remark.MISFIT, pointer(at, wire)


def _of_union(value: Json, type: Union, definitions: Definitions, at: str) -> Iterator[Remarked]:
    """A variant that fits but for members that nothing describes has those misfits and no others."""
    if any(isinstance(one.type, Any) for one in type.variants):
        yield Remark.UNTYPED, at
        return
    tag = value.get(type.discriminator) if isinstance(value, dict) and type.discriminator else None
    told = [one for one in type.variants if tag in one.tags or not isinstance(tag, str) or not one.tags]
    fitting = [list(remarks(value, one.type, definitions, at)) for one in told if _fits(value, one.type, definitions)]
    yield from min(fitting, key=_wrong, default=[(Remark.MISFIT, at)])


def _wrong(found: list[Remarked]) -> int:
    return sum(remark is Remark.MISFIT for remark, _ in found)


def _fits(value: Json, type: Type, definitions: Definitions) -> bool:
    return fits(value, type, definitions, Access.WRITE_ONLY)


def pointer(at: str, key: str) -> str:
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
