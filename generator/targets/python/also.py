"""Where types can be imported from besides their own namespace: what users would try, at the cost of a line of text.

From `types` whatever has a name of its own there; from `types.shared` the components that several top resources use;
from `types.shared_params` the same as they are given, under the names without `Param`; from `types.webhooks` what
webhooks bring, also under the name of the event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...model.api import Api
from ...model.types import Component, Named, TypeId
from ...model.walk import of_operation, references
from ...naming.names import Names
from .identify import identifier
from .name import Book
from .symbols import Symbol

Namespace = tuple[str, ...]
Exports = Mapping[Namespace, Mapping[str, Symbol]]

SHARED: Namespace = ("shared",)
SHARED_PARAMS: Namespace = ("shared_params",)
WEBHOOKS: Namespace = ("webhooks",)
EVENT = "WebhookEvent"


def with_also(api: Api, names: Names, book: Book) -> Exports:
    """All that each namespace gives, its own types first; nothing where there are none."""
    if () not in book.types.exports:
        return book.types.exports
    events = dict(_events(api, book))
    top = {**events, **dict(_unique(book.types.exports)), **book.types.exports[()]}
    ids = list(_shared(api, names, book))
    shared = {name: Symbol(".types", name) for name in _called(ids, book) if name in top}
    params = {name: Symbol(".types", known) for name, known in _given(ids, book) if known in top}
    brought = {name: Symbol(".types", name) for name in (*events, *_brought(api, book)) if name in top}
    found: dict[Namespace, Mapping[str, Symbol]] = {**book.types.exports, (): top}
    for namespace, besides in ((SHARED, shared), (SHARED_PARAMS, params), (WEBHOOKS, brought)):
        if besides and package_of(namespace) not in book.types.modules:
            found[namespace] = {**besides, **found.get(namespace, {})}
    return found


def package_of(namespace: Namespace) -> str:
    """`.types.ai`."""
    return ".".join((".types", *map(identifier, namespace)))


def _unique(exports: Exports) -> Iterator[tuple[str, Symbol]]:
    """The names of the namespaces below that nothing else has."""
    times = Counter(name for names in exports.values() for name in names)
    for namespace, names in exports.items():
        if namespace:
            yield from ((name, Symbol(package_of(namespace), name)) for name in names if times[name] == 1)


def _shared(api: Api, names: Names, book: Book) -> Iterator[TypeId]:
    """Components that more than one top resource uses. What several use need not be looked into again: all that it
    leads to is theirs too.
    """
    users: dict[TypeId, str | None] = {}
    for operation in api.operations:
        top = "".join(names.operations[operation.id].resource[:1])
        waiting = [id for type in of_operation(operation) for id in references(type)]
        while waiting:
            id = waiting.pop()
            if id in api.definitions and users.get(id, id) not in (top, None):
                users[id] = None if id in users else top
                waiting.extend(references(api.definitions[id].type))
    ids = (id for id in api.definitions if id in users and users[id] is None)
    yield from (id for id in ids if isinstance(api.definitions[id].origin, Component))


def _called(ids: Sequence[TypeId], book: Book) -> Iterator[str]:
    """As they come back and as they are given."""
    public = _public_names(book)
    for id in ids:
        symbols = (known[id] for known in (book.received, book.sent) if id in known)
        yield from (public[symbol] for symbol in symbols if symbol in public)


def _given(ids: Sequence[TypeId], book: Book) -> Iterator[tuple[str, str]]:
    """As they are given: `Money`, and the name that it has among the types, `MoneyParam`."""
    public = _public_names(book)
    names = [public[book.sent[id]] for id in ids if book.sent.get(id) in public]
    yield from ((name.removesuffix("Param") or name, name) for name in names)


def _brought(api: Api, book: Book) -> Iterator[str]:
    """The types of payloads, and the union of all."""
    public = _public_names(book)
    yield from (public[symbol] for symbol in _payloads(api, book) if symbol in public)
    yield from (name for name in book.types.exports[()] if name == f"Unwrap{EVENT}")


def _events(api: Api, book: Book) -> Iterator[tuple[str, Symbol]]:
    """`CallHangupEvent` as `CallHangupWebhookEvent`."""
    public = _public_names(book)
    for symbol in _payloads(api, book):
        name = public.get(symbol, symbol.name)
        if not name.endswith(EVENT):
            yield name.removesuffix("Event").removesuffix("Webhook") + EVENT, symbol


def _payloads(api: Api, book: Book) -> Iterator[Symbol]:
    for webhook in api.webhooks:
        if isinstance(webhook.payload, Named) and webhook.payload.id in book.received:
            yield book.received[webhook.payload.id]


def _public_names(book: Book) -> Mapping[Symbol, str]:
    return {symbol: name for names in book.types.exports.values() for name, symbol in names.items()}
