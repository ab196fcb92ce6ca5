"""Plain JSON values into typed ones, without ever failing: what fits is typed, what doesn't is kept as it came.

Where `strict` succeeds, this gives the same. A wrong type, an unknown value or null stays; a required field that is
missing is None; a variant that nobody knows becomes its best match, `Unknown` or the plain value.
Stops at values: no text, no HTTP.
"""

from __future__ import annotations

import types
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .classes import is_model
from .containers import DictOf, ListOf, ModelOf
from .later import Either, Later
from .locks import ForkedOpen
from .models import Unknown
from .moments import Moment
from .readers import Dated, Distant, Kept, Known, Number, Reader, Validated
from .unions import Tagged
from .variants import ByTag, OneOf

T = TypeVar("T")

_SCALARS: dict[object, Reader] = {
    str: Kept(str),
    int: Kept(int),
    bool: Kept(bool),
    float: Number(),
    type(None): Kept(type(None)),
    None: Kept(type(None)),
    object: Kept(),
    Any: Kept(),
}
_READERS: dict[tuple[object, str], Reader] = {}
_LOCK = ForkedOpen()


def read(returns: type[T], value: object) -> T:
    """`value` as far as it is a `returns`. The static type is the document's promise; drift may break it later."""
    try:
        return cast("T", _find(returns).read(value, 0))
    except RecursionError:  # the caller's own stack was nearly full
        return cast("T", value)


def _find(annotation: object) -> Reader:
    key = (annotation, "" if get_origin(annotation) is None else repr(annotation))
    with _LOCK:
        if key not in _READERS:
            _READERS[key] = _build(annotation)
        return _READERS[key]


def _build(annotation: object) -> Reader:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin is Literal:
        return Known(arguments)
    if origin in (list, dict):
        return ListOf(_find(arguments[0])) if origin is list else DictOf(_find(arguments[1]))
    if origin in (Union, types.UnionType):
        return _union(annotation, arguments)
    if is_model(annotation):
        return ModelOf(annotation, _field, lambda: _extra(annotation))
    return Validated(annotation)


def _annotated(inner: object, marks: tuple[object, ...]) -> Reader:
    for mark in marks:
        if isinstance(mark, Moment):
            return Dated(mark)
        if isinstance(mark, Tagged):
            variants = get_args(inner) or (inner,)
            readers = {tag: _find(variants[index]) for tag, index in mark.variants.items()}
            return ByTag(mark.field, readers, _find(Unknown))
        if isinstance(mark, Later):
            return _distant(mark)
        if isinstance(mark, Either):
            return _union(Annotated[inner, mark], get_args(inner))
    return _find(inner)


def _distant(mark: Later) -> Reader:
    return Distant(lambda: _find(mark.type()))


def _union(annotation: object, arguments: tuple[object, ...]) -> Reader:
    variants = [_find(argument) for argument in arguments if argument is not type(None)]
    return variants[0] if len(variants) == 1 else OneOf(annotation, variants)


def _field(field: FieldInfo) -> Reader:
    return _annotated(field.annotation, tuple(field.metadata))


def _extra(model: type[BaseModel]) -> Reader:
    """The reader of unknown fields: `__pydantic_extra__: dict[str, X]`, where the model says so."""
    hints = (
        get_type_hints(model, include_extras=True)
        if "__pydantic_extra__" in model.__annotations__
        else {}
    )
    arguments = get_args(hints.get("__pydantic_extra__"))
    return _find(arguments[1]) if len(arguments) == 2 else Kept()
