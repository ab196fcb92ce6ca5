"""Models so deep that Python's own ways of copying and pickling, which recurse, give up on them."""

from __future__ import annotations

from typing import Final, TypeVar

from pydantic import BaseModel

from .json_text import load
from .parse import construct
from .shapes import is_array, is_object
from .unfolding import text_of_fields

M = TypeVar("M", bound=BaseModel)

_LEVELS: Final = 50
"""What lies deeper is copied as text. Pickling a level of models takes five levels of Python's stack."""


def is_deep(model: BaseModel) -> bool:
    waiting: list[tuple[object, int]] = [(model, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > _LEVELS:
            return True
        waiting += [(member, depth + 1) for member in _members(value)]
    return False


def _members(value: object) -> list[object]:
    if isinstance(value, BaseModel):
        return [*vars(value).values(), *(value.model_extra or {}).values()]
    if is_object(value):
        return list(value.values())
    return value if is_array(value) else []


def read_again(model: type[M], text: str) -> M:
    """What `text_of_fields` wrote."""
    return construct(model, load(text))


def copied(model: M) -> M:
    """A copy that shares nothing, made of the model's text."""
    return read_again(type(model), text_of_fields(model, None))


def reduced(model: BaseModel) -> tuple[object, ...]:
    """What pickle makes it anew with."""
    return (read_again, (type(model), text_of_fields(model, None)))
