"""oneOf and anyOf: one of several types, the fields said beside them shared out, null and repetition taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model.types import (
    Any,
    Enum,
    Literal,
    Nested,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Value,
    Variant,
)
from . import discriminators, schemas
from .ledger import Ledger
from .parts import NOTHING, Part, below, origin_of, step
from .sketch import Choice, Sketch, add, gather


def union_of(ledger: Ledger, sketch: Sketch) -> Type:
    """The type of a sketch with choices. Only one choice can be a union; the fields of the others are merged."""
    telling = [choice for choice in sketch.choices if _tells(choice)]
    for choice in sketch.choices:
        if choice not in telling:
            message = f"The variants of `{choice.keyword}` differ only in which fields they want."
            ledger.note("choice-of-required", choice.part.id, message, "left to the server to check")
    if not telling or sketch.values is not None:
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
    return _tagged(ledger, telling[0].part, _assembled(ledger, telling[0].part, list(zip(types, parts, strict=True))))


def _tells(choice: Choice) -> bool:
    return any(_is_shape(variant) for variant in choice.variants)


def _is_shape(part: Part) -> bool:
    """A variant that only requires or forbids fields (`not: {}`) restricts a shape, it has none."""
    keys = ("required", "properties")
    shaped = any(key not in keys and schemas.says_shape(key, value) for key, value in part.raw.items())
    fields = part.raw.get("properties")
    shaped = shaped or any(
        value not in _RESTRICTIONS for value in (fields.values() if isinstance(fields, dict) else ())
    )
    return shaped or any(key in part.raw for key in ("$ref", "allOf")) or part.raw.get("type", "object") != "object"


_RESTRICTIONS: tuple[object, ...] = (NOTHING, {}, True, False)


def only_variant(variants: Sequence[Part]) -> Part | None:
    """The one variant that isn't null: a choice of it alone is no choice."""
    others = [variant for variant in variants if variant.raw.get("type") not in ("null", ["null"])]
    return others[0] if len(others) == 1 else None


def _alone(ledger: Ledger, sketch: Sketch, variant: Part) -> Type:
    target = schemas.only_reference(variant)
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
    """Whether fields stand beside the choice that some variant lacks."""
    if not sketch.fields:
        return False
    return any(
        not sketch.fields.keys() <= gather(ledger, variant).fields.keys()
        for variant in choice.variants
        if variant.raw.get("type") != "null"
    )


def _with_shared(ledger: Ledger, sketch: Sketch, variant: Part, number: int, choice: Choice) -> Type:
    """A variant with the fields that stand beside the choice: an object of its own."""
    if variant.raw.get("type") == "null":
        return Literal(None)
    id = below(sketch.part.id, choice.keyword, number)
    ref = variant.raw.get("$ref")
    name = _last_name(ref) if isinstance(ref, str) else str(variant.raw.get("title", number))
    part = Part(variant.raw, id, step(sketch.part, name))
    known = ledger.types.get(id)
    if known is None:
        ledger.order.setdefault(id)
        own = sketch.without_choices(part)
        add(ledger, own, variant.named(part.origin), id)
        known = ledger.types[id] = schemas.hoisted(ledger, part, schemas.shape(ledger, own))
    return known


def _last_name(ref: str) -> str:
    origin = origin_of(TypeId(ref))
    return origin.part if isinstance(origin, Nested) else getattr(origin, "name", "")


def _assembled(ledger: Ledger, part: Part, found: Sequence[tuple[Type, Part]]) -> list[tuple[Type, Part]]:
    """Variants without null, each once, unions in unions opened."""
    flat = [(each, source) for type, source in found for each in _opened(type)]
    unique: dict[Type, Part] = {}
    for type, source in flat:
        if type in unique:
            ledger.note("repeated-variant", source.id, "Two variants are the same type.", "taken once")
        unique.setdefault(type, source)
    return list(unique.items())


def _opened(type: Type) -> Iterable[Type]:
    inner = type.inner if isinstance(type, Nullable) else type
    if inner == Literal(None):
        return ()
    if isinstance(inner, Union) and inner.discriminator is None:
        return [variant.type for variant in inner.variants]
    return (inner,)


def _tagged(ledger: Ledger, part: Part, found: Sequence[tuple[Type, Part]]) -> Type:
    types = [type for type, _ in found]
    merged = _merged_values(types, [source for _, source in found])
    if merged is not None or len(types) < 2 or Any() in types:
        return merged or joined(types)
    return discriminators.tagged(ledger, part, found)


def joined(types: Sequence[Type]) -> Type:
    """One type for several: itself where there is one, any value where one of them is any value."""
    flat = list(dict.fromkeys(each for type in types for each in _opened(type)))
    if not flat:
        return Literal(None)
    if Any() in flat:
        return Any()
    one = _merged_values(flat, []) or (flat[0] if len(flat) == 1 else Union(tuple(Variant(type) for type in flat)))
    return Nullable(one) if any(isinstance(type, Nullable) or type == Literal(None) for type in types) else one


def _merged_values(types: Sequence[Type], sources: Sequence[Part]) -> Type | None:
    """Known values of one kind are one enum, which is open: the bare scalar beside them adds nothing."""
    kinds = {_value_kind(type) for type in types}
    if len(kinds) != 1 or None in kinds or len(types) < 2:
        return None
    kind = kinds.pop() or ScalarKind.STRING
    words = [str(source.raw.get("description") or source.raw.get("title") or "") for source in sources]
    values: dict[object, Value] = {}
    for type, description in zip(types, words or [""] * len(types), strict=True):
        for value in _values(type, description):
            values.setdefault(value.value, value)
    return Enum(kind, tuple(values.values())) if values else Scalar(kind)


def _value_kind(type: Type) -> ScalarKind | None:
    match type:
        case Literal(value=str()):
            return ScalarKind.STRING
        case Literal(value=int()) if not isinstance(type.value, bool):
            return ScalarKind.INTEGER
        case Enum(kind=kind) | Scalar(kind=kind) if kind is not ScalarKind.BOOLEAN:
            return kind
        case _:
            return None


def _values(type: Type, description: str) -> tuple[Value, ...]:
    match type:
        case Enum(values=values):
            return values
        case Literal(value=str() | int() as value):
            return (Value(value, description),)
        case _:
            return ()


def of_heirs(ledger: Ledger, part: Part) -> Type | None:
    """A base that discriminates, without saying between what, means one of the schemas that extend it by allOf."""
    heirs = ledger.heirs.get(part.id, ())
    if "discriminator" not in part.raw or any(key in part.raw for key in ("oneOf", "anyOf")) or not heirs:
        return None
    base = part.under(part.id, below(part.id, "discriminator")).named(Nested(part.id, "base"))
    found = schemas.shape(ledger, replace(gather(ledger, part), part=base))
    if not isinstance(found, Object):
        return None
    return discriminators.of_base(ledger, part, schemas.hoisted(ledger, base, found), heirs)
