"""oneOf and anyOf: one of several types, the fields said beside them shared out, null and repetition taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..diagnostics import Diagnostic, DocumentError, Severity
from ..model.types import (
    Any,
    Literal,
    Nested,
    Object,
    Type,
    TypeId,
)
from . import discriminators, references, schemas
from .gatherers import add, gather
from .ledger import Ledger
from .parts import NOTHING, Part, below, last_word, step
from .sketch import Choice, Sketch
from .variants import joined, merged_values, opened

MOST_SHARED = 5_000
"""Variants that are made for the fields beside their choice: many times those of the largest documents."""


def union_of(ledger: Ledger, sketch: Sketch) -> Type:
    """The type of a sketch with choices. Only one choice can be a union; the fields of the others are merged."""
    telling = [choice for choice in sketch.choices if _tells(choice)]
    for choice in sketch.choices:
        if choice not in telling:
            message = f"The variants of `{choice.keyword}` differ only in which fields they want."
            place = below(choice.part.id, choice.keyword)
            ledger.note("choice-of-required", place, message, "left to the server to check")
    if not telling or sketch.values is not None:
        for choice in telling:
            _note_unused(ledger, below(choice.part.id, choice.keyword), "Values are listed beside this choice.")
        return schemas.plain(ledger, sketch)
    alone = only_variant(telling[0].variants) if len(telling) == 1 else None
    if alone is not None:
        return _alone(ledger, sketch, alone)
    for choice in telling[1:]:
        _merge(ledger, sketch, choice)
    parts = [_labelled(telling[0], number, variant) for number, variant in enumerate(telling[0].variants)]
    if _shares_out(ledger, sketch, telling[0]):
        types = [_with_shared(ledger, sketch, part, number, telling[0]) for number, part in enumerate(parts)]
    else:
        types = [schemas.type_of(ledger, part) for part in parts]
        for extra in sketch.extras:
            _note_unused(ledger, extra.id, "The variants say themselves what further fields they have.")
    found = _assembled(ledger, telling[0].part, list(zip(types, parts, strict=True)))
    return _tagged(ledger, _discriminating(sketch, telling[0]), found)


def _note_unused(ledger: Ledger, id: TypeId, message: str) -> None:
    ledger.note("unused-keyword", id, message, "ignored")


def _discriminating(sketch: Sketch, choice: Choice) -> Part:
    """Whose discriminator it is: the choice's own, else that of the schema which brings the choice in by allOf."""
    return choice.part if "discriminator" in choice.part.raw else sketch.part


def _tells(choice: Choice) -> bool:
    return any(_is_shape(variant) for variant in choice.variants)


def _is_shape(part: Part) -> bool:
    """A variant that only requires or forbids fields (`not: {}`) restricts a shape, it has none."""
    keys = ("required", "properties")
    if "$ref" in part.raw or "allOf" in part.raw or part.raw.get("type", "object") != "object":
        return True
    if any(key not in keys and references.says_shape(key, value) for key, value in part.raw.items()):
        return True
    fields = part.raw.get("properties")
    return isinstance(fields, dict) and any(value not in _RESTRICTIONS for value in fields.values())


_RESTRICTIONS: tuple[object, ...] = (NOTHING, {}, True, False)


def only_variant(variants: Sequence[Part]) -> Part | None:
    """The one variant that isn't null: a choice of it alone is no choice."""
    others = [variant for variant in variants if variant.raw.get("type") not in ("null", ["null"])]
    return others[0] if len(others) == 1 else None


def _alone(ledger: Ledger, sketch: Sketch, variant: Part) -> Type:
    target = references.only_reference(variant)
    if target is not None and not sketch.fields:
        return schemas.named(ledger, target)
    own = sketch.without_choices(sketch.part)
    add(ledger, own, variant, sketch.part.id)
    return schemas.shape(ledger, own)


def _labelled(choice: Choice, number: int, variant: Part) -> Part:
    """A variant, named after its title or its number."""
    title = variant.raw.get("title")
    return variant.named(step(choice.part, title if isinstance(title, str) and title else str(number)))


