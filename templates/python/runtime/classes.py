"""Model classes among annotations, for the type checkers. Apart, as it takes pydantic's model to say so."""

from __future__ import annotations

from typing import TypeGuard, get_origin

from pydantic import BaseModel


def is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    """A model class itself. (Python 3.10 says that `list[int]` is a type; its origin tells.)"""
    return (
        isinstance(annotation, type)
        and get_origin(annotation) is None
        and issubclass(annotation, BaseModel)
    )
