"""Models back into plain values and JSON text, exactly as they came: drift, dates, half characters, any depth.

pydantic's serializer goes by the promised types; this goes by what is there.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Literal, TypeAlias

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from .deep_json import dump_deep
from .moments import written
from .readers import DEEPEST
from .shapes import is_array, is_object

Mode: TypeAlias = Literal["python", "json"]
_SCALARS = frozenset({str, int, float, bool, type(None)})


def fields(model: BaseModel, mode: Mode, depth: int = 0) -> dict[str, object]:
    """What was set, under its wire names, fields in the model's order and then unknown ones."""
    came = model.model_fields_set
    values = model.__dict__
    known = {
        field.alias or name: unfolded(values[name], mode, depth + 1)
        for name, field in type(model).model_fields.items()
        if name in came
    }
    for name, value in (model.model_extra or {}).items():
        known[name] = unfolded(value, mode, depth + 1)
    return known


def unfolded(value: object, mode: Mode, depth: int) -> object:
    """Deeper than models can be, values are plain already, and stay."""
    if type(value) in _SCALARS or depth > DEEPEST + 1:
        return value
    if isinstance(value, BaseModel):
        return fields(value, mode, depth)
    if is_object(value):
        return {key: unfolded(item, mode, depth + 1) for key, item in value.items()}
    if is_array(value):
        return [unfolded(item, mode, depth + 1) for item in value]
    return value if mode == "python" else _as_json(value)


def json_of(value: object, indent: int | None) -> str:
    """JSON values as text: characters as they are, half ones escaped; no indent where it is too deep."""
    separators = None if indent else (",", ":")
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
        text.encode()
    except RecursionError:
        return dump_deep(value)
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent, separators=separators)
    return text


def _as_json(value: object) -> object:
    return written(value) if isinstance(value, date) else to_jsonable_python(value)
