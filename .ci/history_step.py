"""One step of a document's history: does the report say what the two packages say?

A check answers True or False, or None where the change leaves no trace that can be looked up by name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from history_package import Answer, Package

from generator.compare import Change, Side
from generator.model.types import TypeId

State = bool | None
"""Of an argument or a field: True: always there, False: it may be, None: there is none."""


@dataclass(frozen=True)
class Step:
    """`before`, `after`: what the older and the newer package have of all that either has."""

    old: Package
    new: Package
    before: Answer
    after: Answer
    changes: tuple[Change, ...]

    @property
    def sides(self) -> tuple[tuple[Package, Answer], tuple[Package, Answer]]:
        return (self.old, self.before), (self.new, self.after)

    def verdicts(self) -> Iterator[tuple[Change, bool | None]]:
        for change in self.changes:
            check = CHECKS.get(change.code)
            yield change, None if check is None else check(self, change)

    def unreported(self) -> Iterator[str]:
        """What the packages differ in and no change is about."""
        for accessor in {*self.old.paths, *self.new.paths} - self._owners("method-"):
            told = self._arguments(accessor)
            was, now = (found["methods"][accessor] for _, found in self.sides)
            if was is None or now is None:
                if was is not now:
                    yield f"the method {accessor}"
                continue
            differing = {name for name in {*was, *now} if _presence(was, name) != _presence(now, name)}
            yield from (f"the argument {name} of {accessor}" for name in sorted(differing - told))
        yield from self._unreported_fields()

    def _owners(self, code: str) -> set[str]:
        found = [change for change in self.changes if change.code.startswith(code)]
        return {change.owner.name for change in found} | {change.before.removeprefix("client.") for change in found}

    def _arguments(self, accessor: str) -> set[str]:
        """The Python names of those that a change is about."""
        about = [change for change in self.changes if change.owner.name == accessor and "argument-" in change.code]
        words = {word for change in about for word in (*change.path, change.before, change.after)}
        return {package.names.get(accessor, {}).get(word, "") for package, _ in self.sides for word in words}

    def _unreported_fields(self) -> Iterator[str]:
        """Of classes that both have; one that another definition took over has a change of its own."""
        told = {
            (id, wire)
            for change in self.changes
            for id in (change.old, change.new)
            for wire in (*change.path[-1:], change.before, change.after)
        }
        for id in self.new.book.definitions:
            for side in Side:
                name = self.new.type(id, side)
                was, now = self.before["fields"].get(name), self.after["fields"].get(name)
                if was is None or now is None or name != self.old.type(id, side):
                    continue
                for wire in {*was} ^ {*now}:
                    if (id, wire) not in told:
                        yield f"the field {wire} of {name}"


def _presence(arguments: Mapping[str, Any], name: str) -> State:
    return arguments[name][0] if name in arguments else None


Check = Callable[[Step, Change], bool | None]


def method(*there: bool) -> Check:
    def check(step: Step, change: Change) -> bool:
        return tuple(found["methods"][change.owner.name] is not None for _, found in step.sides) == there

    return check


def method_moved(step: Step, change: Change) -> bool:
    names = (change.before.removeprefix("client."), change.after.removeprefix("client."))
    states = [[found["methods"][name] is not None for name in names] for _, found in step.sides]
    return states == [[True, False], [False, True]]


def argument(*there: State) -> Check:
    def check(step: Step, change: Change) -> bool:
        return tuple(_argument(each, change.owner.name, change.path[0]) for each in step.sides) == there

    return check


def _argument(side: tuple[Package, Answer], accessor: str, word: str) -> State:
    package, found = side
    given = found["methods"][accessor] or {}
    name = package.names.get(accessor, {}).get(word)
    return given[name][0] if name in given else None


def argument_removed(step: Step, change: Change) -> bool:
    was, now = (_argument(each, change.owner.name, change.path[0]) for each in step.sides)
    return was is not None and now is None


def argument_renamed(step: Step, change: Change) -> bool:
    words = (change.before, change.after)
    states = [[_argument(each, change.owner.name, word) is not None for word in words] for each in step.sides]
    return states == [[True, False], [False, True]]


def field(side: Side, *there: State) -> Check:
    def check(step: Step, change: Change) -> bool | None:
        ids = (change.old, change.new)
        found = [_fields(each, id, side) for each, id in zip(step.sides, ids, strict=True)]
        states = [None if each is None else _state(each, change.path[-1]) for each in found]
        return None if None in found else tuple(states) == there

    return check


def _state(fields: Mapping[str, Any], wire: str) -> State:
    return fields[wire][0] if wire in fields else None


def _fields(each: tuple[Package, Answer], id: TypeId | None, side: Side) -> Mapping[str, Any] | None:
    package, found = each
    fields: Mapping[str, Any] | None = found["fields"].get(package.type(id, side))
    return fields


def field_there(side: Side, *there: bool) -> Check:
    def check(step: Step, change: Change) -> bool | None:
        ids = (change.old, change.new)
        found = [_fields(each, id, side) for each, id in zip(step.sides, ids, strict=True)]
        return None if None in found else tuple(change.path[-1] in (each or {}) for each in found) == there

    return check


def field_renamed(side: Side) -> Check:
    def check(step: Step, change: Change) -> bool | None:
        ids = (change.old, change.new)
        found = [_fields(each, id, side) for each, id in zip(step.sides, ids, strict=True)]
        states = [[wire in (each or {}) for wire in (change.before, change.after)] for each in found]
        return None if None in found else states == [[True, False], [False, True]]

    return check


def type_there(*there: bool) -> Check:
    """Both ways that it can go: what is sent and what comes back are two classes."""

    def check(step: Step, change: Change) -> bool | None:
        places = [
            package.type(id, side) for side in Side for package, id in ((step.old, change.old), (step.new, change.new))
        ]
        names = {each for each in places if each is not None}
        states = {tuple(found["types"][name] for _, found in step.sides) for name in names}
        return states == {there} if names else None

    return check


def value(side: Side, *there: bool) -> Check:
    def check(step: Step, change: Change) -> bool | None:
        ids = (change.old, change.new)
        found = [_value(each, id, side, change) for each, id in zip(step.sides, ids, strict=True)]
        return None if None in found else tuple(found) == there

    return check


def _value(each: tuple[Package, Answer], id: TypeId | None, side: Side, change: Change) -> bool | None:
    """Whether a literal is in the annotation of an argument or a field, or in an alias; None: there is none."""
    package, found = each
    literal = json.loads(change.after or change.before)
    wires = [part for part in change.path if part not in ("[]", "{}")]
    if id not in package.book.definitions:
        given = found["methods"].get(change.owner.name) or {}
        name = package.names.get(change.owner.name, {}).get(wires[0])
        return repr(literal) in given[name][1] if name in given else None
    kind = package.type(id, side)
    fields = found["fields"].get(kind)
    if fields is None:
        return repr(literal) in found["aliases"][kind] if kind in found["aliases"] else None
    return repr(literal) in fields[wires[-1]][1] if wires and wires[-1] in fields else None


GIVEN, GOT = Side.REQUEST, Side.RESPONSE

CHECKS: Mapping[str, Check] = {
    "method-added": method(False, True),
    "method-removed": method(True, False),
    "method-renamed": method_moved,
    "method-moved": method_moved,
    "argument-added": argument(None, False),
    "required-argument-added": argument(None, True),
    "argument-became-required": argument(False, True),
    "argument-became-optional": argument(True, False),
    "argument-removed": argument_removed,
    "argument-renamed": argument_renamed,
    "request-field-added": field(GIVEN, None, False),
    "request-required-field-added": field(GIVEN, None, True),
    "request-field-removed": field_there(GIVEN, True, False),
    "request-field-renamed": field_renamed(GIVEN),
    "request-field-became-required": field(GIVEN, False, True),
    "request-field-became-optional": field(GIVEN, True, False),
    "response-field-added": field_there(GOT, False, True),
    "response-field-removed": field_there(GOT, True, False),
    "response-field-renamed": field_renamed(GOT),
    "type-added": type_there(False, True),
    "type-removed": type_there(True, False),
    "request-enum-value-added": value(GIVEN, False, True),
    "request-enum-value-removed": value(GIVEN, True, False),
    "response-enum-value-added": value(GOT, False, True),
    "response-enum-value-removed": value(GOT, True, False),
}
"""Of what can be looked up by name."""
