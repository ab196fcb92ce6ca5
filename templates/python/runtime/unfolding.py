"""Models back into plain values and JSON text, exactly as they came: order, drift, dates, digits, any depth.

pydantic's serializer goes by the promised types; this goes by what is there.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias, cast

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


class How(NamedTuple):
    """`api_names`: keys are wire names, else Python's. `unset`: with the fields that didn't come. `nulls`: with those
    that are None."""

    mode: Mode = "python"
    api_names: bool = True
    unset: bool = False
    nulls: bool = True


AS_TEXT: Final = How("text")


def fields(model: BaseModel, how: How, depth: int = 0) -> dict[str, object]:
    """What was set, in the order that it came; what else `how` asks for, after it."""
    came, declared = model.model_fields_set, type(model).model_fields
    known: dict[str, object] = {}
    names: dict[str, str] = {}
    for name, value in vars(model).items():
        if name in declared and (how.unset or name in came):
            alias = declared[name].alias
            alias = name if alias is None else alias
            known[alias] = unfolded(value, how, depth + 1)
            names[alias] = name
    for name, value in (model.model_extra or {}).items():
        known[name] = unfolded(value, how, depth + 1)
    order = order_of(model)
    if order:
        known = {**{name: known[name] for name in order if name in known}, **known}
    return (
        known
        if how.api_names and how.nulls
        else _renamed(known, {} if how.api_names else names, how)
    )


def _renamed(known: dict[str, object], names: dict[str, str], how: How) -> dict[str, object]:
    return {
        names.get(name, name): value
        for name, value in known.items()
        if how.nulls or value is not None
    }


def text_of_fields(model: BaseModel, indent: int | None, how: How = AS_TEXT) -> str:
    """The same as JSON text. `indent`: spaces a level; none where it is too deep for `json`."""
    try:
        return json_of(fields(model, how), indent)
    except RecursionError:
        return dump_deep(fields(model, how._replace(mode="json")))


def unfolded(value: object, how: How, depth: int) -> object:
    """Deeper than models can be, values are plain already, and stay: but for numbers that are to be marked."""
    if type(value) in _SCALARS:
        return value
    if isinstance(value, BaseModel):
        return fields(value, how, depth)
    if depth > DEEPEST + 1:
        return exactly(value) if how.mode == "text" else value
    if is_object(value):
        return {key: unfolded(item, how, depth + 1) for key, item in value.items()}
    if is_array(value):
        return [unfolded(item, how, depth + 1) for item in value]
    return value if how.mode == "python" else _as_json(value, how, depth)


def _as_json(value: object, how: How, depth: int) -> object:
    """A value that isn't JSON's own: a number with its own text, or what the caller has set."""
    digits = digits_of(value)
    if digits is not None:
        return marked(digits) if how.mode == "text" else _number(value, digits)
    if isinstance(value, date):
        return written(value)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, tuple):
        return [unfolded(item, how, depth + 1) for item in cast("tuple[object, ...]", value)]
    return to_jsonable_python(value)


def _number(value: object, digits: str) -> object:
    if not isinstance(value, Decimal):
        return value
    return read_float(digits) if set(".eE").intersection(digits) else read_int(digits)
