"""Models whose fields are read from the reply when somebody first asks for one.

Few programs look at every object of a long reply. So a model that comes from a reply starts empty and holds the plain
object; the first access to anything in it fills it. Filling never fails, because nothing that came is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict

from .locks import ForkedOpen
from .shapes import is_object

Fill: TypeAlias = "Callable[[BaseModel, dict[str, object], int], None]"

_LOCK: Final = ForkedOpen()
_BOOKS: Final = frozenset({"__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"})


class Came(NamedTuple):
    """Which fields came (and unknown names); `order`: all wire names as they came, where the fields don't tell."""

    names: set[str]
    order: list[str]


class Held(BaseModel):
    """`_came`: the object that a model stands for, while it is unfilled; then what `Came`. `_depth`: of that object."""

    __slots__ = ("_came", "_depth")
    model_config = ConfigDict(defer_build=True)

    if not TYPE_CHECKING:

        @property
        def __dict__(self):
            """The fields; pydantic, pickle, copy and `vars` all come this way."""
            _filled(self)
            return _fields(self)

        @__dict__.setter
        def __dict__(self, fields):
            _set_fields(self, fields)

        def __getattr__(self, name):
            """Whatever isn't there yet."""
            if _filled(self) or (name in _BOOKS and _kept_books(self)):
                return getattr(self, name)
            return super().__getattr__(name)

        def __delattr__(self, name):
            _filled(self)
            super().__delattr__(name)


def _descriptor(owner: type[BaseModel], name: str) -> Any:
    return owner.__dict__[name]


_fields = _descriptor(BaseModel, "__dict__").__get__
_set_fields = _descriptor(BaseModel, "__dict__").__set__
_set_extra = _descriptor(BaseModel, "__pydantic_extra__").__set__
_names = _descriptor(BaseModel, "__pydantic_fields_set__").__get__
_set_names = _descriptor(BaseModel, "__pydantic_fields_set__").__set__
_set_private = _descriptor(BaseModel, "__pydantic_private__").__set__
_state = _descriptor(Held, "_came").__get__
_depth = _descriptor(Held, "_depth").__get__
_set_state = _descriptor(Held, "_came").__set__

# To hold an object: make a model, set what it stands for and how deep that lies. (A function would cost as much again.)
FILLS: Final[dict[type[BaseModel], Fill]] = {}
new_model: Final = object.__new__
set_held: Final = _set_state
set_depth: Final = _descriptor(Held, "_depth").__set__


def fill(model: BaseModel, fields: dict[str, object], came: Came) -> None:
    """Fills a `Held`. What pydantic keeps beside the fields is made when it is asked for: mostly it isn't."""
    _set_fields(model, fields)
    _set_state(model, came)


def complete(model: BaseModel, names: set[str], extra: dict[str, object]) -> None:
    """What pydantic keeps beside the fields."""
    _set_extra(model, extra)
    _set_private(model, None)
    _set_names(model, names)


def order_of(model: BaseModel) -> list[str]:
    """The wire names in the order that they came, where `vars(model)` doesn't tell."""
    _filled(model)
    try:
        came = _state(model)
    except AttributeError:  # made by the caller
        return []
    return came.order if isinstance(came, Came) else []


def _filled(model: BaseModel) -> bool:
    """Fills a model that wasn't. False: it was, or its maker does it."""
    try:
        state = _state(model)
    except AttributeError:
        return False
    if not isinstance(state, dict):
        return False
    with _LOCK.lock:
        state = _state(model)
        if is_object(state):
            FILLS[type(model)](model, state, _depth(model))
    return True


def _kept_books(model: BaseModel) -> bool:
    """Makes what pydantic keeps beside the fields. False: the model doesn't come from a reply."""
    try:
        came = _state(model)
    except AttributeError:
        return False
    with _LOCK.lock:
        if not _has_names(model):
            complete(model, came.names.copy(), {})
    return True


def _has_names(model: BaseModel) -> bool:
    try:
        _names(model)
    except AttributeError:
        return False
    return True