def _merge(ledger: Ledger, sketch: Sketch, choice: Choice) -> None:
    message = f"A second choice (`{choice.keyword}`) stands beside the first."
    ledger.warn("second-choice", choice.part.id, message, "its fields are merged, none of them required")
    required = dict(sketch.required)
    for variant in choice.variants:
        add(ledger, sketch, variant, sketch.part.id)
    sketch.required = required


def _shares_out(ledger: Ledger, sketch: Sketch, choice: Choice) -> bool:
    """Whether fields stand beside the choice that some variant lacks, or are required there and not in the variant."""
    if not sketch.fields and not sketch.required:
        return False
    variants = [gather(ledger, variant) for variant in choice.variants if variant.raw.get("type") != "null"]
    return any(_lacks(own, sketch) for own in variants)


def _lacks(own: Sketch, shared: Sketch) -> bool:
    loosened = shared.required.keys() - own.required.keys()
    return not shared.fields.keys() <= own.fields.keys() or bool(loosened & own.fields.keys())


def _with_shared(ledger: Ledger, sketch: Sketch, variant: Part, number: int, choice: Choice) -> Type:
    """A variant with the fields that stand beside the choice: an object of its own.

    DocumentError where choices within choices multiply these beyond all use.
    """
    ledger.shared += 1
    if ledger.shared > MOST_SHARED:
        message = f"choices within choices, with fields beside them, give more than {MOST_SHARED:,} variants"
        action = "name the variants, or leave out a level of choices"
        raise DocumentError(Diagnostic("too-large", Severity.ERROR, ledger.place(sketch.part.id), message, action))
    if variant.raw.get("type") == "null":
        return Literal(None)
    ref, title = variant.raw.get("$ref"), variant.raw.get("title", number)
    name = last_word(ref) if isinstance(ref, str) else str(title)
    part = Part(variant.raw, below(sketch.part.id, choice.keyword, number), step(sketch.part, name))
    if isinstance(ref, str):
        ledger.made_of[part.id] = TypeId(ref)

    def build() -> Type:
        own = sketch.without_choices(part)
        add(ledger, own, variant.named(part.origin), part.id)
        return schemas.shape(ledger, own)

    return schemas.once(ledger, part, build, null=False)


def _assembled(ledger: Ledger, part: Part, found: Sequence[tuple[Type, Part]]) -> list[tuple[Type, Part]]:
    """Variants without null, each once, unions in unions opened."""
    flat = [(each, source) for type, source in found for each in opened(type)]
    unique: dict[Type, Part] = {}
    for type, source in flat:
        if type in unique and source.raw != unique[type].raw:
            ledger.note("repeated-variant", source.id, "Two variants are the same type.", "taken once")
        unique.setdefault(type, source)
    return list(unique.items())


def _tagged(ledger: Ledger, part: Part, found: Sequence[tuple[Type, Part]]) -> Type:
    types = [type for type, _ in found]
    merged = merged_values(types, [source for _, source in found])
    if Any() in types and len(types) > 1:
        message = "One of the variants allows any value."
        ledger.note("untyped-choice", part.id, message, "any value is taken")
    if merged is not None or len(types) < 2 or Any() in types:
        return merged or joined(types)
    return discriminators.tagged(ledger, part, found)


def of_heirs(ledger: Ledger, part: Part) -> Type | None:
    """A base that discriminates, without saying between what, means one of the schemas that extend it by allOf."""
    heirs = ledger.heirs.get(part.id, ())
    if "discriminator" not in part.raw or any(key in part.raw for key in ("oneOf", "anyOf")) or not heirs:
        return None
    base = Part(part.raw, below(part.id, "discriminator"), Nested(part.id, "base"))
    found = schemas.shape(ledger, replace(gather(ledger, part), part=base))
    if not isinstance(found, Object):
        return None
    return discriminators.of_base(ledger, part, schemas.hoisted(ledger, base, found), heirs)
