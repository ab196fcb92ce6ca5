"""Models back into plain values and JSON text, exactly as they came: order, drift, dates, digits, any depth.

pydantic's serializer goes by the promised types; this goes by what is there.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from .deep_json import dump_deep
from .exact import digits_of, read_float, read_int
from .held import order_of
from .json_out import exactly, json_of, marked
from .moments import written
from .readers import DEEPEST
from .scalars import duration_text
from .shapes import is_array, is_object

Mode: TypeAlias = Literal["python", "json", "text"]
"""`text`: as `json`, numbers that have a text of their own marked for `json_out`."""

_SCALARS = frozenset({str, int, float, bool, type(None)})


def fields(model: BaseModel, mode: Mode, depth: int = 0) -> dict[str, object]:
    """What was set, under its wire names, in the order that it came."""
    came, declared = model.model_fields_set, type(model).model_fields
    known: dict[str, object] = {}
    for name, value in vars(model).items():
        if name in came and name in declared:
            alias = declared[name].alias
            known[name if alias is None else alias] = unfolded(value, mode, depth + 1)
    for name, value in (model.model_extra or {}).items():
        known[name] = unfolded(value, mode, depth + 1)
    order = order_of(model)
    return {**{name: known[name] for name in order if name in known}, **known} if order else known


def text_of_fields(model: BaseModel, indent: int | None) -> str:
    """The same as JSON text. `indent`: spaces a level; none where it is too deep for `json`."""
    try:
        return json_of(fields(model, "text"), indent)
    except RecursionError:
        return dump_deep(fields(model, "json"))


def unfolded(value: object, mode: Mode, depth: int) -> object:
    """Deeper than models can be, values are plain already, and stay: but for numbers that are to be marked."""
    if type(value) in _SCALARS:
        return value
    if isinstance(value, BaseModel):
        return fields(value, mode, depth)
    if depth > DEEPEST + 1:
        return exactly(value) if mode == "text" else value
    if is_object(value):
        return {key: unfolded(item, mode, depth + 1) for key, item in value.items()}
    if is_array(value):
        return [unfolded(item, mode, depth + 1) for item in value]
    return value if mode == "python" else _as_json(value, mode, depth)


def _as_json(value: object, mode: Mode, depth: int) -> object:
    """A value that isn't JSON's own: a number with its own text, or what the caller has set."""
    digits = digits_of(value)
    if digits is not None:
        return marked(digits) if mode == "text" else _number(value, digits)
    if isinstance(value, date):
        return written(value)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, tuple):
        return [unfolded(item, mode, depth + 1) for item in cast("tuple[object, ...]", value)]
    return to_jsonable_python(value)


def _number(value: object, digits: str) -> object:
    if not isinstance(value, Decimal):
        return value
    return read_float(digits) if set(".eE").intersection(digits) else read_int(digits)
