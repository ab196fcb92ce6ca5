"""How an object becomes a model: field by field, unknown ones kept, each for itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .held import Content, Held, fill, hold
from .readers import DEEPEST, Read, Reader, strictly
from .shapes import is_object

_SCALARS = (str, int, float, bool, type(None))


class Slot:
    """A field of a model: its Python name and wire name, and what it is without a value."""

    def __init__(self, name: str, field: FieldInfo, reader: Reader) -> None:
        self.name = name
        self.wire = name if field.alias is None else field.alias
        self.reader = reader
        self.required = field.is_required()
        self._field = field
        self._absent = None if self.required else field.default

    def absent(self) -> object:
        if isinstance(self._absent, _SCALARS):
            return self._absent
        return self._field.get_default(call_default_factory=True)


class Layout(NamedTuple):
    """A model's fields by wire name. `plain`: the names that are the same on the wire. `typed`: the fields to convert."""

    slots: dict[str, Slot]
    extra: Reader
    plain: frozenset[str]
    typed: tuple[tuple[str, Read], ...]


def layout(slots: list[Slot], extra: Reader) -> Layout:
    plain = frozenset(slot.wire for slot in slots if slot.wire == slot.name)
    typed = tuple((slot.name, slot.reader.reads) for slot in slots if not slot.reader.keeps)
    return Layout({slot.wire: slot for slot in slots}, extra, plain, typed)


class ModelOf(Reader):
    """A generated model: made now, filled when it is looked into. `find` is not called before (models know each other)."""

    def __init__(self, model: type[BaseModel], find: Callable[[], Layout]) -> None:
        self._model = model
        self._find = find
        self._known: Layout | None = None
        self._filling = self._fill

    def read(self, value: object, depth: int) -> object:
        if not isinstance(value, dict) or depth >= DEEPEST:
            return value
        return hold(self._model, (value, self._filling, depth))

    def _fill(self, model: BaseModel, value: dict[str, object], depth: int) -> None:
        known = self._layout()
        content = _whole(known, value, depth + 1) or _apart(known, value, depth + 1)
        for slot in known.slots.values():
            if slot.name not in content.fields:
                content.fields[slot.name] = slot.absent()
        fill(model, content)

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0

    def suits(self, value: object) -> int:
        if not is_object(value):
            return 0
        score = 0
        for wire, slot in self._layout().slots.items():
            if wire in value:
                score += 1 + slot.reader.fits(value[wire])
            elif slot.required:
                score -= 1
        return score

    def takes(self, value: object, look: int) -> bool:
        if not is_object(value):
            return False
        return look <= 0 or all(
            slot.reader.takes(value[wire], look - 1) if wire in value else not slot.required
            for wire, slot in self._layout().slots.items()
        )

    def _layout(self) -> Layout:
        if self._known is None:
            self._known = self._find()
        return self._known


class ForeignOf(ModelOf):
    """A model of the caller's own: as pydantic says, with its validators; as far as it fits where it is refused."""

    def read(self, value: object, depth: int) -> object:
        valid = strictly(self._model, value, self)
        if valid is not self:
            return valid
        if not isinstance(value, dict) or depth >= DEEPEST:
            return value
        model = self._model.__new__(self._model)
        self._fill(model, value, depth)
        return model


def reader_of(model: type[BaseModel], find: Callable[[], Layout]) -> Reader:
    return (ModelOf if issubclass(model, Held) else ForeignOf)(model, find)


def _whole(known: Layout, value: dict[str, object], depth: int) -> Content | None:
    """The usual case, and the quick one: every name is known, and is the same in Python."""
    if not value.keys() <= known.plain:
        return None
    fields = dict(value)
    for name, read in known.typed:
        if name in fields:
            fields[name] = read(fields[name], depth)
    return Content(fields, {}, set(value), [])


def _apart(known: Layout, value: dict[str, object], depth: int) -> Content:
    fields: dict[str, object] = {}
    extra: dict[str, object] = {}
    for wire, item in value.items():
        slot = known.slots.get(wire)
        if slot is None:
            extra[wire] = known.extra.read(item, depth)
        else:
            fields[slot.name] = slot.reader.read(item, depth)
    names = {slot.name for slot in known.slots.values()}
    return Content(fields, extra, {*fields, *(extra.keys() - names)}, list(value) if extra else [])
