"""What a document says for people: whether it says it in other words. Where the words stand is no matter."""

from __future__ import annotations

import json

from ..model.types import Definition, Field, Json, Named, Nullable, Object, Type
from .findings import Findings
from .surface import Surface


def same_json(old: Json | None, new: Json | None) -> bool:
    """The order of keys is no matter."""
    return old == new or (old is not None and new is not None and _parsed(old) == _parsed(new))


def _parsed(text: Json) -> object:
    """Tagged, because Python takes True for 1."""
    return json.dumps(json.loads(text), sort_keys=True)


def reworded(old: Definition, new: Definition) -> bool:
    """Of a definition that is the same one on both sides."""
    if (old.description, old.title) != (new.description, new.title):
        return True
    return not _same(old.examples, new.examples)


def other_examples(old: Field, new: Field, findings: Findings) -> bool:
    """A field without examples has those of the component that it refers to."""
    if _same(old.examples, new.examples):
        return False
    return not _same(_examples(old, findings.old), _examples(new, findings.new))


def _examples(field: Field, surface: Surface) -> tuple[Json, ...]:
    return field.examples or _of_type(field.type, surface)


def _of_type(type: Type, surface: Surface) -> tuple[Json, ...]:
    while isinstance(type, Nullable):
        type = type.inner
    if not isinstance(type, Named):
        return ()
    definition = surface.definition(type.id)
    return (
        definition.examples
        if definition.examples or isinstance(definition.type, Object)
        else _of_type(definition.type, surface)
    )


def _same(old: tuple[Json, ...], new: tuple[Json, ...]) -> bool:
    return len(old) == len(new) and all(same_json(*pair) for pair in zip(old, new, strict=True))
