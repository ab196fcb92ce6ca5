"""A realistic value for a type: from the document's examples where they fit, else by name, format and constraints.

Deterministic, valid by the model, and finite on recursive types: what may be left out is, where it would recur.
"""

from __future__ import annotations

import dataclasses
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
    Type,
    TypeId,
    Union,
)
from .budget import Tally
from .case import Amount, Value
from .choices import chosen
from .files import holds_files
from .fits import fits
from .lists import items
from .scalars import scalar
from .trim import trimmed
from .unmade import Endless, Unmade

DEEP = 5
"""Definitions inside each other after which only what is required is given: an example is to be read by people."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes values of the types of one API.

    `hidden`: fields of this access are left out: read-only ones of what is sent, write-only ones of what comes back.
    `inside`: the definitions being made, outermost first. `tally`: of the one example that this maker is for.
    """

    definitions: Mapping[TypeId, Definition]
    amount: Amount
    hidden: Access = Access.READ_ONLY
    inside: tuple[TypeId, ...] = ()
    tally: Tally = dataclasses.field(default_factory=Tally)

    def value(self, wire: str, type: Type, examples: Iterable[Json] = ()) -> Value:
        """A value for what is called `wire`. Raises Unmade when there is none, or none within the budget."""
        for example in chain(examples, self._own_examples(type)):
            if not self.tally.budget.takes(example):
                continue
            given = json.loads(example)
            if self.holds(given, type):
                self.spend(1, len(example))
                return trimmed(given, type, self.definitions, self.amount, self.hidden)
        return self.made(wire, type)

    def spend(self, values: int, characters: int) -> None:
        """Too large is the example as a whole: that is where it is told."""
        try:
            self.tally.spend(values, characters)
        except Unmade as error:
            if self.inside:
                error.inside(self.inside[0])
            raise

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
        self.spend(1, 0)
        match type:
            case Any():
                return "value"
            case Nullable(inner=inner):
                return self._nullable(wire, inner)
            case Named(id=id):
                return self._named(wire, id)
            case Literal(value=only):
                return only
            case Enum(values=values):
                return values[0].value
            case Scalar():
                value = scalar(wire, type, self.tally.budget)
                self.spend(0, len(value) if isinstance(value, str) else 0)
                return value
            case Array():
                return items(self, wire, type)
            case Map(values=values):
                return self._map(values) if self.amount is Amount.FULL else {}
            case Object():
                return self._object(type)
            case Union():
                return chosen(self, wire, type)
            case _:
                assert_never(type)

    def _named(self, wire: str, id: TypeId) -> Value:
        if id in self.inside:
            raise Endless(id)
        if len(self.inside) >= self.tally.budget.depth:
            raise Unmade(f"it lies in more than {self.tally.budget.depth} others", self.inside[0])
        amount = self.amount if len(self.inside) < DEEP else Amount.MINIMAL
        maker = Maker(self.definitions, amount, self.hidden, (*self.inside, id), self.tally)
        try:
            return maker.value(wire, self.definitions[id].type)
        except Unmade as error:
            error.inside(id)
            raise

    def _nullable(self, wire: str, inner: Type) -> Value:
        """Null where nothing else can be made, within something that is made."""
        try:
            return self.value(wire, inner)
        except Unmade as error:
            if not self.inside:
                raise
            self.leave_out(error)
            return None

    def _map(self, values: Type) -> Value:
        try:
            return {"key": self.value("key", values)}
        except Unmade as error:
            self.leave_out(error)
            return {}

    def leave_out(self, error: Unmade) -> None:
        """What recurs is left out of any example of it; all else is worth telling."""
        if not isinstance(error, Endless):
            self.tally.left_out.append(error)

    def _object(self, type: Object) -> Value:
        return dict(self.fields(type.fields))

    def fields(self, fields: Iterable[Field]) -> Iterator[tuple[str, Value]]:
        """Never hidden ones; optional ones in a full case alone."""
        wanted = (one for one in fields if one.access is not self.hidden)
        every = self.amount is Amount.FULL
        return self.given(one for one in wanted if every or one.presence is Presence.REQUIRED)

    def given(self, fields: Iterable[Field]) -> Iterator[tuple[str, Value]]:
        """A value for each; an optional one that can't be made is left out."""
        for field in fields:
            try:
                yield field.wire, self.value(field.wire, field.type, field.examples)
            except Unmade as error:
                error.within(field.wire)
                if field.presence is Presence.REQUIRED:
                    raise
                if self.inside:
                    error.inside(self.inside[-1])
                self.leave_out(error)
