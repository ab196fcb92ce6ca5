"""Api + Names -> what everything is called in Python: modules, classes, methods. Decides once; the views look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...config import Config
from ...model.api import Api
from ...model.types import Definition, OperationId, Type, TypeId
from ...naming.names import Names
from .circular import solid
from .example import Shown, shown
from .identify import identifier, identifiers
from .name_resources import ResourceName, named_methods, named_resources
from .name_types import TypeNames, named_types
from .reach import through
from .symbols import Symbol

__all__ = ["Book", "ResourceName", "book", "identifier", "identifiers"]


@dataclass(frozen=True, slots=True)
class Book:
    """What everything is called.

    received, sent: a definition as it comes back (`.types.conversation`, `Conversation`) and as it is given
    (`.types.conversation_param`, `ConversationParam`). A definition that is inlined (a scalar's alias) is in neither.
    results: what an operation returns, by the name it was promised, in a module of its own or a definition's.
    params: the params class of each operation. methods: the method on its resource. types: all of the types' modules.
    shown: the example of each operation, written in these names. names: what all of this was made from.
    """

    definitions: Mapping[TypeId, Definition]
    received: Mapping[TypeId, Symbol]
    sent: Mapping[TypeId, Symbol]
    results: Mapping[OperationId, Symbol]
    params: Mapping[OperationId, Symbol]
    methods: Mapping[OperationId, str]
    resources: Mapping[tuple[str, ...], ResourceName]
    types: TypeNames
    shown: Shown
    names: Names

    def meaning(self, id: TypeId) -> Type:
        """What a name stands for: itself, or the type of a definition that is inlined."""
        return through(id, self.definitions, self.types.reach.inlined)


def book(api: Api, names: Names, config: Config) -> Book:
    definitions = solid(api.definitions)
    types = named_types(replace(api, definitions=definitions), names)
    return Book(
        definitions=definitions,
        received=types.received,
        sent=types.sent,
        results=types.results,
        params=types.params,
        methods=named_methods(names),
        resources=named_resources(names, config),
        types=types,
        shown=shown(api, names, config),
        names=names,
    )
