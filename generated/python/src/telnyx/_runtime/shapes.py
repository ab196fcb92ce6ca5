"""Arrays and objects, told apart for the type checkers."""

from __future__ import annotations

from typing import TypeGuard


def is_array(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """An object as a JSON parser gives it: its keys are text."""
    return isinstance(value, dict)
