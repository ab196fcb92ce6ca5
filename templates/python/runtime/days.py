"""Days among a call's arguments: a `datetime` where a day is wanted stands for its day, as its own clock has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, cast

from .call import Call
from .encode import is_array, is_object

_EVERY: Final = "*"


def with_days(call: Call) -> Call:
    """The same call, with days at the places that its endpoint names."""
    changed: dict[str, Any] = {}
    for place, *names in call.endpoint.days:
        changed[place] = _day(changed.get(place, getattr(call, place)), names)
    return call._replace(**changed)


def _day(value: object, names: list[str]) -> object:
    if not names:
        return value.date() if isinstance(value, datetime) else value
    name, *deeper = names
    if is_object(value):
        return _within(cast("Mapping[str, object]", value), name, deeper)
    if is_array(value) and name == _EVERY:
        return [_day(item, deeper) for item in value]
    return value


def _within(value: Mapping[str, object], name: str, deeper: list[str]) -> Mapping[str, object]:
    if name == _EVERY:
        return {key: _day(item, deeper) for key, item in value.items()}
    return {**value, name: _day(value[name], deeper)} if name in value else value
