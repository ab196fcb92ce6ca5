"""Which value of which field chooses a variant (OpenAPI 3.1.1, section 4.8.25 Discriminator Object)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath

from ..model.types import Component, Named, Type, TypeId, Union, Variant
from .ledger import Ledger
from .parts import Part, below, last_word


def tagged(ledger: Ledger, part: Part, found: Sequence[tuple[Type, Part]]) -> Type:
    """The union of what was found.

    Without a discriminator, a field that every variant fixes to a value of its own is one.
    """
    field = _property(ledger, part)
    if field is None:
        return _by_fixed_field(ledger, found)
    mapping = _mapping(ledger, part)
    known = _by_target(mapping)
    variants = tuple(Variant(type, _tags(ledger, type, source, field, known)) for type, source in found)
    _check_mapping(ledger, part, mapping, [type for type, _ in found])
    return _decided(ledger, part, variants, mapping)


def of_base(ledger: Ledger, part: Part, base: Type, heirs: Sequence[TypeId]) -> Type | None:
    """The union of a base's heirs; the base itself last, for values that the document doesn't know."""
    field = _property(ledger, part)
    if field is None:
        return None
    mapping = _mapping(ledger, part)
    targets = dict.fromkeys((*mapping.values(), *heirs))
    known = [ledger.target(id) for id in targets if id != part.id and ledger.has(id)]
    for heir in known:
        ledger.wanted.setdefault(heir.id)
    tags = _by_target(mapping)
    variants = [Variant(Named(heir.id), _tags(ledger, Named(heir.id), heir, field, tags)) for heir in known]
    own = tags.get(part.id, ())
    return _decided(ledger, part, (*variants, Variant(base, own)), mapping)


def heirs(ledger: Ledger, components: Part) -> dict[TypeId, tuple[TypeId, ...]]:
    """For each schema the components that extend it by allOf, directly or through others, in document order."""
    found: dict[TypeId, dict[TypeId, None]] = {}
    for _, schema in ledger.entries(components, "schemas"):
        for base in _bases(ledger, schema, {schema.id}):
            found.setdefault(base, {})[schema.id] = None
    return {base: tuple(ids) for base, ids in found.items()}


def _bases(ledger: Ledger, schema: Part, seen: set[TypeId]) -> Iterator[TypeId]:
    for branch in ledger.members(schema, "allOf"):
        ref = branch.raw.get("$ref")
        if isinstance(ref, str) and ref not in seen:
            seen.add(TypeId(ref))
            yield TypeId(ref)
            yield from _bases(ledger, ledger.target(TypeId(ref)), seen)


def _property(ledger: Ledger, part: Part) -> str | None:
    stated = ledger.child(part, "discriminator")
    if stated is None:
        return None
    field = ledger.text(stated, "propertyName")
    if not field:
        ledger.warn("discriminator-without-field", stated.id, "A discriminator must say its propertyName.", "ignored")
    return field or None


def _mapping(ledger: Ledger, part: Part) -> Mapping[str, TypeId]:
    """Tag → id. A target may be a URI reference or a component's bare name."""
    stated = ledger.child(part, "discriminator")
    if stated is None:
        return {}
    targets = ledger.mapping(stated, "mapping")
    return {str(tag): _target(ledger, part, target) for tag, target in targets.items() if isinstance(target, str)}


def _target(ledger: Ledger, part: Part, target: str) -> TypeId:
    name = below("#/components/schemas", target)
    if "#" in target or ledger.has(name):
        return TypeId(target) if "#" in target else name
    file = part.id.partition("#")[0]
    return TypeId(f"{normpath(join(dirname(file), target))}#")


def _check_mapping(ledger: Ledger, part: Part, mapping: Mapping[str, TypeId], types: Sequence[Type]) -> None:
    known = {type.id for type in types if isinstance(type, Named)}
    for tag, id in mapping.items():
        if id not in known and ledger.has(id):
            message = f"The discriminator maps `{tag}` to {id}, which is none of the variants."
            ledger.warn("mapping-to-stranger", below(part.id, "discriminator"), message, "ignored")


def _by_target(mapping: Mapping[str, TypeId]) -> Mapping[TypeId, tuple[str, ...]]:
    """Id → its tags."""
    found: dict[TypeId, list[str]] = {}
    for tag, id in mapping.items():
        found.setdefault(id, []).append(tag)
    return {id: tuple(tags) for id, tags in found.items()}


