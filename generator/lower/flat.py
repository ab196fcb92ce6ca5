"""The fields of an object, or those of a union of objects in one: a body's arguments, a page's envelope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model.types import Access, Field, Object, Presence, Type, Union
from . import schemas
from .ledger import Ledger
from .variants import joined


def alternatives(ledger: Ledger, type: Type) -> list[Type]:
    """What a type can be behind its names and unions, none of them a union; null left out. Circles of unions end."""
    found: list[Type] = []
    waiting, opened = [type], set[Type]()
    while waiting:
        shape = schemas.resolved(ledger, waiting.pop())
        if not isinstance(shape, Union):
            found.append(shape)
        elif shape not in opened:
            opened.add(shape)
            waiting += [variant.type for variant in reversed(shape.variants)]
    return found


def merged_fields(ledger: Ledger, type: Type) -> Object | None:
    """The object, or the objects of a union in one: a field is required where all require it. None: no object."""
    shapes = alternatives(ledger, type)
    objects = [shape for shape in shapes if isinstance(shape, Object)]
    if not objects or len(objects) < len(shapes):
        return None
    return objects[0] if len(objects) == 1 else _one_object(objects)


def _one_object(objects: Sequence[Object]) -> Object:
    found: dict[str, list[Field]] = {}
    for each in objects:
        for field in each.fields:
            found.setdefault(field.wire, []).append(field)
    extras = [each.extra for each in objects if each.extra is not None]
    fields = tuple(_one_field(known, len(objects)) for known in found.values())
    return Object(fields, joined(extras) if extras else None)


def _one_field(known: Sequence[Field], objects: int) -> Field:
    """A field of as many of the objects as have it."""
    required = len(known) == objects and all(field.presence is Presence.REQUIRED for field in known)
    described = next((field.description for field in known if field.description), "")
    return replace(
        known[0],
        type=joined([field.type for field in known]),
        presence=Presence.REQUIRED if required else Presence.OPTIONAL,
        access=known[0].access if len({field.access for field in known}) == 1 else Access.BOTH,
        description=described,
        deprecated=all(field.deprecated for field in known),
        default=known[0].default if len({field.default for field in known}) == 1 else None,
    )
