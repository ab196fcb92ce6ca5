"""What a module of types defines, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ...model.types import OperationId, Type, TypeId
from .symbols import Symbol


@dataclass(frozen=True, slots=True)
class Received:
    """A definition as it comes back: a model or an alias."""

    id: TypeId
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Sent:
    """A definition as it is given: a typed dict or an alias."""

    id: TypeId
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class ResultAlias:
    """What an operation returns, where that is no definition of the promised name."""

    type: Type
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class ParamsClass:
    operation: OperationId
    symbol: Symbol


Member: TypeAlias = Received | Sent | ResultAlias | ParamsClass
