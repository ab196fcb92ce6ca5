"""Validators that take JSON as it is: pydantic's compiled ones, strict, by wire name, built once for each type.

For types that aren't of this package: a caller's own models, and annotations that have no reader in `lenient`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias, TypeVar, cast, get_origin

from pydantic import ConfigDict, TypeAdapter

from .classes import is_model
from .locks import ForkedOpen

T = TypeVar("T")
Validate: TypeAlias = Callable[["bytes | str"], T]

AS_PROMISED = object()
"""The context of every validation here, by which `later` knows what its own are part of."""

_CLASSES: dict[object, Validate[object]] = {}
_ANNOTATIONS: dict[tuple[object, str], Validate[object]] = {}
_LOCK = ForkedOpen()


def validator(annotation: type[T]) -> Validate[T]:
    """JSON text → value; pydantic's ValidationError, a ValueError, where a value doesn't fit or the text isn't JSON."""
    known = _CLASSES.get(annotation)
    if known is None:
        known = (
            _of_class(annotation) if get_origin(annotation) is None else _of_annotation(annotation)
        )
    return cast("Validate[T]", known)


def _of_class(annotation: object) -> Validate[object]:
    with _LOCK.lock:
        if annotation not in _CLASSES:
            _CLASSES[annotation] = _build(annotation)
        return _CLASSES[annotation]


def _of_annotation(annotation: object) -> Validate[object]:
    key = (
        annotation,
        repr(annotation),
    )  # `A | B == B | A`, yet the first of two equally good variants wins
    with _LOCK.lock:
        if key not in _ANNOTATIONS:
            _ANNOTATIONS[key] = _build(annotation)
        return _ANNOTATIONS[key]


def _build(annotation: object) -> Validate[object]:
    if is_model(annotation):
        annotation.model_rebuild()  # with defer_build, this is where a class gets its validator
        return partial(
            annotation.__pydantic_validator__.validate_json,
            strict=True,
            by_alias=True,
            by_name=False,
            context=AS_PROMISED,
        )
    adapter = TypeAdapter(cast("type[object]", annotation), config=ConfigDict(allow_inf_nan=False))
    return partial(
        adapter.validate_json, strict=True, by_alias=True, by_name=False, context=AS_PROMISED
    )
