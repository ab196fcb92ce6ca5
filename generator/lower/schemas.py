"""A schema becomes a `Type`; what is an object gets a definition. Compositions and objects have their own modules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model.types import (
    Any,
    Array,
    Definition,
    Literal,
    Map,
    Named,
    Nested,
    Nullable,
    Object,
    Type,
    TypeId,
    Union,
    Variant,
)
from . import documentation, objects, scalars, unions
from .gatherers import gather, note_unchecked
from .keywords import FORMATS, INFERRED
from .ledger import Ledger
from .nulls import admits_null
from .parts import Part, below, step
from .references import only_reference
from .sketch import Sketch
from .variants import joined


def type_of(ledger: Ledger, part: Part) -> Type:
    """The type of an inline schema: its objects are hoisted, its references stay references."""
    known = ledger.types.get(part.id)
    if known is not None:
        return known
    return once(ledger, part, lambda: bare(ledger, part), admits_null(ledger, part))


def once(ledger: Ledger, part: Part, build: Callable[[], Type], null: bool) -> Type:
    """Types a part once. One that comes back to itself on the way (merged into its own inside) is a definition."""
    if part.id in ledger.types:
        return ledger.types[part.id]
    if part.id in ledger.open:
        ledger.circles.add(part.id)
        return with_null(Named(part.id)) if null else Named(part.id)
    ledger.order.setdefault(part.id)
    ledger.open.add(part.id)
    found = hoisted(ledger, part, build())
    ledger.open.discard(part.id)
    if part.id in ledger.circles and part.id not in ledger.definitions:
        enter(ledger, part, without_null(found))
        found = Named(part.id)
    ledger.types[part.id] = with_null(found) if null else found
    return ledger.types[part.id]


def define(ledger: Ledger, id: TypeId) -> None:
    """A component, or whatever else a `$ref` leads to, gets its definition. Null is left to those who use it."""
    if id in ledger.definitions or id in ledger.open:
        return
    part = ledger.target(id)
    ledger.order.setdefault(id)
    ledger.open.add(id)
    found = unions.of_heirs(ledger, part) or bare(ledger, part)
    ledger.open.discard(id)
    enter(ledger, part, without_null(found))


def named(ledger: Ledger, id: TypeId) -> Type:
    """A use of the definition at `id`, which is written before lowering ends."""
    ledger.wanted.setdefault(id)
    use = Named(id)
    return Nullable(use) if admits_null(ledger, ledger.target(id)) else use


def settle(ledger: Ledger) -> None:
    """Defines all that was referred to, and all that this brings in."""
    while ledger.wanted:
        pending, ledger.wanted = ledger.wanted, {}
        for id in pending:
            define(ledger, id)


def resolved(ledger: Ledger, type: Type) -> Type:
    """What a type is behind its names; null is stripped on the way. `Any` where it is still being found."""
    seen: set[TypeId] = set()
    while isinstance(type, (Named, Nullable)):
        if isinstance(type, Nullable):
            type = type.inner
            continue
        define(ledger, type.id)
        if type.id in seen or type.id not in ledger.definitions:
            return Any()
        seen.add(type.id)
        type = ledger.definitions[type.id].type
    return type


def hoisted(ledger: Ledger, part: Part, found: Type) -> Type:
    """An inline object gets a definition under its own id."""
    if not isinstance(found, Object):
        return found
    enter(ledger, part, found)
    return Named(part.id)


def enter(ledger: Ledger, part: Part, found: Type) -> None:
    """Writes a definition, and sees to it that what it is named after gets one too."""
    if isinstance(part.origin, Nested):
        ledger.wanted.setdefault(part.origin.parent)
    ledger.order.setdefault(part.id)
    ledger.definitions[part.id] = Definition(
        part.id,
        found,
        part.origin,
        title=ledger.text(part, "title"),
        description=ledger.text(part, "description").strip(),
        deprecated=ledger.flag(part, "deprecated"),
        examples=documentation.examples(ledger, part),
    )


def with_null(found: Type) -> Type:
    return found if isinstance(found, (Any, Nullable)) or found == Literal(None) else Nullable(found)


def without_null(found: Type) -> Type:
    return found.inner if isinstance(found, Nullable) else found


def bare(ledger: Ledger, part: Part) -> Type:
    """The type without its own null; an object is not hoisted yet."""
    target = only_reference(part)
    if target is not None:
        note_unchecked(ledger, part)
        return named(ledger, target)
    return shape(ledger, gather(ledger, part))


def shape(ledger: Ledger, sketch: Sketch) -> Type:
    return unions.union_of(ledger, sketch) if sketch.choices else plain(ledger, sketch)


def plain(ledger: Ledger, sketch: Sketch) -> Type:
    """A gathered schema without its choices."""
    if sketch.values is not None:
        return scalars.enum(ledger, sketch, sketch.values)
    names = sketch.types or inferred(sketch)
    wanted = [name for name in names if name != "integer" or "number" not in names]
    _note_unused(ledger, sketch, wanted)
    if not wanted:
        return Any()
    types = [_of_name(ledger, sketch, name) for name in wanted]
    if len(types) == 1:
        return types[0]
    return Union(tuple(Variant(hoisted(ledger, sketch.part, each)) for each in types))


def _note_unused(ledger: Ledger, sketch: Sketch, names: Sequence[str]) -> None:
    """Fields of what is no object, items of what is no array: JSON Schema leaves them without effect."""
    fields = [part for parts in sketch.fields.values() for part in parts] + sketch.extras
    for name, parts in (("object", fields), ("array", sketch.items + sketch.prefix)):
        for part in parts if name not in names else ():
            message = f"This describes an {name}, and the type says {' or '.join(names)}."
            ledger.note("unused-keyword", part.id, message, "the type decides")


def _of_name(ledger: Ledger, sketch: Sketch, name: str) -> Type:
    match name:
        case "object":
            return objects.object_of(ledger, sketch)
        case "array":
            return _array(ledger, sketch)
        case "null":
            return Literal(None)
        case _:
            return scalars.scalar(sketch, name)


def inferred(sketch: Sketch) -> tuple[str, ...]:
    """The type of a schema that doesn't say it, by its other keywords."""
    if sketch.fields or sketch.extras or sketch.closed:
        return ("object",)
    if sketch.items or sketch.prefix:
        return ("array",)
    for name, keywords in INFERRED.items():
        if any(keyword in sketch.validation for keyword in keywords):
            return (name,)
    format = sketch.validation.get("format")
    return (FORMATS[format],) if isinstance(format, str) and format in FORMATS else ()


def _array(ledger: Ledger, sketch: Sketch) -> Array:
    found = [type_of(ledger, item) for item in sketch.prefix]
    if sketch.items:
        whole = Part({}, below(sketch.part.id, "items"), step(sketch.part, "item"))
        found.append(objects.merged(ledger, sketch.items, whole))
    items = joined(found) if found else Any()
    least, most = (scalars.count(sketch, keyword) for keyword in ("minItems", "maxItems"))
    return Array(items, least, most, sketch.validation.get("uniqueItems") is True)


def values_of(ledger: Ledger, sketch: Sketch) -> Map:
    """An object whose keys are data."""
    return Map(joined([type_of(ledger, extra) for extra in sketch.extras]) if sketch.extras else Any())
