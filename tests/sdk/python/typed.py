"""Whether a value is what its annotation says, deep down, given the JSON that it was made from.

JSON that is not what the document promises (`misfits`) may be anything, so long as nothing is raised.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from .differences import unlike
from .fixtures import NO_REMARKS, Remarks

PLAIN: Mapping[Any, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (float, int),
    bool: (bool,),
    bytes: (bytes,),
    types.NoneType: (types.NoneType,),
    None: (types.NoneType,),
}
"""PEP 484: an int is a float too."""


@dataclass(frozen=True, slots=True)
class Typing:
    """`is_told`: whether the remarks are all there; without, a place may be untyped that is not among them."""

    remarks: Remarks = NO_REMARKS
    is_told: bool = True

    def faults(self, value: object, annotation: Any, body: Any, at: str = "") -> Iterator[str]:
        """A line for each place of `value` that is not `annotation`. `body`: the JSON; `at`: its pointer."""
        if at in self.remarks.misfits:
            return
        if self.is_told and isinstance(value, date) and at not in self.remarks.moments | self.remarks.dates:
            yield _fault(at, "text", value)
        if at in self.remarks.moments and not isinstance(value, datetime):
            yield _fault(at, "a moment", value)
        if at in self.remarks.dates and (not isinstance(value, date) or isinstance(value, datetime)):
            yield _fault(at, "a date", value)
        origin = get_origin(annotation)
        if origin is Annotated:
            yield from self.faults(value, get_args(annotation)[0], body, at)
        elif origin in (Union, types.UnionType):
            yield from self._union(value, get_args(annotation), body, at)
        elif origin is Literal:
            if value not in get_args(annotation):
                yield _fault(at, annotation, value)
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            yield from self._mapping(value, annotation, body, at)
        elif isinstance(origin, type) and issubclass(origin, Sequence):
            yield from self._list(value, annotation, body, at)
        elif hasattr(annotation, "__value__"):  # PEP 695, and what leads back to itself
            yield from self.faults(value, annotation.__value__, body, at)
        else:
            yield from self._class(value, annotation, body, at)

    def _class(self, value: object, annotation: Any, body: Any, at: str) -> Iterator[str]:
        if annotation in (Any, object) or isinstance(annotation, TypeVar):
            if self.is_told and at not in self.remarks.untyped:
                yield _fault(at, "something more than object", value)
        elif annotation in PLAIN:
            fits = isinstance(value, PLAIN[annotation])
            if not fits or isinstance(value, bool) is not (annotation is bool):
                yield _fault(at, annotation, value)
        elif annotation is datetime or annotation is date:
            if not isinstance(value, date) or isinstance(value, datetime) is not (annotation is datetime):
                yield _fault(at, annotation, value)
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if type(value) is annotation:
                yield from self._model(value, body, at)
            else:
                yield _fault(at, annotation, value)
        else:
            yield f"{at or '/'}: nothing is known of the annotation {annotation!r}"

    def _model(self, value: Any, body: Any, at: str) -> Iterator[str]:
        fields = type(value).model_fields
        wires = {field.alias or name: (name, field) for name, field in fields.items()}
        for wire in body:
            if wire not in wires and _pointer(at, wire) not in self.remarks.misfits:
                yield from self._extra(value, wire, body[wire], at)
        for wire, (name, field) in wires.items():
            there = _pointer(at, wire)
            if wire in body:
                yield from self.faults(getattr(value, name), field.annotation, body[wire], there)
            elif there not in self.remarks.misfits and field.is_required():
                yield f"{there} is required by {type(value).__name__}, and is not there"
            elif getattr(value, name) is not None:
                yield f"{there} is not there, and is {getattr(value, name)!r} in {type(value).__name__}"

    def _extra(self, value: Any, wire: str, body: Any, at: str) -> Iterator[str]:
        extra = type(value).__annotations__.get("__pydantic_extra__")
        if extra is None:
            yield f"{_pointer(at, wire)} is no field of {type(value).__name__}"
        else:
            yield from self.faults(getattr(value, wire), get_args(extra)[1], body, _pointer(at, wire))

    def _union(self, value: object, arms: tuple[Any, ...], body: Any, at: str) -> Iterator[str]:
        found = [list(self.faults(value, arm, body, at)) for arm in arms]
        if all(found):
            yield from min(found, key=_weight)

    def _mapping(self, value: object, annotation: Any, body: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _fault(at, annotation, value)
            return
        for key, item in value.items():
            yield from self.faults(item, get_args(annotation)[1], body[key], _pointer(at, key))

    def _list(self, value: object, annotation: Any, body: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield _fault(at, annotation, value)
            return
        for index, item in enumerate(value):
            yield from self.faults(item, get_args(annotation)[0], body[index], _pointer(at, str(index)))


def _weight(faults: list[str]) -> tuple[bool, int]:
    """Of several ways to be wrong, one that got further than the value itself is shown."""
    return faults[0].startswith("/\n"), len(faults)


def _pointer(at: str, token: str) -> str:
    """RFC 6901, section 3."""
    return f"{at}/{token.replace('~', '~0').replace('/', '~1')}"


def _fault(at: str, annotation: Any, value: object) -> str:
    name = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return unlike(f"type of {at or '/'}", name, f"{type(value).__name__} {value!r}")


def as_json(value: object) -> Any:
    """A result as JSON values: what models, lists and maps of them were made from."""
    match value:
        case BaseModel():
            whole: Any = value  # the package's own base has `to_dict`, pydantic's hasn't
            return whole.to_dict("json")
        case list():
            return [as_json(item) for item in value]
        case dict():
            return {key: as_json(item) for key, item in value.items()}
        case _:
            return value
