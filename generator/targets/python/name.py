"""Api + Names -> what everything is called in Python: modules, classes, methods. Decides once; the views look up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...config import Config
from ...model.api import Api
from ...model.types import Definition, OperationId, TypeId
from ...naming.names import Names
from ...naming.words import snake, split
from .reserved import KEYWORDS
from .symbols import Symbol


@dataclass(frozen=True, slots=True)
class ResourceName:
    """`module`: `.resources.ai.conversations`; a resource with children is a package, and `module` is the package.

    The other classes of a resource are called after `name`: `AsyncConversations`, `ConversationsWithRawResponse`, ….
    """

    path: tuple[str, ...]
    attribute: str
    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Book:
    """What everything is called.

    received, sent: a definition as it comes back (`.types.conversation`, `Conversation`) and as it is given
    (`.types.conversation_param`, `ConversationParam`). A definition that is inlined (a scalar's alias) is in neither.
    results: what an operation returns, by the name it was promised, in a module of its own or a definition's.
    params: the params class of each operation. methods: the method on its resource.
    """

    definitions: Mapping[TypeId, Definition]
    received: Mapping[TypeId, Symbol]
    sent: Mapping[TypeId, Symbol]
    results: Mapping[OperationId, Symbol]
    params: Mapping[OperationId, Symbol]
    methods: Mapping[OperationId, str]
    resources: Mapping[tuple[str, ...], ResourceName]


def book(api: Api, names: Names, config: Config) -> Book:
    raise NotImplementedError


def identifier(wire: str, reserved: Iterable[str] = ()) -> str:
    """The snake case identifier of a wire name: `from` -> `from_`, `page[number]` -> `page_number`, `3ds` -> `_3ds`."""
    raise NotImplementedError


def identifiers(wires: Iterable[str], reserved: Iterable[str] = ()) -> dict[str, str]:
    """Wire name -> identifier, each once. The first in order keeps the plain name, a wire name that is an identifier
    already goes before all others; later ones get `_2`, `_3`, …. Pass `reserved.ARGUMENTS` for a method's arguments."""
    raise NotImplementedError
