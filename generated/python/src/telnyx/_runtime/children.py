"""What stands below a client or a resource as an attribute: its resources, and itself with other results."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Generic, TypeVar, overload

from typing_extensions import Self

from .responses import RAW, STREAMED, Mode

__all__ = ["Child", "Raw", "Streamed"]

T = TypeVar("T")

# A client and its resources keep these to themselves: every public name could be an operation's.
_below: Final[Callable[[object], Callable[[object], object]]] = attrgetter("_below")
_in: Final[Callable[[object], Callable[[Mode], object]]] = attrgetter("_in")
_folder: Final[Callable[[object], str]] = attrgetter("_folder")


class _Attribute(Generic[T]):
    """Made when it is first asked for, and then kept by the instance. `kind`: the name of its class."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._home = owner.__module__

    if TYPE_CHECKING:

        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        def __get__(self, instance: object, owner: type) -> T: ...
        def __get__(self, instance: object, owner: type) -> Self | T: ...

    else:

        def __get__(self, instance, owner):
            if instance is None:
                return self
            made = vars(instance)[self._name] = self._made(instance)
            return made

    def _made(self, instance: object) -> object:
        raise NotImplementedError


class Child(_Attribute[T]):
    """A resource, whose module is imported with it. `module`: its name, where that isn't the attribute's."""

    def __init__(self, kind: str, module: str = "") -> None:
        super().__init__(kind)
        self._module = module

    def _made(self, instance: object) -> object:
        package = sys.modules[self._home].__package__
        module = import_module(_folder(instance) + (self._module or self._name), package)
        return _below(instance)(getattr(module, self._kind))


class Raw(_Attribute[T]):
    """The same methods, giving raw responses: status, headers, `parse()`."""

    mode = RAW

    def _made(self, instance: object) -> object:
        wrapper: Callable[[object], object] = getattr(sys.modules[self._home], self._kind)
        return wrapper(_in(instance)(self.mode))


class Streamed(Raw[T]):
    """The same methods in a `with` statement, giving responses whose body is not read yet."""

    mode = STREAMED
