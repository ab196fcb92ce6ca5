"""Objects: fields from gathered properties, and one type from several schemas that hold at once."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.types import Any, Field, Map, Object, Presence, Type, TypeId
from . import documentation, schemas
from .ledger import Ledger
from .parts import Part, below
from .sketch import Sketch, add


def object_of(ledger: Ledger, sketch: Sketch) -> Object | Map:
    if not sketch.fields and not sketch.closed:
        return schemas.values_of(ledger, sketch)
    for name in sketch.required:
        if name not in sketch.fields and name not in sketch.forbidden:
            _undeclared(ledger, sketch.part, name)
    allowed = {name: parts for name, parts in sketch.fields.items() if name not in sketch.forbidden}
    fields = tuple(_field(ledger, sketch, name, parts) for name, parts in allowed.items())
    return Object(fields, _extra(ledger, sketch))


def _undeclared(ledger: Ledger, part: Part, name: str) -> None:
    ledger.warn("required-undeclared", part.id, f"`{name}` is required but no property.", "not required")


def _extra(ledger: Ledger, sketch: Sketch) -> Type | None:
    """A schema for the rest wins; then a plain prohibition; unsaid, anything may come."""
    if sketch.extras:
        return schemas.values_of(ledger, sketch).values
    return None if sketch.closed else Any()


def _field(ledger: Ledger, sketch: Sketch, name: str, parts: Sequence[Part]) -> Field:
    """Of several branches the last one that says something is heard."""
    heard = [node for part in reversed(parts) for node in documentation.trail(ledger, part)]
    shown = (documentation.examples(ledger, part) for part in reversed(parts))
    return Field(
        name,
        merged(ledger, parts, below(sketch.part.id, "properties", name)),
        Presence.REQUIRED if name in sketch.required else Presence.OPTIONAL,
        access=documentation.access(heard),
        description=documentation.description(heard),
        deprecated=documentation.deprecated(heard),
        default=documentation.default(ledger, heard),
        examples=next((examples for examples in shown if examples), ()),
    )


def merged(ledger: Ledger, parts: Sequence[Part], id: TypeId) -> Type:
    """One type from schemas that must all hold. Where they say the same, the first one stands for all."""
    telling = _distinct([part for part in parts if _tells(part)])
    if len(telling) < 2:
        return schemas.type_of(ledger, telling[0] if telling else parts[-1])
    owner, last = id.rsplit("/properties/", 1)[0], telling[-1]
    part = last if last.id.startswith(f"{owner}/") else last.under(TypeId(owner), id)
    return _together(ledger, part, telling)


def _together(ledger: Ledger, part: Part, parts: Sequence[Part]) -> Type:
    known = ledger.types.get(part.id)
    if known is not None:
        return known
    ledger.order.setdefault(part.id)
    sketch = Sketch(part)
    for each in parts:
        add(ledger, sketch, each, each.id)
    found = schemas.hoisted(ledger, part, schemas.shape(ledger, sketch))
    null = all(schemas.admits_null(ledger, each) for each in parts)
    ledger.types[part.id] = schemas.with_null(found) if null else found
    return ledger.types[part.id]


def _tells(part: Part) -> bool:
    shaped = any(schemas.says_shape(key, value) for key, value in part.raw.items())
    return shaped or any(key in part.raw for key in ("$ref", "allOf", "type"))


def _distinct(parts: Sequence[Part]) -> list[Part]:
    unique: list[Part] = []
    for part in parts:
        if all(part.raw != other.raw for other in unique):
            unique.append(part)
    return unique
