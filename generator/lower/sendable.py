"""One media type of a request body: its type, how it is written, and what a caller gives instead of its fields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model.api import Alternative, Content, Wire
from ..model.types import Any, Array, Map, Object, Scalar, ScalarKind, Type
from . import flat, media, schemas
from .encodings import encodings
from .ledger import Ledger
from .parts import Part
from .subject import Subject

BYTES = Scalar(ScalarKind.BINARY)
TEXT = Scalar(ScalarKind.STRING)


@dataclass(frozen=True, slots=True)
class Sendable:
    """`wire`: how the media type itself is written, whatever can be done with it."""

    type: Type
    content: Content
    wire: Wire
    alternative: Alternative | None = None


def sendable(subject: Subject, name: str, part: Part) -> Sendable:
    ledger = subject.ledger
    wire = media.wire(name)
    match wire:
        case None:
            return _any(ledger, name, part)
        case Wire.LINES:
            return _lines(ledger, name, part)
        case Wire.BINARY | Wire.CBOR:
            return _octets(ledger, name, part, wire)
        case Wire.TEXT:
            return _text(ledger, name, part)
        case Wire.JSON:
            return Sendable(_type(ledger, part, Any()), Content(wire, name), wire)
        case Wire.FORM | Wire.MULTIPART:
            return _fields(subject, name, part, wire)


def _type(ledger: Ledger, part: Part, otherwise: Type) -> Type:
    schema = ledger.child(part, "schema")
    return schemas.type_of(ledger, schema) if schema is not None else otherwise


def _has_parts(ledger: Ledger, type: Type) -> bool:
    return any(isinstance(shape, Object | Map | Array) for shape in flat.alternatives(ledger, type))


def _is_scalar(ledger: Ledger, type: Type, kind: ScalarKind) -> bool:
    shape = schemas.resolved(ledger, type)
    return isinstance(shape, Scalar) and shape.kind is kind


def _any(ledger: Ledger, name: str, part: Part) -> Sendable:
    """A media type that says nothing (`*/*`) is JSON, unless its schema is bytes, or there is none."""
    type = _type(ledger, part, BYTES)
    is_bytes = _is_scalar(ledger, type, ScalarKind.BINARY)
    wire, sent = (Wire.BINARY, media.OCTETS) if is_bytes else (Wire.JSON, media.JSON)
    ledger.note("any-media-type", part.id, f"The body may be of any type (`{name}`).", f"sent as {sent}")
    return Sendable(type, Content(wire, sent), wire)


def _lines(ledger: Ledger, name: str, part: Part) -> Sendable:
    """A list of items, a line each. Where an item is an object, its fields can be given instead: one line."""
    schema = ledger.child(part, "itemSchema") or ledger.child(part, "schema")
    item = schemas.type_of(ledger, schema) if schema is not None else Any()
    whole = schemas.resolved(ledger, item)
    if isinstance(whole, Array) and "itemSchema" not in part.raw:
        item = whole.items
    content = Content(Wire.LINES, name)
    if flat.merged_fields(ledger, item) is None:
        return Sendable(Array(item), content, Wire.LINES)
    return Sendable(item, content, Wire.LINES, Alternative(Array(item), content))


def _octets(ledger: Ledger, name: str, part: Part, wire: Wire) -> Sendable:
    """Bytes. Fields of an object are written where that can be: as JSON where the media type may be JSON's."""
    type = _type(ledger, part, BYTES)
    octets = Content(Wire.BINARY, name)
    if media.is_range(name):
        ledger.note(
            "any-media-type", part.id, f"The body may be any of `{name}`.", "sent as what the file's name tells"
        )
    if _is_scalar(ledger, type, ScalarKind.STRING) and not media.is_file(name):
        return Sendable(type, Content(Wire.TEXT, name), Wire.TEXT)
    if not _has_parts(ledger, type):
        return Sendable(type if _is_scalar(ledger, type, ScalarKind.BINARY) else BYTES, octets, wire)
    if flat.merged_fields(ledger, type) is None or (media.is_notation(name) and wire is not Wire.CBOR):
        ledger.note("unwritten-body", part.id, f"The body's fields are to be written as {name}.", "given as bytes")
        return Sendable(BYTES, octets, wire)
    way, word = (Wire.CBOR, "CBOR") if wire is Wire.CBOR else (Wire.JSON, "JSON")
    message = f"The body's fields are to be written as {name}."
    ledger.note("unwritten-body", part.id, message, f"given as bytes, or as fields that are written as {word}")
    return Sendable(type, Content(way, name), wire, Alternative(BYTES, octets))


def _text(ledger: Ledger, name: str, part: Part) -> Sendable:
    type = _type(ledger, part, TEXT)
    if media.is_range(name):
        ledger.note("any-media-type", part.id, f"The body may be any of `{name}`.", f"sent as {media.PLAIN}")
        name = media.PLAIN
    if _has_parts(ledger, type):
        code = "markup" if media.is_markup(name) else "unwritten-body"
        message = f"The body's fields are to be written as {name}."
        ledger.note(code, part.id, message, "given as text, written already")
        type = TEXT
    return Sendable(type, Content(Wire.TEXT, name), Wire.TEXT)


def _fields(subject: Subject, name: str, part: Part, wire: Wire) -> Sendable:
    ledger = subject.ledger
    item = ledger.child(part, "itemSchema") if wire is Wire.MULTIPART else None
    type = _type(ledger, part, Array(schemas.type_of(ledger, item)) if item is not None else Any())
    kind = media.essence(name)
    if kind == "multipart/*":
        name = kind = media.FORM_DATA
    if wire is Wire.MULTIPART and kind != media.FORM_DATA:
        named = "ids" if kind == "multipart/related" else "names"
        message = f"Nothing says how the parts of a {name} body are told apart."
        ledger.note(
            "multipart-type", part.id, message, f"the fields' names are the parts' {named}, in the fields' order"
        )
    content = Content(wire, name)
    return Sendable(type, replace(content, encodings=encodings(subject, part, type)), wire)
