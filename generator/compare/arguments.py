"""What a method takes, before and after: parameters and the fields of its body, by the names that callers write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.api import Body, FlatBody, Location, Operation, Parameter, WholeBody
from ..model.types import Field, Presence
from ..naming.names import Names
from ..naming.words import snake, split
from .change import Owner, Side
from .findings import Findings, Spot, Told
from .likeness import renamed
from .objects import Words, member

ARGUMENTS = Words(
    "argument-added",
    "required-argument-added",
    "argument-removed",
    "argument-renamed",
    "argument-became-required",
    "argument-became-optional",
    "argument-deprecated",
    "argument-undeprecated",
)

BODY = "body"
"""The place of an argument that is a field of the body."""


@dataclass(frozen=True, slots=True)
class Argument:
    """`name`: as callers write it, but for the signs of their language: `page[number]` is `page_number`. `place`:
    `path`, `query`, `header`, `cookie` or `body`. `style`: how it is written there."""

    name: str
    field: Field
    place: str
    style: tuple[object, ...] = ()


def arguments(old: Operation, new: Operation, owner: Owner, findings: Findings) -> None:
    spot = Spot(owner, Side.REQUEST, old.pointer, new.pointer)
    before, after = list(given(old, findings.old.names)), list(given(new, findings.new.names))
    pairs = _paired(before, after, findings)
    for one, other in pairs:
        _argument(one, other, spot, findings)
    kept = {id(each) for pair in pairs for each in pair}
    for one in before:
        if id(one) not in kept:
            findings.say(ARGUMENTS.removed, spot.at(_name(one)))
    for other in after:
        if id(other) not in kept:
            required = other.field.presence is Presence.REQUIRED
            findings.say(ARGUMENTS.required_added if required else ARGUMENTS.added, spot.at(_name(other)))
    _position(old, new, spot, findings)
    _renamed_whole(old, new, spot, findings)
    _body(old.body, new.body, spot, findings)


def given(operation: Operation, names: Names) -> Iterator[Argument]:
    for each in operation.parameters:
        yield _of_parameter(each, called(operation, names, each.location.value, each.wire))
    if operation.body is not None and isinstance(operation.body.shape, FlatBody):
        for field in operation.body.shape.fields:
            yield Argument(called(operation, names, BODY, field.wire), field, BODY)


def called(operation: Operation, names: Names, place: str, wire: str) -> str:
    return names.argument(operation.id, place, wire) or snake(split(wire or place))


def _of_parameter(each: Parameter, name: str) -> Argument:
    presence = Presence.REQUIRED if each.location is Location.PATH else each.presence
    field = Field(
        each.wire,
        each.type,
        presence,
        description=each.description,
        deprecated=each.deprecated,
        default=each.default,
        examples=each.examples,
    )
    return Argument(name, field, each.location.value, (each.style, each.explode, each.reserved, each.arrays))


def _name(argument: Argument) -> str:
    return argument.name


def _paired(old: Sequence[Argument], new: Sequence[Argument], findings: Findings) -> list[tuple[Argument, Argument]]:
    """The same name at the same place; the same name; then another name for the same."""
    pairs: list[tuple[Argument, Argument]] = []
    left, right = list(old), list(new)
    for key in (_exact, _name):
        there = {key(each): each for each in right}
        for one in [each for each in left if key(each) in there]:
            other = there.pop(key(one), None)
            if other is not None:
                pairs.append((one, other))
                left = [each for each in left if each is not one]
                right = [each for each in right if each is not other]
    return [*pairs, *_successors(left, right, findings)]


def _exact(argument: Argument) -> tuple[str, str]:
    return argument.place, argument.field.wire


def _successors(
    old: Sequence[Argument], new: Sequence[Argument], findings: Findings
) -> Iterator[tuple[Argument, Argument]]:
    for place in dict.fromkeys(each.place for each in old):
        gone = {each.field.wire: each for each in old if each.place == place}
        come = {each.field.wire: each for each in new if each.place == place}
        if place == Location.PATH.value and len(gone) == len(come):
            yield from zip(gone.values(), come.values(), strict=True)
            continue
        names = renamed([each.field for each in gone.values()], [each.field for each in come.values()], findings)
        for wire, other in names.items():
            yield gone[wire], come[other]


def _argument(old: Argument, new: Argument, spot: Spot, findings: Findings) -> None:
    here = spot.at(_name(new))
    if _name(old) != _name(new):
        findings.say(ARGUMENTS.renamed, spot.at(_name(old)), Told(_name(old), _name(new)))
    elif old.field.wire != new.field.wire and Location.PATH.value not in (old.place, new.place):
        findings.say("argument-wire-changed", here, Told(old.field.wire, new.field.wire))
    if old.place != new.place:
        findings.say("argument-place-changed", here, Told(old.place, new.place))
    elif old.style != new.style:
        findings.say("argument-style-changed", here)
    member(old.field, new.field, here, ARGUMENTS, findings)


def _position(old: Operation, new: Operation, spot: Spot, findings: Findings) -> None:
    """The last name in the path may be given by position; that it is renamed is said already."""
    was, now = findings.old.names, findings.new.names
    before, after = _positional(old, was), _positional(new, now)
    names = {called(old, was, each.location.value, each.wire) for each in old.parameters}
    if before is not None and before != after and (after is None or after in names):
        findings.say("argument-position-changed", spot, Told(before, after or "nothing"))


def _positional(operation: Operation, names: Names) -> str | None:
    found = [each for each in operation.parameters if each.location is Location.PATH]
    last = max(found, key=lambda each: operation.path.find("{" + each.wire + "}"), default=None)
    return None if last is None else called(operation, names, last.location.value, last.wire)


def _body(old: Body | None, new: Body | None, spot: Spot, findings: Findings) -> None:
    """What is not among the arguments: a body that is one argument, and how it is written."""
    if old is None or new is None:
        _whole_alone(old, new, spot, findings)
        return
    match old.shape, new.shape:
        case (WholeBody(type=before), WholeBody(type=after)):
            here = spot.at(BODY)
            if old.presence is not new.presence:
                required = new.presence is Presence.REQUIRED
                findings.say(ARGUMENTS.became_required if required else ARGUMENTS.became_optional, here)
            findings.later(before, after, here)
        case (FlatBody(), WholeBody()):
            findings.say("body-shape-changed", spot, Told("arguments of their own", "one argument"))
        case (WholeBody(), FlatBody()):
            findings.say("body-shape-changed", spot, Told("one argument", "arguments of their own"))
        case _:
            _extras(old.shape, new.shape, spot, findings)
    if old.description != new.description:
        findings.words(spot)
    before_type, after_type = (body.contents[0].media_type for body in (old, new))
    if before_type != after_type:
        findings.say("request-media-type-changed", spot, Told(before_type, after_type))


def _renamed_whole(old: Operation, new: Operation, spot: Spot, findings: Findings) -> None:
    """A body that is one argument, by another name."""
    if all(each.body is not None and isinstance(each.body.shape, WholeBody) for each in (old, new)):
        was, now = (called(each, side.names, BODY, "") for each, side in ((old, findings.old), (new, findings.new)))
        if was != now:
            findings.say(ARGUMENTS.renamed, spot.at(was), Told(was, now))


def _whole_alone(old: Body | None, new: Body | None, spot: Spot, findings: Findings) -> None:
    """A body that comes or goes; where it is flat, its fields were named already."""
    if old is not None and isinstance(old.shape, WholeBody):
        findings.say(ARGUMENTS.removed, spot.at(BODY))
    if new is not None and isinstance(new.shape, WholeBody):
        required = new.presence is Presence.REQUIRED
        findings.say(ARGUMENTS.required_added if required else ARGUMENTS.added, spot.at(BODY))


def _extras(old: FlatBody | WholeBody, new: FlatBody | WholeBody, spot: Spot, findings: Findings) -> None:
    if not isinstance(old, FlatBody) or not isinstance(new, FlatBody):
        return
    if old.extra is not None and new.extra is not None:
        findings.later(old.extra, new.extra, spot.at("{}"))
