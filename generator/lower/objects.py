"""Objects: fields from gathered properties, and one type from several schemas that hold at once."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.types import Any, Field, Map, Nested, Object, Presence, Type, TypeId
from . import documentation, nulls, references, schemas
from .gatherers import add
from .ledger import Ledger
from .parts import Part, below
from .sketch import Sketch


def object_of(ledger: Ledger, sketch: Sketch) -> Object | Map:
    if not sketch.fields and (sketch.extras or not sketch.closed):
        return schemas.values_of(ledger, sketch)
    for name in sketch.required:
        if name not in sketch.fields and name not in sketch.forbidden:
            _undeclared(ledger, sketch.part, name)
    allowed = {name: parts for name, parts in sketch.fields.items() if name not in sketch.forbidden}
    fields = tuple(_field(ledger, sketch, name, parts) for name, parts in allowed.items())
    return Object(fields, _extra(ledger, sketch))


def _undeclared(ledger: Ledger, part: Part, name: str) -> None:
    if "properties" not in part.raw:  # else it can be told without a merge, and a rule tells it
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
        _type(ledger, sketch.part.id, name, parts),
        Presence.REQUIRED if name in sketch.required else Presence.OPTIONAL,
        access=documentation.access(heard),
        description=documentation.description(heard),
        deprecated=documentation.deprecated(heard),
        default=documentation.default(ledger, heard),
        examples=next((examples for examples in shown if examples), ()),
    )


def _type(ledger: Ledger, owner: TypeId, name: str, parts: Sequence[Part]) -> Type:
    if len(parts) == 1:
        return schemas.type_of(ledger, parts[0])
    return merged(ledger, parts, Part({}, below(owner, "properties", name), Nested(owner, name)))


def merged(ledger: Ledger, parts: Sequence[Part], whole: Part) -> Type:
    """One type from schemas that must all hold; where they say the same, one stands for all.

    `whole`: what the merge is called where no part is the owner's own.
    """
    telling = _distinct([part for part in parts if _says_shape(part)] or [part for part in parts if "type" in part.raw])
    if len(telling) < 2:
        return schemas.type_of(ledger, telling[0] if telling else parts[-1])
    last = telling[-1]
    own = last if last.origin == whole.origin else Part(last.raw, whole.id, whole.origin)
    part = ledger.merges.setdefault(tuple(each.id for each in telling), own)
    null = all(nulls.admits_null(ledger, each) for each in telling)
    return schemas.once(ledger, part, lambda: _together(ledger, part, telling), null)


def _together(ledger: Ledger, part: Part, parts: Sequence[Part]) -> Type:
    sketch = Sketch(part)
    for each in parts:
        add(ledger, sketch, each, each.id)
    return schemas.shape(ledger, sketch)


def _says_shape(part: Part) -> bool:
    if "$ref" in part.raw or "allOf" in part.raw:
        return True
    return any(references.says_shape(key, value) for key, value in part.raw.items())


def _distinct(parts: Sequence[Part]) -> list[Part]:
    unique: list[Part] = []
    for part in parts:
        if all(part.raw != other.raw for other in unique):
            unique.append(part)
    return unique
