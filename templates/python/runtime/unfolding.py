"""Models back into plain values where pydantic's serializer gives up: nesting too deep for it, half characters."""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel

from .deep_json import dump_deep
from .moments import written
from .readers import DEEPEST
from .shapes import is_array, is_object


def unfolded(value: object, mode: Literal["python", "json"], depth: int = 0) -> object:
    """What was set, under its wire names. Deeper than models can be, values are plain already, and stay."""
    if depth > DEEPEST + 1:
        return value
    if isinstance(value, BaseModel):
        value = _fields(value)
    if is_object(value):
        return {key: unfolded(item, mode, depth + 1) for key, item in value.items()}
    if is_array(value):
        return [unfolded(item, mode, depth + 1) for item in value]
    return written(value) if mode == "json" else value


def json_of(value: object, indent: int | None) -> str:
    """Plain values as JSON text; indented where Python's writer goes deep enough."""
    try:
        return json.dumps(value, indent=indent, separators=None if indent else (",", ":"))
    except RecursionError:
        return dump_deep(value)


def _fields(model: BaseModel) -> dict[str, object]:
    named = {field.alias or name: name for name, field in type(model).model_fields.items()}
    came = model.model_fields_set
    known = {wire: model.__dict__[name] for wire, name in named.items() if name in came}
    return {**known, **(model.model_extra or {})}
