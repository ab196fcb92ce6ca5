"""The names of an API: what naming gives and every target reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.types import OperationId, TypeId


@dataclass(frozen=True, slots=True)
class OperationName:
    """`resource` and `method` in snake case: `("ai", "conversations")`, `"list"`. An empty resource: on the client
    itself.

    `typescript`, `go`, `go_params`, `go_returns`: promised verbatim for that language, None where it follows from the
    words.
    """

    resource: tuple[str, ...]
    method: str
    typescript: str | None = None
    go: str | None = None
    go_params: str | None = None
    go_returns: str | None = None

    @property
    def accessor(self) -> str:
        return ".".join((*self.resource, self.method))


@dataclass(frozen=True, slots=True)
class TypeName:
    """`namespace` is a resource path (snake case;

    empty: the root), `name` is in Pascal case; unique case-insensitively together.
    """

    namespace: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the tree that clients walk: `client.ai.conversations`."""

    path: tuple[str, ...]
    operations: tuple[OperationId, ...]
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """`results`: the name of what an operation returns; of a page, of its items.

    An alias is due where that is not the name which `types` has for the definition returned, or no definition is (a
    list, a union); two operations may share one. Bytes, text, channels, single scalars, no result: no name there.

    `params`: the name of each operation's params class (`ConversationListParams`), for all operations.

    `arguments`: what is called otherwise than its wire name says, by `argument_key`, in snake case.
    """

    operations: Mapping[OperationId, OperationName]
    types: Mapping[TypeId, TypeName]
    results: Mapping[OperationId, TypeName]
    params: Mapping[OperationId, TypeName]
    root: Resource
    arguments: Mapping[OperationId, Mapping[str, str]] = field(default_factory=dict)

    def argument(self, operation: OperationId, place: str, wire: str) -> str | None:
        """The name of an argument that doesn't follow from its wire name."""
        return self.arguments.get(operation, {}).get(argument_key(place, wire))


def argument_key(place: str, wire: str) -> str:
    """`path id`; `body` for a body that is one argument."""
    return f"{place} {wire}".rstrip(" ")
