"""Plain JSON values into typed ones, without ever failing: what fits is typed, what doesn't is kept as it came.

A wrong type, an unknown value or null stays; a required field that is missing is None; a variant that nobody knows
becomes its best match, `Unknown` or the plain value. Stops at values: no text, no HTTP.
"""

from __future__ import annotations

import types
from functools import partial
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .annotations import hints, is_alias, meaning
from .classes import is_model
from .containers import DictOf, ListOf, TupleOf
from .exact import LongInteger, MinusZero, WireFloat
from .locks import ForkedOpen
from .models import Unknown
from .moments import Moment
from .objects import Layout, Slot, layout, reader_of
from .readers import Dated, Kept, Known, Reader, Validated
from .unions import Delayed, Tagged
from .variants import ByTag, Distant, Later, Maybe, OneOf

T = TypeVar("T")

_NOTHING = Kept(type(None))
_ANYTHING = Kept()
_SCALARS: dict[object, Reader] = {
    str: Kept(str),
    int: Kept(int, MinusZero, LongInteger),
    bool: Kept(bool),
    float: Kept(float, int, WireFloat, MinusZero, LongInteger),  # JSON has one kind of number
    type(None): _NOTHING,
    None: _NOTHING,
    object: _ANYTHING,
    Any: _ANYTHING,
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
    # `A | B == B | A`, yet the first of two equally good variants wins
    key = (annotation, "" if get_origin(annotation) is None else repr(annotation))
    found = _READERS.get(key)
    if found is None:
        with _LOCK.lock:
            found = _READERS.setdefault(key, _build(annotation))
    return found


def _build(annotation: object) -> Reader:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin is Literal:
        return Known(arguments)
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if is_model(annotation):
        return reader_of(annotation, lambda: _layout(annotation))
    if is_alias(annotation):
        return Later(lambda: _find(meaning(annotation)))  # it may stand within itself
    return _container(origin, arguments) or Validated(annotation)


def _container(origin: object, arguments: tuple[object, ...]) -> Reader | None:
    if origin is list:
        return ListOf(_find(arguments[0]))
    if origin is dict:
        return DictOf(_find(arguments[1]))
    if origin is tuple and Ellipsis not in arguments:
        return TupleOf([_find(argument) for argument in arguments])
    return None


def _annotated(inner: object, marks: tuple[object, ...]) -> Reader:
    for mark in marks:
        if isinstance(mark, Moment):
            return _maybe(Dated(mark), inner)
        if isinstance(mark, Tagged):
            variants = get_args(inner) or (inner,)
            readers = {tag: _find(variants[index]) for tag, index in mark.variants.items()}
            return _maybe(ByTag(mark.field, readers, _find(Unknown)), inner)
        if isinstance(mark, Delayed):
            return Distant(partial(_meant, mark))
    return _find(inner)


def _meant(mark: Delayed) -> Reader:
    return _find(mark.type())


def _maybe(reader: Reader, annotation: object) -> Reader:
    return Maybe(reader) if type(None) in get_args(annotation) else reader


def _union(arguments: tuple[object, ...]) -> Reader:
    variants = [_find(argument) for argument in arguments if argument is not type(None)]
    reader = variants[0] if len(variants) == 1 else OneOf(variants)
    return Maybe(reader) if len(variants) < len(arguments) else reader


def _field(field: FieldInfo) -> Reader:
    return _annotated(field.annotation, tuple(field.metadata))


def _layout(model: type[BaseModel]) -> Layout:
    known = hints(model)
    slots = [
        Slot(name, field, _find(known[name]) if name in known else _field(field))
        for name, field in model.model_fields.items()
    ]
    arguments = get_args(known.get("__pydantic_extra__"))
    extra = _find(arguments[1]) if len(arguments) == 2 else _ANYTHING
    return layout(slots, extra)
