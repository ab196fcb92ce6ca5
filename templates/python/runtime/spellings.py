"""Keys within a call's arguments that may be spelled as Python names are: sent are the wire's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from .call import Call
from .encode import is_array, is_object

_EVERY: Final = "*"


def with_wire_keys(call: Call) -> Call:
    """The same call, keys as its endpoint's `keys` say. TypeError for one that is given in both spellings."""
    changed: dict[str, Any] = {}
    for place, *names, other, wire in call.endpoint.keys:
        changed[place] = _at(changed.get(place, getattr(call, place)), names, other, wire)
    return call._replace(**changed)


def _at(value: object, names: list[str], other: str, wire: str) -> object:
    if not names:
        return (
            _respelled(cast("Mapping[str, object]", value), other, wire)
            if is_object(value)
            else value
        )
    name, *deeper = names
    if is_array(value) and name == _EVERY:
        return [_at(item, deeper, other, wire) for item in value]
    if not is_object(value):
        return value
    fields = cast("Mapping[str, object]", value)
    inside = [*fields] if name == _EVERY else [name] if name in fields else []
    new = {key: _at(fields[key], deeper, other, wire) for key in inside}
    return {**fields, **new} if any(new[key] is not fields[key] for key in new) else fields


def _respelled(fields: Mapping[str, object], other: str, wire: str) -> Mapping[str, object]:
    if other not in fields:
        return fields
    if wire in fields:
        raise TypeError(f"{other}: given as {wire!r} too; give it once")
    return {wire if key == other else key: value for key, value in fields.items()}
