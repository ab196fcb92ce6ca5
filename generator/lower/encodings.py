"""The Encoding Objects of a form or multipart body: how each of its fields is written (OpenAPI 3.1.1, 4.8.15)."""

from __future__ import annotations

from ..model.api import Arrays, Encoding, Explode, Reserved, Style
from ..model.types import Any, Type
from . import deep_objects, flat
from .ledger import Ledger
from .parts import Part, below
from .subject import Subject

_STYLES = {style.value: style for style in Style if style is not Style.JSON}
_RULED = ("explode", "allowReserved")
"""As a style does, they make a field be written as a query parameter is; its content type then counts for nothing."""


def encodings(subject: Subject, content: Part, type: Type) -> tuple[Encoding, ...]:
    """`type`: the body's."""
    body = flat.merged_fields(subject.ledger, type)
    types = {field.wire: field.type for field in body.fields} if body is not None else {}
    found = subject.ledger.entries(content, "encoding")
    return tuple(_encoding(subject, name, part, types.get(name, Any())) for name, part in found)


def _encoding(subject: Subject, name: str, part: Part, type: Type) -> Encoding:
    ledger = subject.ledger
    style = _style(ledger, part)
    if "headers" in part.raw:
        message = "Headers of a part of a multipart body."
        ledger.note(
            "part-headers", part.id, message, "sent where a file is given with them: (name, content, type, headers)"
        )
    explode = {True: Explode.EXPLODED, False: Explode.JOINED}[ledger.flag(part, "explode")]
    return Encoding(
        name,
        ledger.text(part, "contentType") or None,
        style,
        explode if "explode" in part.raw else None,
        Reserved.ALLOWED if ledger.flag(part, "allowReserved") else Reserved.ENCODED,
        _arrays(subject, name, part, type) if style is Style.DEEP_OBJECT else Arrays.BRACKETS,
    )


def _style(ledger: Ledger, part: Part) -> Style | None:
    stated = ledger.text(part, "style")
    if stated and stated not in _STYLES:
        ledger.warn("impossible-style", below(part.id, "style"), f"There is no style `{stated}`.", "ignored")
    if stated:
        return _STYLES.get(stated)
    return Style.FORM if any(key in part.raw for key in _RULED) else None


def _arrays(subject: Subject, name: str, part: Part, type: Type) -> Arrays:
    deep = deep_objects.Deep(name, part.id, type, deep_objects.words(subject, (part,)))
    return deep_objects.arrays(subject, deep)
