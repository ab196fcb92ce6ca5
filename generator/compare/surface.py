"""What users of a client see of an API: the model and its public names."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.api import Api, Operation
from ..model.types import Any, Component, Definition, Named, Object, Type, TypeId
from ..naming.names import Names, TypeName
from .change import Kind, Owner


@dataclass(frozen=True, slots=True)
class Surface:
    """One side of a comparison."""

    api: Api
    names: Names

    def accessor(self, operation: Operation) -> str:
        return self.names.operations[operation.id].accessor

    def method(self, operation: Operation) -> Owner:
        return Owner(Kind.METHOD, self.accessor(operation), self.names.operations[operation.id].resource)

    def definition(self, id: TypeId) -> Definition:
        return self.api.definitions[id]

    def type_name(self, id: TypeId) -> TypeName:
        return self.names.types[id]

    def is_component(self, id: TypeId) -> bool:
        return isinstance(self.definition(id).origin, Component)

    def opened(self, type: Type) -> Type:
        """What a type means behind the names of types that are no objects; a circle of such names is anything."""
        seen: set[TypeId] = set()
        while isinstance(type, Named) and type.id not in seen:
            seen.add(type.id)
            inner = self.definition(type.id).type
            if isinstance(inner, Object):
                return type
            type = inner
        return Any() if isinstance(type, Named) else type


def full(name: TypeName) -> str:
    """`ai.Conversation`."""
    return ".".join((*name.namespace, name.name))
