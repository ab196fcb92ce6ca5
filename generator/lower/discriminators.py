"""Which value of which field chooses a variant (OpenAPI 3.1.1, section 4.8.25 Discriminator Object)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath

from ..model.types import Named, Type, TypeId, Union, Variant
from .candidates import Candidate, bases, candidates, chosen, implied, union_behind
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
    among = candidates(ledger, field, found)
    owners = chosen(ledger, mapping, among)
    for tag, id in mapping.items():
        if tag not in owners and ledger.has(id):
            message = f"The discriminator maps `{tag}` to {id}, which is none of the variants."
            ledger.warn("mapping-to-stranger", below(part.id, "discriminator"), message, "ignored")
    return _decided(ledger, part, among, owners)


def of_base(ledger: Ledger, part: Part, base: Type, heirs: Sequence[TypeId]) -> Type | None:
    """The union of a base's heirs; the base itself last, for values that the document doesn't know."""
    if _property(ledger, part) is None:
        return None
    mapping = _mapping(ledger, part)
    targets = dict.fromkeys((*mapping.values(), *heirs))
    known = [ledger.target(id) for id in targets if id != part.id and ledger.has(id)]
    for heir in known:
        ledger.wanted.setdefault(heir.id)
    among = [Candidate(Named(heir.id), heir) for heir in known]
    owners = chosen(ledger, {tag: id for tag, id in mapping.items() if id != part.id}, among)
    owners |= {tag: len(among) for tag, id in mapping.items() if id == part.id}
    own = () if len(among) in owners.values() else (last_word(part.id),)
    return _decided(ledger, part, [*among, Candidate(base, Part({}, part.id, part.origin), own)], owners)


def heirs(ledger: Ledger, components: Part) -> dict[TypeId, tuple[TypeId, ...]]:
    """For each schema the components that extend it by allOf, directly or through others, in document order."""
    found: dict[TypeId, dict[TypeId, None]] = {}
    for _, schema in ledger.entries(components, "schemas"):
        for base in bases(ledger, schema, {schema.id}):
            found.setdefault(base, {})[schema.id] = None
    return {base: tuple(ids) for base, ids in found.items()}


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


def _tags(ledger: Ledger, candidate: Candidate, field: str, mapped: tuple[str, ...]) -> tuple[str, ...]:
    """What the mapping says, and a union within the union; what the variant's own field is fixed to; else the
    component's name (section 4.8.25.3).

    A default of the field is no promise, but more often right than the name: both count.
    """
    props = tuple(_of_field(ledger, candidate.source, field, set()))
    fixed = tuple(dict.fromkeys(value for prop in props for value in _allowed(ledger, prop, set())))
    stated = tuple(dict.fromkeys((*mapped, *candidate.tags)))
    if stated:
        return tuple(dict.fromkeys((*stated, *fixed))) if len(fixed) == 1 else stated
    usual = dict.fromkeys(value for prop in props if isinstance(value := prop.raw.get("default"), str))
    name = implied(ledger, candidate)
    if fixed or name is None:
        return fixed or tuple(usual)
    return tuple(usual | {last_word(name): None})


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


def _decided(ledger: Ledger, part: Part, among: Sequence[Candidate], owners: Mapping[str, int]) -> Union:
    """A tag that several variants claim chooses none of them, unless the mapping gives it to one."""
    field = _property(ledger, part) or ""
    mapped: dict[int, list[str]] = {}
    for tag, owner in owners.items():
        mapped.setdefault(owner, []).append(tag)
    tags = [_tags(ledger, each, field, tuple(mapped.get(number, ()))) for number, each in enumerate(among)]
    claims = Counter(tag for each in tags for tag in each)
    unclear = [tag for tag, count in claims.items() if count > 1]
    if unclear:
        message = f"Several variants claim {', '.join(map(repr, unclear))}."
        ledger.note("ambiguous-tag", below(part.id, "discriminator"), message, "the mapping decides, else the shape")
    decided = tuple(
        Variant(each.type, tuple(tag for tag in tags[number] if claims[tag] == 1 or owners.get(tag) == number))
        for number, each in enumerate(among)
    )
    return Union(decided, field if any(variant.tags for variant in decided) else None)


def _by_fixed_field(ledger: Ledger, found: Sequence[tuple[Type, Part]]) -> Union:
    plain = Union(tuple(Variant(type) for type, _ in found))
    if not all(isinstance(type, Named) for type, _ in found):
        return plain
    within = _by_field_within(ledger, found)
    if within is not None:
        return within
    fixed = [_fixed_fields(ledger, source, set()) for _, source in found]
    for field in fixed[0]:
        tags = [fields.get(field, ()) for fields in fixed]
        every = [tag for each in tags for tag in each]
        if all(tags) and len(every) == len(set(every)):
            return Union(tuple(Variant(type, own) for (type, _), own in zip(found, tags, strict=True)), field)
    return plain


def _by_field_within(ledger: Ledger, found: Sequence[tuple[Type, Part]]) -> Union | None:
    """The field that decides a union within the union, where the other variants fix it too."""
    inner = [union_behind(ledger, type) for type, _ in found]
    for field in dict.fromkeys(union.discriminator for union in inner if union is not None and union.discriminator):
        among = candidates(ledger, field, found)
        tags = [each.tags or _fixed_fields(ledger, each.source, set()).get(field, ()) for each in among]
        every = [tag for each in tags for tag in each]
        if all(tags) and len(every) == len(set(every)):
            return Union(tuple(Variant(each.type, own) for each, own in zip(among, tags, strict=True)), field)
    return None


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
