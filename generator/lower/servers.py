"""Where an API is: the servers of its document, or those that sdk.yaml names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model.api import Server
from . import operations, server_variables
from .ledger import Ledger
from .parts import Part, below
from .server_names import named
from .server_urls import VARIABLE, Stated, filled, over_http, stated

HOME = "write under `servers` in sdk.yaml where the API is; till then every user gives `base_url`"


def servers(ledger: Ledger, root: Part) -> tuple[Server, ...]:
    """The first is the default. None or one relative one: users must say where the API is."""
    found = list(stated(ledger, root))
    if ledger.config.servers:
        return server_variables.with_arguments(ledger, tuple(_configured(ledger, found)))
    absolute = [each for each in found if each.server.is_absolute] or _of_operations(ledger, root)
    if not absolute:
        _say_nowhere(ledger, root, found)
        return tuple(each.server for each in found[:1])
    for each in found:
        if not each.server.is_absolute:
            message = f"The server `{each.server.template}` is relative to wherever the document is."
            ledger.warn("relative-server", each.id, message, "left out: the other servers are taken")
    return server_variables.with_arguments(ledger, named(_over_http(ledger, absolute)))


def _of_operations(ledger: Ledger, root: Part) -> list[Stated]:
    """Those of the first operation, where every operation has some: then nobody asks for the API's own."""
    own: list[list[Stated]] = []
    for _, item in operations.items(ledger, root):
        shared = list(stated(ledger, item))
        own.extend(list(stated(ledger, part)) or shared for _, part in operations.methods(ledger, item))
    first = [each for each in own[0] if each.server.is_absolute] if own and all(own) else []
    if first:
        message = "Only its operations have absolute servers, and each has one."
        ledger.note("servers-of-operations", below(root.id, "servers"), message, "the first is taken for the API's")
    return first


def _say_nowhere(ledger: Ledger, root: Part, found: Sequence[Stated]) -> None:
    """Only where somebody would call it."""
    if not ledger.mapping(root, "paths"):
        return
    if found and found[0].server.template:
        message = f"The server `{found[0].server.template}` is relative to wherever the document is."
        ledger.warn("no-server", found[0].id, message, HOME)
    else:
        ledger.warn("no-server", below(root.id, "servers"), "The document doesn't say where the API is.", HOME)


def _over_http(ledger: Ledger, found: Sequence[Stated]) -> tuple[Stated, ...]:
    """Servers of WebSockets are the API's own by another scheme; where there is no such, calls go there by HTTP."""
    plain = tuple(each for each in found if each.server.url.startswith("http"))
    for each in found:
        if each not in plain:
            message = f"The server `{each.server.template}` is for WebSockets alone."
            said = "left out: channels open at the others" if plain else "calls go there by HTTP"
            ledger.warn("websocket-server", each.id, message, said)
    return plain or tuple(replace(each, server=over_http(each.server)) for each in found)


def _configured(ledger: Ledger, found: Sequence[Stated]) -> Iterator[Server]:
    """sdk.yaml names the servers: those of the document by their URLs, and others."""
    known = {each.server.template: each for each in found}
    wanted = {name: url.rstrip("/") or url for name, url in ledger.config.servers.items()}
    for name, url in wanted.items():
        yield _of_document(known[url], name) if url in known else _added(name, url)
    for url, each in known.items():
        if url not in wanted.values() and each.server.is_absolute:
            message = f"The server `{url}` isn't among the `servers` of sdk.yaml."
            ledger.note("server-not-named", each.id, message, "left out")


def _of_document(each: Stated, name: str) -> Server:
    return replace(over_http(each.server), name=name)


def _added(name: str, url: str) -> Server:
    variables = tuple(map(server_variables.unknown, dict.fromkeys(VARIABLE.findall(url))))
    return Server(filled(url, variables), "", name, url, variables)
