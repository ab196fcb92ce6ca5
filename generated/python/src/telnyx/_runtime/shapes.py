"""Arrays, objects and model classes, told apart for the type checkers."""

from __future__ import annotations

from typing import TypeGuard, get_origin

from pydantic import BaseModel


def is_array(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """An object as a JSON parser gives it: its keys are text."""
    return isinstance(value, dict)


def is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    """A model class itself. (Python 3.10 says that `list[int]` is a type; its origin tells.)"""
    return (
        isinstance(annotation, type)
        and get_origin(annotation) is None
        and issubclass(annotation, BaseModel)
    )
