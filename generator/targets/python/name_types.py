"""Types: the class or alias of each definition as it comes back and as it is sent, its module, its public name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ...model.api import (
    Api,
)
from ...model.types import Access, OperationId, TypeId
from ...model.walk import received_types
from ...naming.names import Names, TypeName
from ...naming.numbers import singular
from ...naming.words import pascal, split
from .apart import apart
from .homes import Owner, ParamsOf, Uses, homes, needs_of
from .members import Member, ParamsClass, Received, ResultAlias, Sent
from .name_pages import PageNames, named_pages
from .name_results import named_results
from .owners import frame_types, received_owners, sent_owners
from .reach import Reach, argument_types, reach
from .shelf import Shelf
from .symbols import Symbol


@dataclass(frozen=True, slots=True)
class TypeNames:
    """`modules`: what each module of `types` defines. `exports`: namespace -> public name -> where it is.

    `later`: module -> those that its models name without importing them; `""` stands for any other module.
    `pages`: those of a body with attributes of its own.
    """

    received: Mapping[TypeId, Symbol]
    sent: Mapping[TypeId, Symbol]
    results: Mapping[OperationId, Symbol]
    params: Mapping[OperationId, Symbol]
    reach: Reach
    modules: Mapping[str, tuple[Member, ...]]
    exports: Mapping[tuple[str, ...], Mapping[str, Symbol]]
    later: Mapping[str, frozenset[str]]
    pages: Mapping[OperationId, PageNames]


def named_types(api: Api, names: Names) -> TypeNames:
    """Promised names are claimed first: those of definitions, results and params classes; then those made up here."""
    reached = reach(api)
    shelf = Shelf(
        [
            *(name.namespace for book in (names.types, names.results, names.params) for name in book.values()),
            *(name.resource[:-1] for name in names.operations.values()),
        ]
    )
    received, later = _received(api, names, reached, shelf)
    results = named_results(api, names, reached.inlined, received, shelf)
    params = {operation.id: _params_class(operation.id, names, shelf) for operation in api.operations}
    sent = _sent(api, names, reached, shelf)
    members: list[Member] = [
        *(Received(id, symbol) for id, symbol in received.items()),
        *dict.fromkeys(result for result in results.values() if isinstance(result, ResultAlias)),
        *(Sent(id, symbol) for id, symbol in sent.items()),
        *(ParamsClass(id, symbol) for id, symbol in params.items()),
    ]
    symbols = {id: result.symbol for id, result in results.items()}
    pages = named_pages(api, names, shelf)
    return TypeNames(received, sent, symbols, params, reached, _by_module(members), shelf.exports, later, pages)


def _by_module(members: Iterable[Member]) -> dict[str, tuple[Member, ...]]:
    modules: dict[str, list[Member]] = {}
    for member in members:
        modules.setdefault(member.symbol.module, []).append(member)
    return {module: tuple(found) for module, found in modules.items()}


def _params_class(id: OperationId, names: Names, shelf: Shelf) -> Symbol:
    return shelf.symbol(names.params[id], _params_module(ParamsOf(names.operations[id].resource), shelf), id)


def _params_module(owner: ParamsOf, shelf: Shelf) -> str:
    """`.types.ai.conversation_params`, for what the methods of `ai.conversations` take."""
    *front, last = split(owner.resource[-1]) if owner.resource else ("client",)
    return shelf.module(TypeName(owner.resource[:-1], pascal((*front, singular(last), "params"))), owner)


def _received(
    api: Api, names: Names, reached: Reach, shelf: Shelf
) -> tuple[dict[TypeId, Symbol], dict[str, frozenset[str]]]:
    named = [id for id in reached.received if id not in reached.inlined]
    uses = Uses(api.definitions, reached.inlined, Access.WRITE_ONLY)
    owners = received_owners(api, named, uses)
    asked_for = [owners[id] for type_ in received_types(api) for id in uses.by(type_)]
    divided = apart(owners, uses)
    home = homes(needs_of(owners, uses), asked_for, divided.owners())
    symbols = {id: shelf.symbol(names.types[id], _model_module(home[owners[id]], names, shelf), id) for id in named}
    return symbols, divided.modules(lambda owner: _model_module(owner, names, shelf))


def _model_module(owner: Owner, names: Names, shelf: Shelf) -> str:
    assert not isinstance(owner, ParamsOf)
    return shelf.module(names.types[owner], owner)


def _sent(api: Api, names: Names, reached: Reach, shelf: Shelf) -> dict[TypeId, Symbol]:
    named = [id for id in reached.sent if id not in reached.inlined]
    received = set(reached.received)
    uses = Uses(api.definitions, reached.inlined, Access.READ_ONLY)
    resources = {id: ParamsOf(name.resource) for id, name in names.operations.items()}
    owners = sent_owners(api, named, resources)
    needs = needs_of(owners, uses)
    for operation in api.operations:
        needed = (owners[id] for type_ in argument_types(operation) for id in uses.by(type_))
        needs.setdefault(resources[operation.id], set()).update(needed)
    home = homes(needs, [owners[id] for type_ in frame_types(api) for id in uses.by(type_)])
    found: dict[TypeId, Symbol] = {}
    for id in named:
        only_nested = isinstance(owners[id], ParamsOf) and id not in received
        name = names.types[id] if only_nested else _given(names.types[id], id in received)
        module = _sent_module(home[owners[id]], names, received, shelf)
        found[id] = shelf.symbol(name, module, id if name == names.types[id] else ("sent", id))
    return found


def _sent_module(owner: Owner, names: Names, received: Collection[TypeId], shelf: Shelf) -> str:
    if isinstance(owner, ParamsOf):
        return _params_module(owner, shelf)
    return shelf.module(_given(names.types[owner], owner in received), ("sent", owner))


def _given(name: TypeName, also_received: bool) -> TypeName:
    """The name of a type as it is given; one that already says so keeps it, unless what comes back has it."""
    says_so = name.name.endswith(("Param", "Params")) and not also_received
    return name if says_so else TypeName(name.namespace, f"{name.name}Param")
