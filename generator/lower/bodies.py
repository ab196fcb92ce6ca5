"""Request bodies: what is sent, how it is written, and whether its fields are the caller's arguments."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.api import Alternative, Body, Content, FlatBody, WholeBody, Wire
from ..model.types import (
    Access,
    Any,
    Array,
    Json,
    Nullable,
    Presence,
    Role,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Variant,
)
from . import documentation, flat, media
from .ledger import Ledger
from .parts import Part
from .sendable import Sendable, sendable
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
    found = [sendable(subject, name, content) for name, content in offers]
    order = sorted(range(len(found)), key=lambda number: _preference(ledger, found[number]))
    ranked = [found[number] for number in order]
    both = _either(ledger, ranked)
    type = both or ranked[0].type
    alternative = ranked[0].alternative or (_alternative(ledger, ranked) if both is None else None)
    _report_unsent(ledger, part, ranked, both)
    _note_others(ledger, part, ranked, both, alternative)
    required = ledger.flag(part, "required") and not isinstance(type, Nullable)
    return Body(
        type,
        shape(ledger, type),
        Presence.REQUIRED if required else Presence.OPTIONAL,
        tuple(each.content for each in ranked),
        description=ledger.text(part, "description").strip(),
        examples=_examples(ledger, offers[order[0]][1]),
        alternative=alternative,
    )


def _preference(ledger: Ledger, offer: Sendable) -> int:
    """JSON before the rest, as it says most of what it holds, and under its own name before others; a form that can't
    hold its file after one that can.
    """
    if offer.wire is Wire.MULTIPART:
        return 2 if _has_file(ledger, offer.type) else 4
    if media.essence(offer.content.media_type) == media.JSON:
        return 0
    ranks = {Wire.JSON: 1, Wire.FORM: 3, Wire.LINES: 5, Wire.TEXT: 6, Wire.BINARY: 7, Wire.CBOR: 7}
    return ranks[offer.wire]


def _either(ledger: Ledger, ranked: Sequence[Sendable]) -> Type | None:
    """JSON and multipart with a file, together: the fields of both are given, and a file among them decides."""
    kinds = {offer.wire: offer.type for offer in reversed(ranked)}
    if ranked[0].wire is not Wire.JSON or Wire.MULTIPART not in kinds or kinds[Wire.JSON] == kinds[Wire.MULTIPART]:
        return None
    both = Union((Variant(kinds[Wire.JSON]), Variant(kinds[Wire.MULTIPART])))
    return both if _has_file(ledger, kinds[Wire.MULTIPART]) and flat.merged_fields(ledger, both) else None


def _alternative(ledger: Ledger, ranked: Sequence[Sendable]) -> Alternative | None:
    """Where the first is given by its fields: other JSON that has none, say a list of patches (RFC 6902)."""
    first, *others = ranked
    if first.wire is not Wire.JSON or flat.merged_fields(ledger, first.type) is None:
        return None
    whole = (
        Alternative(offer.type, offer.content)
        for offer in others
        if offer.wire is Wire.JSON and offer.type != Any() and flat.merged_fields(ledger, offer.type) is None
    )
    return next(whole, None)


def _has_file(ledger: Ledger, type: Type) -> bool:
    fields = flat.merged_fields(ledger, type)
    return fields is not None and any(_is_file(ledger, field.type) for field in fields.fields)


def _is_file(ledger: Ledger, type: Type) -> bool:
    """A file, or a list of files."""
    shapes = flat.alternatives(ledger, type)
    items = [each for shape in shapes if isinstance(shape, Array) for each in flat.alternatives(ledger, shape.items)]
    return any(isinstance(shape, Scalar) and shape.kind is ScalarKind.BINARY for shape in (*shapes, *items))


def _report_unsent(ledger: Ledger, part: Part, ranked: Sequence[Sendable], both: Type | None) -> None:
    """Fields that only another media type has can't be given: the body is that of the first."""
    types = [both or ranked[0].type, *(offer.type for offer in ranked)]
    bodies = [flat.merged_fields(ledger, type) for type in types]
    own, *others = [{field.wire: None for field in body.fields} if body is not None else {} for body in bodies]
    unsent = dict.fromkeys(name for names in others for name in names if name not in own)
    if unsent:
        message = f"The body has {', '.join(unsent)} only as another media type."
        ledger.warn("unsent-fields", part.id, message, f"sent as {ranked[0].content.media_type}, without them")


def _note_others(
    ledger: Ledger, part: Part, ranked: Sequence[Sendable], both: Type | None, alternative: Alternative | None
) -> None:
    first, *others = ranked
    used: list[Content] = [alternative.content] if alternative is not None else []
    if both is not None:
        used.extend(offer.content for offer in others if offer.wire is Wire.MULTIPART)
    unused = [offer.content.media_type for offer in others if offer.content not in used]
    if unused:
        message = f"The body may also be {', '.join(unused)}."
        ledger.note("other-media-type", part.id, message, f"sent as {first.content.media_type}")


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
