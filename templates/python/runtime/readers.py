"""How plain JSON becomes each kind of value when some of it doesn't fit: one small class a kind.

`read` never fails; `fits` says how well a value suits at a glance, for choosing between variants. Stops before unions.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Protocol, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .moments import Moment
from .strict import validator

DEEPEST = 200
"""Levels that are typed; pydantic's parser stops there too. What lies deeper stays plain."""


class Reader(Protocol):
    def read(self, value: object, depth: int) -> object:
        """`value`, typed as far as it fits. `depth`: how many arrays and objects it lies in."""

    def fits(self, value: object) -> int:
        """0: no. 1: perhaps. More: better."""


class Kept:
    """Anything: stays as it is. `kinds`: what a fitting value is."""

    def __init__(self, *kinds: type) -> None:
        self._kinds = kinds

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        return 1 if not self._kinds or type(value) in self._kinds else 0


class Number:
    """A float. JSON has one kind of number, so `1` is 1.0; an integer beyond a float's range stays."""

    def read(self, value: object, depth: int) -> object:
        if type(value) is not int:
            return value
        try:
            return float(value)
        except OverflowError:
            return value

    def fits(self, value: object) -> int:
        return 1 if type(value) in (int, float) else 0


class Known:
    """One of some exact values. A match says a lot about which variant this is, a mismatch as much."""

    def __init__(self, values: tuple[object, ...]) -> None:
        self._values = values

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        return 10 if any(value == known and type(value) is type(known) for known in self._values) else 0


class Dated:
    def __init__(self, moment: Moment) -> None:
        self._moment = moment

    def read(self, value: object, depth: int) -> object:
        return self._moment.read(value)

    def fits(self, value: object) -> int:
        return 0 if self.read(value, 0) is value else 2


class Validated:
    """A type this module has no class for: all or nothing, as pydantic says."""

    def __init__(self, annotation: object) -> None:
        self._annotation = annotation

    def read(self, value: object, depth: int) -> object:
        return strictly(self._annotation, value, value)

    def fits(self, value: object) -> int:
        return 0 if strictly(self._annotation, value, self) is self else 1


class ListOf:
    def __init__(self, items: Reader) -> None:
        self._items = items

    def read(self, value: object, depth: int) -> object:
        if not isinstance(value, list) or depth >= DEEPEST:
            return value
        return [self._items.read(item, depth + 1) for item in value]

    def fits(self, value: object) -> int:
        if not isinstance(value, list):
            return 0
        return 1 if not value else 2 * bool(self._items.fits(value[0]))


class DictOf:
    def __init__(self, values: Reader) -> None:
        self._values = values

    def read(self, value: object, depth: int) -> object:
        if not isinstance(value, dict) or depth >= DEEPEST:
            return value
        return {key: self._values.read(item, depth + 1) for key, item in value.items()}

    def fits(self, value: object) -> int:
        return 1 if isinstance(value, dict) else 0


class _Slot:
    """A field: its Python name, wire name and reader."""

    def __init__(self, name: str, field: FieldInfo, reader: Reader) -> None:
        self.name = name
        self.wire = field.alias or name
        self.reader = reader
        self.required = field.is_required()
        self.field = field

    def absent(self) -> object:
        return None if self.required else self.field.get_default(call_default_factory=True)


class ModelOf:
    """`find` gives the reader of a field, once it is needed: models may hold themselves."""

    def __init__(
        self, model: type[BaseModel], find: Callable[[FieldInfo], Reader], extra: Callable[[], Reader]
    ) -> None:
        self._model = model
        self._find = find
        self._find_extra = extra
        self._slots: dict[str, _Slot] | None = None
        self._extra: Reader = Kept()

    def read(self, value: object, depth: int) -> object:
        if not isinstance(value, dict) or depth >= DEEPEST:
            return value
        slots = self._by_wire()
        fields = {
            slot.name: slot.reader.read(value[slot.wire], depth + 1) if slot.wire in value else slot.absent()
            for slot in slots.values()
        }
        state = {
            "__dict__": fields,
            "__pydantic_extra__": {
                key: self._extra.read(item, depth + 1) for key, item in value.items() if key not in slots
            },
            "__pydantic_fields_set__": {slots[key].name if key in slots else key for key in value},
            "__pydantic_private__": None,
        }
        model = self._model.__new__(self._model)
        model.__setstate__(state)
        return model

    def fits(self, value: object) -> int:
        if not isinstance(value, dict):
            return 0
        score = 0
        for slot in self._by_wire().values():
            if slot.wire in value:
                score += slot.reader.fits(value[slot.wire]) or (-5 if isinstance(slot.reader, Known) else 0)
            elif slot.required:
                score -= 1
        return max(score, 0)

    def _by_wire(self) -> dict[str, _Slot]:
        if self._slots is None:
            self._model.model_rebuild()
            self._extra = self._find_extra()
            slots = [_Slot(name, field, self._find(field)) for name, field in self._model.model_fields.items()]
            self._slots = {slot.wire: slot for slot in slots}
        return self._slots


def strictly(annotation: object, value: object, otherwise: object) -> object:
    """What pydantic makes of `value` as an `annotation`, or `otherwise` where it refuses."""
    validate = validator(cast("type[object]", annotation))
    try:
        return validate(json.dumps(value))
    except (ValueError, RecursionError):
        return otherwise
