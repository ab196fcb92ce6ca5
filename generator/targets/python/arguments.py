"""Operation -> the keyword arguments of its method: what each is called in Python, and where each goes on the wire.

The one place that decides these names: methods, params classes and examples read them from here. Spells no types.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import assert_never

from ...model.api import Body, FlatBody, Location, Operation, Parameter, WholeBody, Wire
from ...model.types import Field, Json, Presence, Type
from ...naming.names import Names, argument_key
from .identify import identifier
from .reserved import ARGUMENTS


class Slot(Enum):
    """The part of a request that carries an argument."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    FIELD = "body"  # one field of the body
    WHOLE = "whole"  # the body itself


class Giving(Enum):
    """How a caller may give a value."""

    AT_ONCE = "at once"
    PIECEMEAL = "piecemeal"  # a list, whose items may also come one by one: from an iterator, asynchronous or not


BODY = Slot.FIELD.value

SLOTS = {
    Location.PATH: Slot.PATH,
    Location.QUERY: Slot.QUERY,
    Location.HEADER: Slot.HEADER,
    Location.COOKIE: Slot.COOKIE,
}


@dataclass(frozen=True, slots=True)
class Argument:
    """`wire` is a field's or a parameter's own name; for the whole body it is empty."""

    name: str
    wire: str
    slot: Slot
    type: Type
    presence: Presence
    description: str = ""
    deprecated: bool = False
    default: Json | None = None
    examples: tuple[Json, ...] = ()
    giving: Giving = Giving.AT_ONCE


@dataclass(frozen=True, slots=True)
class Arguments:
    """`positional`: the last path parameter, which may be given by position or by name. `keywords`: all others, by name
    only; the required ones first, else in document order: path, query, headers, cookies, body."""

    positional: Argument | None
    keywords: tuple[Argument, ...]

    def __iter__(self) -> Iterator[Argument]:
        if self.positional is not None:
            yield self.positional
        yield from self.keywords

    def of(self, slot: Slot) -> tuple[Argument, ...]:
        return tuple(argument for argument in self if argument.slot is slot)


def arguments(operation: Operation, names: Names | None = None) -> Arguments:
    """What `names` says goes first. Others are claimed in the order path, query, headers, cookies, body: of two alike,
    the later says its place."""
    named = {} if names is None else names.arguments.get(operation.id, {})
    chosen = {key: identifier(name) for key, name in named.items()}
    claims = Claims(chosen, {*ARGUMENTS, *chosen.values()})
    found = [_of_parameter(parameter, name) for parameter, name in _by_location(operation, claims)]
    if operation.body is not None:
        found.extend(_of_body(operation.body, claims))
    in_path = _in_template_order(operation.path, [argument for argument in found if argument.slot is Slot.PATH])
    others = [argument for argument in found if argument.slot is not Slot.PATH]
    keywords = sorted([*in_path[:-1], *others], key=lambda argument: argument.presence is Presence.OPTIONAL)
    return Arguments(in_path[-1] if in_path else None, tuple(keywords))


def _by_location(operation: Operation, claims: Claims) -> Iterator[tuple[Parameter, str]]:
    for location in SLOTS:
        here = [parameter for parameter in operation.parameters if parameter.location is location]
        names = claims.of([parameter.wire for parameter in here], location.value)
        yield from zip(here, names, strict=True)


def _in_template_order(path: str, found: list[Argument]) -> list[Argument]:
    """As they stand in the path, whatever order the document lists them in."""
    return sorted(found, key=lambda argument: path.find("{" + argument.wire + "}"))


def _of_parameter(parameter: Parameter, name: str) -> Argument:
    return Argument(
        name=name,
        wire=parameter.wire,
        slot=SLOTS[parameter.location],
        type=parameter.type,
        presence=Presence.REQUIRED if parameter.location is Location.PATH else parameter.presence,
        description=parameter.description,
        deprecated=parameter.deprecated,
        default=parameter.default,
        examples=parameter.examples,
    )


def _of_body(body: Body, claims: Claims) -> Iterator[Argument]:
    """Its fields, or all of it; or either, in which case none of them must be given."""
    match body.shape:
        case FlatBody(fields):
            names = claims.of([field.wire for field in fields], BODY)
            found = [_of_field(field, name) for field, name in zip(fields, names, strict=True)]
            if body.alternative is not None:
                found.append(_of_whole(body, body.alternative.type, {body.alternative.content.wire}, claims))
                found = [replace(argument, presence=Presence.OPTIONAL) for argument in found]
            yield from found
        case WholeBody(type_):
            yield _of_whole(body, type_, {one.wire for one in body.contents[:1]}, claims)
        case _:
            assert_never(body.shape)


def _of_whole(body: Body, type_: Type, written: Collection[Wire], claims: Claims) -> Argument:
    return Argument(
        name=claims.whole(),
        wire="",
        slot=Slot.WHOLE,
        type=type_,
        presence=body.presence,
        description=body.description,
        examples=body.examples,
        giving=Giving.PIECEMEAL if Wire.LINES in written else Giving.AT_ONCE,
    )


def _of_field(field: Field, name: str) -> Argument:
    return Argument(
        name=name,
        wire=field.wire,
        slot=Slot.FIELD,
        type=field.type,
        presence=field.presence,
        description=field.description,
        deprecated=field.deprecated,
        default=field.default,
        examples=field.examples,
    )


@dataclass(frozen=True, slots=True)
class Claims:
    """`chosen`: names that don't follow from wire names, by `argument_key`; they are among those `taken`.
    `numbers`: for a name that several have, the next one to try."""

    chosen: Mapping[str, str]
    taken: set[str]
    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, wires: Sequence[str], place: str) -> list[str]:
        """A name for each of one place. What is a name as it stands claims it before what only becomes the same."""
        plain_first = sorted(range(len(wires)), key=lambda number: identifier(wires[number]) != wires[number])
        names = {number: self._one(wires[number], place) for number in plain_first}
        return [names[number] for number in range(len(wires))]

    def whole(self) -> str:
        """The name of a body that is one argument."""
        return self.chosen.get(argument_key(BODY, "")) or self._claim(BODY, "request")

    def _one(self, wire: str, place: str) -> str:
        return self.chosen.get(argument_key(place, wire)) or self._claim(wire, place)

    def _claim(self, wire: str, place: str) -> str:
        """`from` -> `from_`; one that is taken -> `body_id`, `header_id`; then numbered, where only signs differ."""
        placed = identifier(f"{place} {wire}")
        name = placed if (plain := identifier(wire)) in self.taken else plain
        while name in self.taken:
            number = self.numbers.get(placed, 2)
            name, self.numbers[placed] = f"{placed}_{number}", number + 1
        self.taken.add(name)
        return name
