"""Models that are made of a reply when they are first looked into.

A reply of a thousand objects is mostly skimmed. So a model that comes from one is made empty, and holds the object that
it stands for; the first look at anything of it fills it. Nothing that came can be refused, so that never fails.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from pydantic import BaseModel

from .locks import ForkedOpen

Fill: TypeAlias = "Callable[[BaseModel, dict[str, object], int], None]"

_LOCK: Final = ForkedOpen()
_new = object.__new__


class Content(NamedTuple):
    """What a model consists of for pydantic. `order`: the wire names as they came, where the fields' own don't tell."""

    fields: dict[str, object]
    extra: dict[str, object] | None
    came: set[str]
    order: list[str]


class Held(BaseModel):
    """`_came`: while a model is unfilled, the tuple of what fills it; then the order in which its names came."""

    __slots__ = ("_came",)

    if not TYPE_CHECKING:

        @property
        def __dict__(self):
            """The fields; pydantic, pickle, copy and `vars` all come this way."""
            _settled(self)
            return _fields(self)

        @__dict__.setter
        def __dict__(self, fields):
            _set_fields(self, fields)

        def __getattr__(self, name):
            """Whatever isn't there yet."""
            return getattr(self, name) if _settled(self) else super().__getattr__(name)

        def __delattr__(self, name):
            _settled(self)
            super().__delattr__(name)


def _descriptor(owner: type[BaseModel], name: str) -> Any:
    return owner.__dict__[name]


_fields = _descriptor(BaseModel, "__dict__").__get__
_set_fields = _descriptor(BaseModel, "__dict__").__set__
_set_extra = _descriptor(BaseModel, "__pydantic_extra__").__set__
_set_came = _descriptor(BaseModel, "__pydantic_fields_set__").__set__
_set_private = _descriptor(BaseModel, "__pydantic_private__").__set__
_state = _descriptor(Held, "_came").__get__
_set_state = _descriptor(Held, "_came").__set__


def hold(model: type[BaseModel], held: tuple[dict[str, object], Fill, int]) -> BaseModel:
    """A `model`, a `Held`, that is filled with an object, by a function, at a depth: once it is looked into."""
    made = _new(model)
    _set_state(made, held)
    return made


def fill(model: BaseModel, content: Content) -> None:
    _set_fields(model, content.fields)
    _set_extra(model, content.extra)
    _set_came(model, content.came)
    _set_private(model, None)
    if isinstance(model, Held):
        _set_state(model, content.order)


def order_of(model: BaseModel) -> list[str]:
    """The wire names in the order that they came, where `vars(model)` doesn't tell; after that it is as they are set."""
    _settled(model)
    try:
        return cast("list[str]", _state(model))
    except AttributeError:  # made by the caller
        return []


def _settled(model: BaseModel) -> bool:
    """Fills a model that wasn't. False: it was, or its maker does it."""
    try:
        state = _state(model)
    except AttributeError:
        return False
    if type(state) is not tuple:
        return False
    with _LOCK.lock:
        state = _state(model)
        if type(state) is tuple:
            value, filling, depth = state
            filling(model, value, depth)
    return True
