"""Error responses: which of an error's media types is read, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.api import ErrorResponse, Wire
from ..model.types import Role
from . import media, results, schemas
from .ledger import Ledger
from .parts import Part
from .subject import Subject


def errors(subject: Subject) -> tuple[ErrorResponse, ...]:
    """4xx, 5xx, and `default` beside a success."""
    found = results.responses(subject)
    beside = len(found) > 1
    return tuple(
        _error(subject, status, part)
        for status, part in found
        if status[:1] in ("4", "5") or (status == "DEFAULT" and beside)
    )


def _error(subject: Subject, status: str, part: Part) -> ErrorResponse:
    name = "default" if status == "DEFAULT" else status
    ledger = subject.ledger
    origin = subject.origin(part, Role.ERROR, name)
    contents = list(ledger.entries(part, "content"))
    chosen = next((each for each in contents if _is_read(*each)), None)
    schema = ledger.child(chosen[1], "schema", origin) if chosen is not None else None
    _note_unread(ledger, part, [each for each in contents if each is not chosen], chosen)
    type = schemas.type_of(ledger, schema) if schema is not None else None
    return ErrorResponse(name, type, ledger.text(part, "description").strip())


def _is_read(media_type: str, content: Part) -> bool:
    return "schema" in content.raw and media.wire(media_type) in (Wire.JSON, None)


def _note_unread(
    ledger: Ledger, part: Part, others: Sequence[tuple[str, Part]], chosen: tuple[str, Part] | None
) -> None:
    """An error's other media types: what is text or bytes is given as it came, and needs no words."""
    same = chosen[1].raw.get("schema") if chosen is not None else None
    unread = [name for name, content in others if content.raw.get("schema") != same and _has_shape(ledger, content)]
    if unread:
        read = f"read as {chosen[0]}" if chosen is not None else "given as text"
        ledger.note("other-media-type", part.id, f"The error may also be {', '.join(unread)}.", read)


def _has_shape(ledger: Ledger, content: Part) -> bool:
    schema = ledger.child(content, "schema")
    return schema is not None and ledger.follow(schema).raw.get("type") != "string"
