"""One media type of a response: what it says of its body, and what its schema says against that."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.api import Wire
from ..model.types import Any, Map, Scalar, ScalarKind, Type
from . import flat, media, schemas
from .ledger import Ledger
from .parts import Part

_JSON_SCALARS = (ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN)


@dataclass(frozen=True, slots=True)
class Offer:
    media_type: str
    part: Part


def type_of(ledger: Ledger, offer: Offer) -> Type:
    """OpenAPI 3.2 says the type of one event, line or part as `itemSchema`."""
    schema = ledger.child(offer.part, "itemSchema") or ledger.child(offer.part, "schema")
    return schemas.type_of(ledger, schema) if schema is not None else Any()


def is_json(ledger: Ledger, offer: Offer, offers: list[Offer]) -> bool:
    """A bare string under JSON, beside a file, is that file misdescribed."""
    if wire(ledger, offer) is not Wire.JSON:
        return False
    return len(offers) == 1 or not isinstance(schemas.resolved(ledger, type_of(ledger, offer)), Scalar)


def wire(ledger: Ledger, offer: Offer) -> Wire:
    """JSON under an odd name is JSON: an object or a list can be nothing else."""
    stated = media.wire(offer.media_type)
    framed = media.framing(offer.media_type) is not None
    if stated is Wire.JSON or framed or "schema" not in offer.part.raw:
        return stated or Wire.BINARY
    type = schemas.resolved(ledger, type_of(ledger, offer))
    if stated is None:
        return Wire.BINARY if isinstance(type, Scalar) and type.kind is ScalarKind.BINARY else Wire.JSON
    if stated is Wire.TEXT and isinstance(type, Scalar) and type.kind in _JSON_SCALARS:
        message = f"A {type.kind.value} comes as {offer.media_type}."
        ledger.note("json-in-disguise", offer.part.id, message, "read as JSON")
        return Wire.JSON
    return _disguised(ledger, offer, type) if _has_parts(ledger, type) else stated


def _has_parts(ledger: Ledger, type: Type) -> bool:
    return isinstance(type, Map) or flat.merged_fields(ledger, type) is not None


def _disguised(ledger: Ledger, offer: Offer, type: Type) -> Wire:
    """An object under a media type that isn't JSON's."""
    stated = media.wire(offer.media_type) or Wire.BINARY
    if media.is_markup(offer.media_type):
        ledger.note("markup", offer.part.id, f"An object comes as {offer.media_type}.", "read as text")
        return stated
    if stated is Wire.MULTIPART:
        return stated
    if media.is_notation(offer.media_type):
        ledger.note("unread-body", offer.part.id, f"An object comes as {offer.media_type}.", "read as bytes")
        return Wire.BINARY
    ledger.note("json-in-disguise", offer.part.id, f"An object comes as {offer.media_type}.", "read as JSON")
    return Wire.JSON
