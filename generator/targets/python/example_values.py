"""Values of a case as a person writes them in Python: short ones on a line, mappings a key a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...cases.case import File, Value
from .spell_text import literal

STEP = "    "
SHORT = 60
"""Columns that a list of scalars may take on one line."""


def written(value: Value, margin: str = "") -> str:
    """An expression. `margin`: the indentation of the line that it begins on; its later lines are indented by that."""
    match value:
        case File():
            return _file(value)
        case Mapping():
            return _mapping(value, margin)
        case str() | bool() | int() | float() | None:
            return literal(value)
        case _:
            return _list(value, margin)


def _mapping(value: Mapping[str, Value], margin: str) -> str:
    if not value:
        return "{}"
    inner = margin + STEP
    lines = "".join(f"{inner}{literal(key)}: {written(item, inner)},\n" for key, item in value.items())
    return f"{{\n{lines}{margin}}}"


def _list(value: Sequence[Value], margin: str) -> str:
    """A list of mappings hugs its brackets; other lists stand on a line, or an item a line."""
    if value and all(isinstance(item, Mapping) and item for item in value):
        return f"[{', '.join(written(item, margin) for item in value)}]"
    line = f"[{', '.join(written(item, margin) for item in value)}]"
    if len(line) <= SHORT and "\n" not in line:
        return line
    inner = margin + STEP
    return "[\n" + "".join(f"{inner}{written(item, inner)},\n" for item in value) + f"{margin}]"


def _file(file: File) -> str:
    """Opened from the working directory; with its media type where the name doesn't tell it."""
    opened = f'open({literal(file.name)}, "rb")'
    if file.content_type in (None, "application/octet-stream"):
        return opened
    return f"({literal(file.name)}, {opened}, {literal(file.content_type)})"
