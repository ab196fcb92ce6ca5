"""How an object becomes a model: field by field, unknown ones kept, each for itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .held import FILLS, Came, Held, complete, fill, new_model, set_depth, set_held
from .readers import DEEPEST, Read, Reader, strictly
from .shapes import is_object

_SCALARS = (str, int, float, bool, type(None))
_SHAPES = 64
"""Shapes that are remembered of one model; names that a server makes up are no reason to remember them all."""


class Slot:
    """A field of a model: its Python name and wire name, and what it is without a value."""

    def __init__(self, name: str, field: FieldInfo, reader: Reader) -> None:
        self.name = name
        self.wire = name if field.alias is None else field.alias
        self.reader = reader
        self.required = field.is_required()
        self.is_constant = self.required or isinstance(field.default, _SCALARS)
        self._field = field

    def absent(self) -> object:
        return None if self.required else self._field.get_default(call_default_factory=True)


class Layout(NamedTuple):
    """A model's fields by wire name, the reader of unknown ones, and which must come."""

    slots: dict[str, Slot]
    extra: Reader
    required: frozenset[str]


def layout(slots: list[Slot], extra: Reader) -> Layout:
    required = frozenset(slot.wire for slot in slots if slot.required)
    return Layout({slot.wire: slot for slot in slots}, extra, required)


class Shape(NamedTuple):
    """What objects with the same names, in the same order, have in common.

    `apart`: some names are unknown, or are the Python name of another field, so that each is looked up. `renamed`: wire
    names whose Python name differs, with that name. `typed`: the fields to convert. `absent`: the fields that
    didn't come and their values; `made`: those of them whose value is made anew each time.
    """

    apart: bool
    renamed: tuple[tuple[str, str], ...]
    typed: tuple[tuple[str, Read], ...]
    absent: dict[str, object]
    made: tuple[Slot, ...]
    came: Came


class ModelOf(Reader):
    """A generated model, filled when it is first looked into. `find` waits until then: models may hold each other."""

    def __init__(self, model: type[BaseModel], find: Callable[[], Layout]) -> None:
        self._model = model
        self._find = find
        self._known: Layout | None = None
        self._shapes: dict[tuple[str, ...], Shape] = {}
        FILLS[model] = self._fill

    def read(self, value: object, depth: int) -> object:
        if depth >= DEEPEST or not isinstance(value, dict):
            return value
        model = new_model(self._model)
        set_held(model, value)
        set_depth(model, depth)
        return model

    def _fill(self, model: BaseModel, value: dict[str, object], depth: int) -> None:
        names = tuple(value)
        shape = self._shapes.get(names) or self._shaped(names)
        if shape.apart:
            fields, extra = self._apart(value, depth + 1)
            complete(model, set(shape.came.names), extra)
        else:
            fields = {**value, **shape.absent}
            for wire, name in shape.renamed:
                fields[name] = fields.pop(wire)
            for name, read in shape.typed:
                fields[name] = read(fields[name], depth + 1)
        for slot in shape.made:
            fields[slot.name] = slot.absent()
        fill(model, fields, shape.came)

    def _apart(
        self, value: dict[str, object], depth: int
    ) -> tuple[dict[str, object], dict[str, object]]:
        """The fields by Python name, and what is unknown."""
        slots, unknown, _ = self._layout()
        fields: dict[str, object] = {}
        extra: dict[str, object] = {}
        for wire, item in value.items():
            slot = slots.get(wire)
            if slot is None:
                extra[wire] = unknown.read(item, depth)
            else:
                fields[slot.name] = slot.reader.read(item, depth)
        absent = {slot.name: slot.absent() for slot in slots.values() if slot.name not in fields}
        return {**fields, **absent}, extra

    def _shaped(self, names: tuple[str, ...]) -> Shape:
        if len(self._shapes) >= _SHAPES:
            self._shapes.clear()
        shape = self._shapes[names] = _shape(self._layout().slots, names)
        return shape

    def fits(self, value: object) -> int:
        return 1 if is_object(value) else 0

    def suits(self, value: object) -> int:
        if not is_object(value):
            return 0
        slots, _, required = self._layout()
        met = [slots[wire].reader.fits(item) + 1 for wire, item in value.items() if wire in slots]
        return sum(met) - len(required - value.keys())

    def takes(self, value: object, look: int) -> bool:
        if not is_object(value):
            return False
        slots, _, required = self._layout()
        return look <= 0 or (
            required <= value.keys()
            and all(
                slots[wire].reader.takes(value[wire], look - 1)
                for wire in value.keys() & slots.keys()
            )
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
        if depth >= DEEPEST or not is_object(value):
            return value
        fields, extra = self._apart(value, depth + 1)
        came = _shape(self._layout().slots, tuple(value)).came.names
        books = {"__pydantic_extra__": extra, "__pydantic_fields_set__": came}
        model = self._model.__new__(self._model)
        model.__setstate__({"__dict__": fields, "__pydantic_private__": None, **books})
        return model


def reader_of(model: type[BaseModel], find: Callable[[], Layout]) -> Reader:
    return (ModelOf if issubclass(model, Held) else ForeignOf)(model, find)


def _shape(slots: dict[str, Slot], names: tuple[str, ...]) -> Shape:
    came = [slots[name] for name in names if name in slots]
    absent = [slot for wire, slot in slots.items() if wire not in names]
    renamed = tuple((slot.wire, slot.name) for slot in came if slot.wire != slot.name)
    unknown = set(names) - slots.keys()
    known = {slot.name for slot in slots.values()}
    order = list(names) if unknown or renamed else []
    return Shape(
        apart=bool(unknown) or any(name in slots for _, name in renamed),
        renamed=renamed,
        typed=tuple((slot.name, slot.reader.reads) for slot in came if not slot.reader.keeps),
        absent={slot.name: slot.absent() for slot in absent if slot.is_constant},
        made=tuple(slot for slot in absent if not slot.is_constant),
        came=Came({slot.name for slot in came} | (unknown - known), order),
    )
