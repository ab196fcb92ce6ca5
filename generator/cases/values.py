"""A realistic value for a type: from the document's examples where they fit, else by name, format and constraints.

Deterministic, valid by the model, and finite on recursive types: what may be left out is, where it would recur.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any as JsonValue
from typing import assert_never

from ..model.types import (
    Access,
    Any,
    Array,
    Definition,
    Enum,
    Field,
    Json,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)
from .case import Amount, Value
from .distinct import distinct
from .fits import fits
from .scalars import scalar
from .trim import trimmed

DEEP = 5
"""Definitions inside each other after which only what is required is given: an example is to be read by people."""


class Endless(Exception):
    """A required value contains itself without end: no finite value is valid."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes values of the types of one API.

    `hidden`: fields of this access are left out: read-only ones of what is sent, write-only ones of what comes back.
    `inside`: the definitions being made, outermost first.
    """

    definitions: Mapping[TypeId, Definition]
    amount: Amount
    hidden: Access = Access.READ_ONLY
    inside: tuple[TypeId, ...] = ()

    def value(self, wire: str, type: Type, examples: Iterable[Json] = ()) -> Value:
        """A value for what is called `wire`. Raises Endless when there is none that ends."""
        for example in chain(examples, self._own_examples(type)):
            given = json.loads(example)
            if self.holds(given, type):
                return trimmed(given, type, self.definitions, self.amount, self.hidden)
        return self.made(wire, type)

    def each(self, wire: str, type: Type) -> list[Value]:
        """A value of every variant where `type` is a union, else the one value. Raises Endless as `value`."""
        found = self.definitions[type.id].type if isinstance(type, Named) else type
        if isinstance(found, Union):
            return [self._variant(wire, variant, found.discriminator) for variant in found.variants]
        return [self.value(wire, type)]

    def holds(self, given: JsonValue, type: Type) -> bool:
        """Whether a value from the document can stand for `type` as it is."""
        return fits(given, type, self.definitions, self.hidden) and not holds_files(type, self.definitions)

    def _own_examples(self, type: Type) -> tuple[Json, ...]:
        match type:
            case Named(id=id):
                return self.definitions[id].examples
            case Nullable(inner=inner):
                return self._own_examples(inner)
            case _:
                return ()

    def made(self, wire: str, type: Type) -> Value:
        match type:
            case Any():
                return "value"
            case Nullable(inner=inner):
                return self.value(wire, inner)
            case Named(id=id):
                return self._named(wire, id)
            case Literal(value=only):
                return only
            case Enum(values=values):
                return values[0].value
            case Scalar():
                return scalar(wire, type)
            case Array():
                return self._array(wire, type)
            case Map(values=values):
                return {"key": self.value("key", values)} if self.amount is Amount.FULL else {}
            case Object():
                return self._object(type)
            case Union():
                return self._union(wire, type)
            case _:
                assert_never(type)

    def _named(self, wire: str, id: TypeId) -> Value:
        if id in self.inside:
            raise Endless(id)
        amount = self.amount if len(self.inside) < DEEP else Amount.MINIMAL
        return Maker(self.definitions, amount, self.hidden, (*self.inside, id)).value(wire, self.definitions[id].type)

    def _array(self, wire: str, type: Array) -> Value:
        """One item, or as many as must be; none where an item would contain itself."""
        least = type.min_items or 0
        wanted = max(least, 1) if type.max_items != 0 else 0
        try:
            first = self.value(wire.removesuffix("s") or wire, type.items) if wanted else None
        except Endless:
            if least:
                raise
            return []
        return self._several(first, type, wanted)

    def _several(self, first: Value, type: Array, wanted: int) -> list[Value]:
        if not type.unique:
            return [first] * wanted
        return distinct([(type.items, first)] * wanted, self.definitions)

    def _object(self, type: Object) -> Value:
        return dict(self.fields(type.fields))

    def fields(self, fields: Iterable[Field]) -> Iterator[tuple[str, Value]]:
        """Never hidden ones; optional ones in a full case alone."""
        wanted = (one for one in fields if one.access is not self.hidden)
        every = self.amount is Amount.FULL
        return self.given(one for one in wanted if every or one.presence is Presence.REQUIRED)

    def given(self, fields: Iterable[Field]) -> Iterator[tuple[str, Value]]:
        """A value for each; an optional one that never ends is left out."""
        for field in fields:
            try:
                yield field.wire, self.value(field.wire, field.type, field.examples)
            except Endless:
                if field.presence is Presence.REQUIRED:
                    raise

    def _union(self, wire: str, type: Union) -> Value:
        """Of the first variant whose value is no other variant's too; else of the first that ends."""
        found: list[Value] = []
        for variant in type.variants:
            try:
                value = self._variant(wire, variant, type.discriminator)
            except Endless:
                continue
            others = (other.type for other in type.variants if other is not variant)
            if not any(fits(value, other, self.definitions, self.hidden) for other in others):
                return value
            found.append(value)
        if not found:
            raise Endless(wire)
        return found[0]

    def _variant(self, wire: str, variant: Variant, discriminator: str | None) -> Value:
        value = self.value(wire, variant.type)
        if discriminator is not None and variant.tags and isinstance(value, dict):
            given = value.get(discriminator)
            return {**value, discriminator: given if given in variant.tags else variant.tags[0]}
        return value


def holds_files(type: Type, definitions: Mapping[TypeId, Definition]) -> bool:
    """Whether a value has bytes at its top or in its fields: an example of such a value is text, and no file."""
    match type:
        case Named(id=id):
            found = definitions[id].type
            return isinstance(found, Object) and any(_is_file(field.type) for field in found.fields)
        case _:
            return _is_file(type)


def _is_file(type: Type) -> bool:
    match type:
        case Scalar(kind=ScalarKind.BINARY):
            return True
        case Array(items=inner) | Nullable(inner=inner):
            return _is_file(inner)
        case _:
            return False
