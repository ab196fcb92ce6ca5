"""How arrays and objects are read when something inside doesn't fit: each part for itself."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .readers import DEEPEST, Reader
from .shapes import is_array, is_object


class ListOf(Reader):
    def __init__(self, items: Reader) -> None:
        self._items = items

    def read(self, value: object, depth: int) -> object:
        if not is_array(value) or depth >= DEEPEST:
            return value
        return [self._items.read(item, depth + 1) for item in value]

    def fits(self, value: object) -> int:
        return 1 if is_array(value) else 0

    def suits(self, value: object) -> int:
        return 1 + self._items.suits(value[0]) if is_array(value) and value else self.fits(value)


class DictOf(Reader):
    def __init__(self, values: Reader) -> None:
        self._values = values

    def read(self, value: object, depth: int) -> object:
        if not is_object(value) or depth >= DEEPEST:
            return value
        return {key: self._values.read(item, depth + 1) for key, item in value.items()}

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0


class _Slot:
    """A field of a model: its Python name and wire name, and what it is without a value."""

    def __init__(self, name: str, field: FieldInfo, reader: Reader) -> None:
        self.name = name
        self.wire = field.alias or name
        self.reader = reader
        self.required = field.is_required()
        self._field = field

    def absent(self) -> object:
        return None if self.required else self._field.get_default(call_default_factory=True)


class ModelOf(Reader):
    """`find` gives the reader of a field, `find_extra` that of unknown ones; not before they are needed (recursion)."""

    def __init__(
        self,
        model: type[BaseModel],
        find: Callable[[FieldInfo], Reader],
        find_extra: Callable[[], Reader],
    ) -> None:
        self._model = model
        self._find = find
        self._find_extra = find_extra
        self._known: tuple[dict[str, _Slot], Reader] | None = None

    def read(self, value: object, depth: int) -> object:
        if not is_object(value) or depth >= DEEPEST:
            return value
        slots, extra = self._slots()
        deeper = depth + 1
        fields = {
            slot.name: slot.reader.read(value[wire], deeper) if wire in value else slot.absent()
            for wire, slot in slots.items()
        }
        state = {
            "__dict__": fields,
            "__pydantic_extra__": {
                key: extra.read(item, deeper) for key, item in value.items() if key not in slots
            },
            "__pydantic_fields_set__": {slots[key].name if key in slots else key for key in value},
            "__pydantic_private__": None,
        }
        model = self._model.__new__(self._model)
        model.__setstate__(state)  # what unpickling does: no validation, no __init__
        return model

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0

    def suits(self, value: object) -> int:
        if not is_object(value):
            return 0
        score = 0
        for wire, slot in self._slots()[0].items():
            if wire in value:
                score += 1 + slot.reader.fits(value[wire])
            elif slot.required:
                score -= 1
        return score

    def _slots(self) -> tuple[dict[str, _Slot], Reader]:
        """The fields by wire name, and the reader of unknown ones."""
        if self._known is None:
            self._model.model_rebuild()
            slots = [
                _Slot(name, field, self._find(field))
                for name, field in self._model.model_fields.items()
            ]
            self._known = {slot.wire: slot for slot in slots}, self._find_extra()
        return self._known
