"""A document becomes an `Api`. The last room that sees an OpenAPI key."""

from __future__ import annotations

from ..config import UNCONFIGURED, Config
from ..diagnostics import Diagnostic, DocumentError, Severity
from ..model.api import Api, Tag
from ..model.types import Component, TypeId
from . import discriminators, operations, schemas, security, servers, webhooks
from .about import about
from .ledger import Ledger, Source
from .parts import Part


def lower(document: Source, config: Config = UNCONFIGURED) -> tuple[Api, tuple[Diagnostic, ...]]:
    """The API that a document describes, and what is wrong with it.

    Definitions: all components in document order, then what only operations and webhooks use.
    """
    ledger = Ledger(document, config)
    try:
        return _lowered(ledger), ledger.diagnostics
    except RecursionError:
        place = document.place("#")
        message = "its schemas are nested too deeply to be read"
        raise DocumentError(Diagnostic("too-deep", Severity.ERROR, place, message, "give them names")) from None


def _lowered(ledger: Ledger) -> Api:
    document = ledger.source
    root = ledger.part(document.root, TypeId("#"), Component("api"))
    components = ledger.child(root, "components") or Part({}, TypeId("#/components"), root.origin)
    ledger.heirs = discriminators.heirs(ledger, components)
    for _, schema in ledger.entries(components, "schemas"):
        schemas.define(ledger, schema.id)
    schemas.settle(ledger)
    info = ledger.child(root, "info") or Part({}, TypeId("#/info"), root.origin)
    home = servers.servers(ledger, root)
    return Api(
        title=ledger.text(info, "title"),
        version=ledger.text(info, "version"),
        description=ledger.text(info, "description").strip(),
        servers=home,
        schemes=security.schemes(ledger, components),
        security=security.requirements(ledger, root) or (),
        tags=_tags(ledger, root),
        operations=operations.operations(ledger, root, home),
        webhooks=webhooks.webhooks(ledger, root),
        definitions={id: ledger.definitions[id] for id in ledger.order if id in ledger.definitions},
        scopes=security.scopes(ledger, root),
        about=about(ledger, root, info),
    )


def _tags(ledger: Ledger, root: Part) -> tuple[Tag, ...]:
    found = ledger.members(root, "tags")
    return tuple(Tag(ledger.text(tag, "name"), ledger.text(tag, "description").strip()) for tag in found)
