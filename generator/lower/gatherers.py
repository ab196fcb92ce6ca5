"""Gathering: each keyword of a schema, of what it refers to and of its allOf branches, put into one sketch.

allOf means "all of these at once" (JSON Schema 2020-12 Core, section 10.2.1.1), so gathering is merging:
properties and `required` are united, enums and types are intersected.
"""

from __future__ import annotations

from collections.abc import Callable

from ..model.types import Nested, TypeId
from .keywords import DOCUMENTATION, HANDLED, UNCHECKED, VALIDATION
from .ledger import Ledger
from .parts import NOTHING, Part, below, step
from .sketch import Choice, Sketch


def gather(ledger: Ledger, part: Part) -> Sketch:
    sketch = Sketch(part)
    add(ledger, sketch, part, part.id)
    return sketch


def add(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    """`owner`: the definition whose properties these are; a branch that is a `$ref` owns its own."""
    if part.id in sketch.seen:
        return
    sketch.seen.add(part.id)
    ref = part.raw.get("$ref")
    if isinstance(ref, str):
        target = ledger.target(TypeId(ref))
        add(ledger, sketch, target, target.id)
    for branch in ledger.members(part, "allOf"):
        add(ledger, sketch, branch, owner)
    for keyword in part.raw:
        if keyword in _GATHERERS:
            _GATHERERS[keyword](ledger, sketch, part, owner)
        elif keyword in VALIDATION:
            sketch.validation[keyword] = part.raw[keyword]
        elif keyword in UNCHECKED:
            _note_unchecked(ledger, part, keyword)
        elif keyword not in _EXPECTED and not keyword.startswith("x-"):
            ledger.note("unknown-keyword", below(part.id, keyword), f"`{keyword}` means nothing here.", "ignored")


_EXPECTED = {*HANDLED, *DOCUMENTATION}


def note_unchecked(ledger: Ledger, part: Part) -> None:
    """What stands beside a plain reference and has no type."""
    for keyword in part.raw:
        if keyword in UNCHECKED:
            _note_unchecked(ledger, part, keyword)


def _note_unchecked(ledger: Ledger, part: Part, keyword: str) -> None:
    ledger.note("not-expressed", below(part.id, keyword), UNCHECKED[keyword], "left to the server to check")


def _types(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    named = type_names(part)
    if named is None or named == ("null",):
        sketch.types = sketch.types if named is None else sketch.types or named
        return
    stated = tuple(name for name in named if name != "null")
    both = stated if sketch.types is None else _common(sketch.types, stated)
    if not both:
        said = f"{'/'.join(sketch.types or ())} and {'/'.join(stated)}"
        ledger.warn("conflicting-types", part.id, f"Merged schemas want {said} at once.", "the later one is taken")
    sketch.types = both or stated


def type_names(part: Part) -> tuple[str, ...] | None:
    stated = part.raw.get("type")
    if stated is None:
        return ("null",) if "type" in part.raw else None
    names = stated if isinstance(stated, list) else [stated]
    known = tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name in _JSON_TYPES))
    return known or None


_JSON_TYPES = ("null", "boolean", "object", "array", "number", "string", "integer")


