"""Request bodies: what is sent, how it is written, and whether its fields are the caller's arguments."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.api import Body, Content, Encoding, Explode, FlatBody, Reserved, Style, WholeBody, Wire
from ..model.types import (
    Access,
    Any,
    Array,
    Json,
    Map,
    Nullable,
    Object,
    Presence,
    Role,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Variant,
)
from . import documentation, flat, media, schemas
from .ledger import Ledger
from .parts import Part, below
from .subject import Subject


def body(subject: Subject) -> Body | None:
    """None where the operation has none, or one without content."""
    ledger = subject.ledger
    stated = ledger.child(subject.part, "requestBody")
    if stated is None:
        return None
    part = ledger.follow(stated)
    origin = subject.origin(part, Role.BODY)
    offers = [(name, content.named(origin)) for name, content in ledger.entries(part, "content")]
    if not offers:
        ledger.warn("body-without-content", part.id, "A request body says no media type.", "left out")
        return None
    types = [_type(ledger, name, content) for name, content in offers]
    contents = [_content(ledger, name, content, type) for (name, content), type in zip(offers, types, strict=True)]
    order = sorted(range(len(offers)), key=lambda number: _preference(ledger, contents[number], types[number]))
    first = order[0]
    type = _either(ledger, [(contents[number].wire, types[number]) for number in order]) or types[first]
    _report_unsent(ledger, part, contents[first], [type, *(types[number] for number in order)])
    required = ledger.flag(part, "required") and not isinstance(type, Nullable)
    return Body(
        type,
        shape(ledger, type),
        Presence.REQUIRED if required else Presence.OPTIONAL,
        tuple(contents[number] for number in order),
        description=ledger.text(part, "description").strip(),
        examples=_examples(ledger, offers[first][1]),
    )


def _type(ledger: Ledger, name: str, content: Part) -> Type:
    schema = ledger.child(content, "schema")
    if schema is not None:
        type = schemas.type_of(ledger, schema)
        return _markup(ledger, name, content) if media.is_markup(name) and _has_parts(ledger, type) else type
    if media.wire(name) in (Wire.BINARY, None):
        return Scalar(ScalarKind.BINARY)
    return Scalar(ScalarKind.STRING) if media.wire(name) is Wire.TEXT else Any()


def _has_parts(ledger: Ledger, type: Type) -> bool:
    return any(isinstance(shape, Object | Map | Array) for shape in flat.alternatives(ledger, type))


def _markup(ledger: Ledger, name: str, content: Part) -> Type:
    ledger.note(
        "markup", content.id, f"The body's fields are to be written as {name}.", "given as text, written already"
    )
    return Scalar(ScalarKind.STRING)


def _content(ledger: Ledger, name: str, content: Part, type: Type) -> Content:
    """A media type that says nothing (`*/*`) is JSON, unless its schema is bytes."""
    wire = media.wire(name)
    if wire is None:
        bytes = type == Scalar(ScalarKind.BINARY) or (isinstance(type, Scalar) and type.kind is ScalarKind.BINARY)
        wire = Wire.BINARY if bytes else Wire.JSON
        sent = "application/octet-stream" if bytes else media.JSON
        ledger.note("any-media-type", content.id, f"The body may be of any type (`{name}`).", f"sent as {sent}")
        return Content(wire, sent)
    return Content(wire, name, _encodings(ledger, content) if wire in (Wire.FORM, Wire.MULTIPART) else ())


def _preference(ledger: Ledger, content: Content, type: Type) -> int:
    """JSON before the rest, as it says most of what it holds; a form that can't hold its file after one that can."""
    if content.wire is Wire.MULTIPART:
        return 2 if _has_file(ledger, type) else 4
    return {Wire.JSON: 1, Wire.FORM: 3, Wire.TEXT: 5, Wire.BINARY: 6}[content.wire]


def _either(ledger: Ledger, offers: Sequence[tuple[Wire, Type]]) -> Type | None:
    """JSON and multipart with a file, together: the fields of both are given, and a file among them decides."""
    kinds = dict(reversed(offers))
    if offers[0][0] is not Wire.JSON or Wire.MULTIPART not in kinds or kinds[Wire.JSON] == kinds[Wire.MULTIPART]:
        return None
    both = Union((Variant(kinds[Wire.JSON]), Variant(kinds[Wire.MULTIPART])))
    return both if _has_file(ledger, kinds[Wire.MULTIPART]) and flat.merged_fields(ledger, both) else None


def _has_file(ledger: Ledger, type: Type) -> bool:
    fields = flat.merged_fields(ledger, type)
    return fields is not None and any(_is_file(ledger, field.type) for field in fields.fields)


def _is_file(ledger: Ledger, type: Type) -> bool:
    """A file, or a list of files."""
    shapes = flat.alternatives(ledger, type)
    items = [each for shape in shapes if isinstance(shape, Array) for each in flat.alternatives(ledger, shape.items)]
    return any(isinstance(shape, Scalar) and shape.kind is ScalarKind.BINARY for shape in (*shapes, *items))


def _report_unsent(ledger: Ledger, part: Part, sent: Content, types: Sequence[Type]) -> None:
    """Fields that only another media type has can't be given: the body is that of the first."""
    bodies = [flat.merged_fields(ledger, type) for type in types]
    own, *others = [{field.wire: None for field in body.fields} if body is not None else {} for body in bodies]
    unsent = dict.fromkeys(name for names in others for name in names if name not in own)
    if unsent:
        message = f"The body has {', '.join(unsent)} only as another media type."
        ledger.warn("unsent-fields", part.id, message, f"sent as {sent.media_type}, without them")


def _encodings(ledger: Ledger, content: Part) -> tuple[Encoding, ...]:
    """OpenAPI 3.1.1, section 4.8.15."""
    return tuple(_encoding(ledger, name, part) for name, part in ledger.entries(content, "encoding"))


def _encoding(ledger: Ledger, name: str, part: Part) -> Encoding:
    styles = {style.value: style for style in Style if style is not Style.JSON}
    stated = ledger.text(part, "style")
    if stated and stated not in styles:
        ledger.warn("impossible-style", below(part.id, "style"), f"There is no style `{stated}`.", "ignored")
    if "headers" in part.raw:
        ledger.note("part-headers", part.id, "Headers of a part of a multipart body.", "not sent")
    explode = {True: Explode.EXPLODED, False: Explode.JOINED}[ledger.flag(part, "explode")]
    return Encoding(
        name,
        ledger.text(part, "contentType") or None,
        styles.get(stated),
        explode if "explode" in part.raw else None,
        Reserved.ALLOWED if ledger.flag(part, "allowReserved") else Reserved.ENCODED,
    )


def _examples(ledger: Ledger, content: Part) -> tuple[Json, ...]:
    found = documentation.examples(ledger, content)
    schema = ledger.child(content, "schema")
    return found or (documentation.examples(ledger, schema) if schema is not None else ())


def shape(ledger: Ledger, type: Type) -> FlatBody | WholeBody:
    """A body that may be null is flat too: nobody sends null where leaving everything out is possible."""
    found = flat.merged_fields(ledger, type)
    if found is None:
        return WholeBody(type)
    sent = tuple(field for field in found.fields if field.access is not Access.READ_ONLY)
    return FlatBody(sent, found.extra)