def _tags(
    ledger: Ledger, type: Type, source: Part, field: str, known: Mapping[TypeId, tuple[str, ...]]
) -> tuple[str, ...]:
    """What the mapping says (`known`), what the variant's own field is fixed to; else the component's name (section
    4.8.25.3).

    A default of the field is no promise, but more often right than the name: both count.
    """
    mapped = known.get(type.id, ()) if isinstance(type, Named) else ()
    props = tuple(_of_field(ledger, source, field, set()))
    fixed = tuple(dict.fromkeys(value for prop in props for value in _allowed(ledger, prop, set())))
    if mapped:
        return tuple(dict.fromkeys((*mapped, *fixed))) if len(fixed) == 1 else mapped
    usual = dict.fromkeys(value for prop in props if isinstance(value := prop.raw.get("default"), str))
    is_inline = isinstance(type, Named) and type.id == source.id and not isinstance(source.origin, Component)
    if fixed or not isinstance(type, Named) or is_inline:
        return fixed or tuple(usual)
    return tuple(usual | {last_word(type.id): None})


def _of_field(ledger: Ledger, part: Part, field: str, seen: set[TypeId]) -> Iterator[Part]:
    """What a schema says of `field`, through its references, branches and variants."""
    if part.id in seen:
        return
    seen.add(part.id)
    for name, prop in ledger.entries(part, "properties"):
        if name == field:
            yield prop
    if isinstance(ref := part.raw.get("$ref"), str):
        yield from _of_field(ledger, ledger.target(TypeId(ref)), field, seen)
    for keyword in ("allOf", "oneOf", "anyOf"):
        for branch in ledger.members(part, keyword):
            yield from _of_field(ledger, branch, field, seen)


def _allowed(ledger: Ledger, part: Part, seen: set[TypeId]) -> Iterator[str]:
    if part.id in seen:
        return
    seen.add(part.id)
    values = [part.raw["const"]] if "const" in part.raw else ledger.sequence(part, "enum")
    yield from (value for value in values if isinstance(value, str))
    if not values and isinstance(ref := part.raw.get("$ref"), str):
        yield from _allowed(ledger, ledger.target(TypeId(ref)), seen)


def _decided(ledger: Ledger, part: Part, variants: Sequence[Variant], mapping: Mapping[str, TypeId]) -> Union:
    """A tag that several variants claim chooses none of them, unless the mapping gives it to one."""
    claims = Counter(tag for variant in variants for tag in variant.tags)
    unclear = [tag for tag, count in claims.items() if count > 1]
    if unclear:
        message = f"Several variants claim {', '.join(map(repr, unclear))}."
        ledger.note("ambiguous-tag", below(part.id, "discriminator"), message, "the mapping decides, else the shape")
    own = [
        tuple(tag for tag in variant.tags if claims[tag] == 1 or _is_mapped(variant, mapping.get(tag)))
        for variant in variants
    ]
    decided = tuple(Variant(variant.type, tags) for variant, tags in zip(variants, own, strict=True))
    return Union(decided, _property(ledger, part) if any(own) else None)


def _is_mapped(variant: Variant, target: TypeId | None) -> bool:
    return isinstance(variant.type, Named) and variant.type.id == target


def _by_fixed_field(ledger: Ledger, found: Sequence[tuple[Type, Part]]) -> Union:
    plain = Union(tuple(Variant(type) for type, _ in found))
    if not all(isinstance(type, Named) for type, _ in found):
        return plain
    fixed = [_fixed_fields(ledger, source, set()) for _, source in found]
    for field in fixed[0]:
        tags = [fields.get(field, ()) for fields in fixed]
        every = [tag for each in tags for tag in each]
        if all(tags) and len(every) == len(set(every)):
            return Union(tuple(Variant(type, own) for (type, _), own in zip(found, tags, strict=True)), field)
    return plain


def _fixed_fields(ledger: Ledger, part: Part, seen: set[TypeId]) -> dict[str, tuple[str, ...]]:
    """Required fields that can have but one known value, with it."""
    if part.id in seen:
        return {}
    seen.add(part.id)
    fields: dict[str, tuple[str, ...]] = {}
    if isinstance(ref := part.raw.get("$ref"), str):
        fields.update(_fixed_fields(ledger, ledger.target(TypeId(ref)), seen))
    for branch in ledger.members(part, "allOf"):
        fields.update(_fixed_fields(ledger, branch, seen))
    required = ledger.sequence(part, "required") if isinstance(part.raw.get("required"), list) else []
    for name, prop in ledger.entries(part, "properties"):
        allowed = tuple(_allowed(ledger, prop, set())) if name in required else ()
        if len(allowed) == 1:
            fields[name] = allowed
    return fields
