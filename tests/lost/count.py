"""Everything at once: what of a document is in neither the model nor a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic
from generator.document import Document
from generator.document.grammar import Kind
from generator.model.api import Api
from generator.model.types import Named

from .operations import Operations
from .schemas import Schemas
from .told import Told

COUNTED = (Kind.SCHEMA, Kind.PARAMETER, Kind.MEDIA_TYPE, Kind.HEADER, Kind.LINK)


def lost(document: Document, api: Api, diagnostics: Iterable[Diagnostic]) -> dict[str, str]:
    """Id → why."""
    told = Told(document, diagnostics)
    schemas = Schemas(document, api.definitions, told)
    for id in api.definitions:
        if _is_written(document, id):
            schemas.account(id, Named(id))
    Operations(api, schemas).account()
    return {**schemas.lost, **dict(_unreached(document, schemas, told))}


def _is_written(document: Document, id: str) -> bool:
    """What a merge made has an id of its own, and is looked at where it is used."""
    return id in document.sites


def _unreached(document: Document, schemas: Schemas, told: Told) -> Iterator[tuple[str, str]]:
    seen = {told.where(id) for id in schemas.seen}
    for kind in COUNTED:
        for site in document.of(kind):
            if told.where(site.id) not in seen and not is_stated(site.id) and not told.covers(site.id):
                yield site.id, f"nothing is made of this {kind.value}"


def is_stated(id: str) -> bool:
    """What ARCHITECTURE.md says of all documents alike: headers of answers are given raw, as the text that came; what
    a webhook's request has beside its payload, and what it is answered, is between the provider and the user's server.
    """
    tokens = id.split("/")
    if tokens[1:2] == ["webhooks"]:
        return bool({"parameters", "responses"} & set(tokens[3:5]))
    if tokens[1:3] == ["components", "headers"]:
        return True
    return "responses" in tokens and "headers" in tokens[tokens.index("responses") :]