def _common(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """An integer is a number, so number and integer have integer in common."""
    common = [name for name in second if name in first or (name == "integer" and "number" in first)]
    if "number" in second and "integer" in first and "integer" not in common:
        common.append("integer")
    return tuple(common)


def _properties(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    for name, prop in ledger.entries(part, "properties"):
        if prop.raw == NOTHING:
            ledger.note("forbidden-field", prop.id, f"`{name}` must not be there.", "left out of this object")
            sketch.forbidden.add(name)
            continue
        known = sketch.fields.setdefault(name, [])
        if all(prop.id != other.id for other in known):
            known.append(prop.named(Nested(owner, name)))


def _required(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    if isinstance(part.raw["required"], bool):  # OpenAPI 2's habit, of parameters
        return
    sketch.required.update(dict.fromkeys(ledger.words(part, "required")))


def _rest(keyword: str) -> Callable[[Ledger, Sketch, Part, TypeId], None]:
    """Of fields that nobody named. `unevaluatedProperties` knows what the other branches name; so does a sketch."""

    def gather_rest(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
        value = part.raw[keyword]
        if value is False:
            sketch.closed = True
        elif value is not True:
            extra = ledger.part(value, below(part.id, keyword), step(part, "value"))
            sketch.extras.extend([extra] if extra.raw else [])

    return gather_rest


def _patterns(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    for _, value in ledger.entries(part, "patternProperties"):
        sketch.extras.append(value.named(step(part, "value")))


def _items(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    if isinstance(part.raw["items"], list):  # before 2020-12, `items` was what `prefixItems` is
        _listed(ledger, sketch, part, "items")
    elif not _says_no_more(part, "items"):
        _further(ledger, sketch, part, "items")


def _says_no_more(part: Part, keyword: str) -> bool:
    """A tuple's items are typed by what it begins with, whether it is closed or says nothing of the rest."""
    value = part.raw[keyword]
    return value is False or ("prefixItems" in part.raw and value in (True, {}))


def _further(ledger: Ledger, sketch: Sketch, part: Part, keyword: str) -> None:
    sketch.items.append(ledger.part(part.raw[keyword], below(part.id, keyword), step(part, "item")))


def _additional_items(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    """Before 2020-12: what follows the items of a tuple. Beside anything else it never meant anything."""
    if not isinstance(part.raw.get("items"), list):
        _note_unchecked(ledger, part, "additionalItems")
    elif part.raw["additionalItems"] not in (True, False, {}):
        _further(ledger, sketch, part, "additionalItems")


def _unevaluated_items(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    if part.raw["unevaluatedItems"] not in (True, False, {}):
        _further(ledger, sketch, part, "unevaluatedItems")


def _prefix(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    _listed(ledger, sketch, part, "prefixItems")


def _listed(ledger: Ledger, sketch: Sketch, part: Part, keyword: str) -> None:
    for number, item in enumerate(ledger.members(part, keyword)):
        sketch.prefix.append(item.named(step(part, f"item {number}")))


def _values(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
    stated = [part.raw["const"]] if "const" in part.raw else ledger.sequence(part, "enum")
    if not stated:
        return
    both = stated if sketch.values is None else [value for value in stated if _is_among(value, sketch.values)]
    if not both:
        ledger.warn("conflicting-enums", part.id, "Merged enums have no value in common.", "the later one is taken")
    sketch.values = both or stated


def _is_among(value: object, values: list[object]) -> bool:
    """`true` is not 1; 1.0 is, as to JSON Schema."""
    return any(value == other and isinstance(value, bool) == isinstance(other, bool) for other in values)


def _choice(keyword: str) -> Callable[[Ledger, Sketch, Part, TypeId], None]:
    def gather_choice(ledger: Ledger, sketch: Sketch, part: Part, owner: TypeId) -> None:
        variants = tuple(ledger.members(part, keyword))
        is_heir = any(variant.raw.get("$ref") in list(sketch.seen) for variant in variants)
        if variants and not is_heir:  # what extends one of its own variants is that variant, not the choice
            sketch.choices.append(Choice(part, keyword, variants))

    return gather_choice


_GATHERERS: dict[str, Callable[[Ledger, Sketch, Part, TypeId], None]] = {
    "type": _types,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _rest("additionalProperties"),
    "unevaluatedProperties": _rest("unevaluatedProperties"),
    "patternProperties": _patterns,
    "items": _items,
    "additionalItems": _additional_items,
    "unevaluatedItems": _unevaluated_items,
    "prefixItems": _prefix,
    "enum": _values,
    "const": _values,
    "oneOf": _choice("oneOf"),
    "anyOf": _choice("anyOf"),
}
