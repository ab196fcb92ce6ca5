"""What annotations mean that are still text: of models that know each other, and of lazy aliases."""

from __future__ import annotations

import sys
from typing import Any, ForwardRef, cast, get_args, get_type_hints

import typing_extensions
from pydantic import BaseModel

_ALIASES = tuple(
    {
        kind
        for kind in (
            typing_extensions.TypeAliasType,
            getattr(sys.modules["typing"], "TypeAliasType", None),
        )
        if kind is not None
    }
)


def is_alias(annotation: object) -> bool:
    """A `TypeAliasType`, which stands for another type."""
    return isinstance(annotation, _ALIASES)


def meaning(alias: object) -> object:
    """What an alias stands for; its names are those of its module."""
    named = cast("Any", alias)
    value: object = named.__value__
    if not isinstance(value, str):
        return value
    holder = type("_", (), {"__annotations__": {"value": value}, "__module__": named.__module__})
    return get_type_hints(holder, include_extras=True)["value"]


def hints(model: type[BaseModel]) -> dict[str, object]:
    """Annotations of a model that pydantic couldn't make anything of when the class was made, by field; and that of
    `__pydantic_extra__`, which it doesn't keep."""
    fields = model.model_fields.values()
    if "__pydantic_extra__" not in model.__annotations__ and not any(
        _has_text(field.annotation) for field in fields
    ):
        return {}
    found: dict[str, object] = get_type_hints(model, include_extras=True)
    return found


def _has_text(annotation: object) -> bool:
    return isinstance(annotation, (str, ForwardRef)) or any(map(_has_text, get_args(annotation)))
