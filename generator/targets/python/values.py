"""The values of an enum by the Python type that holds them."""

from __future__ import annotations

from ...model.types import Enum

Value = str | int | float | bool


def by_kind(enum: Enum) -> list[tuple[type[Value], tuple[Value, ...]]]:
    """Python type -> its values, each once, both in document order. `True` is no `1` here."""
    found: dict[type[Value], dict[Value, None]] = {}
    for each in enum.values:
        found.setdefault(type(each.value), {})[each.value] = None
    return [(type_, tuple(values)) for type_, values in found.items()]
