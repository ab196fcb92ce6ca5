"""Cases of an operation: its arguments, once those that must be and once all, and the request that must go out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias, assert_never

from ..model.api import Api, Body, FlatBody, Location, Operation, Parameter, Result, StreamResult, WholeBody, Wire
from ..model.types import Field, Named, OperationId, Presence, Type, Union
from .bodies import as_declared, as_whole, given_whole
from .case import FREE, Amount, Argument, Case, Rule, Value
from .distinct import distinct
from .files import holds_files
from .request import request
from .trim import trimmed
from .unmade import Unmade
from .values import Maker

Rules: TypeAlias = Mapping[OperationId, Rule]
NO_RULES: Rules = MappingProxyType({})

NO_SEGMENTS = ("", ".", "..")
"""What no path argument can be: it would name another resource (RFC 3986, section 5.2.4)."""


def cases(api: Api, rules: Rules = NO_RULES) -> Iterator[Case]:
    """Of all operations, in document order."""
    for operation in api.operations:
        yield from of_operation(api, operation, rules.get(operation.id, FREE))


def of_operation(api: Api, operation: Operation, rule: Rule = FREE) -> tuple[Case, ...]:
    """Minimal and full; one case, called minimal, where the two are the same call; none where it can't be called."""
    try:
        minimal, full = case(api, operation, Amount.MINIMAL, rule), case(api, operation, Amount.FULL, rule)
    except Unmade:
        return ()
    return (minimal,) if full.arguments == minimal.arguments else (minimal, full)


def case(api: Api, operation: Operation, amount: Amount, rule: Rule = FREE) -> Case:
    """Raises Unmade where no value can be made of what is required."""
    return made(api, operation, Wanted(Maker(api.definitions, amount), rule))


def made(api: Api, operation: Operation, wanted: Wanted) -> Case:
    """As `case`; the tally of `wanted` has what was left out."""
    amount = wanted.maker.amount
    parameters = [(one, _argument(wanted.maker, one)) for one in operation.parameters if wanted.has(one)]
    present = [(one, value) for one, value in parameters if value is not None]
    values = distinct(((one.type, value) for one, value in present), api.definitions)
    given = [(one, value) for (one, _), value in zip(present, values, strict=True)]
    body = _switched(operation.result, amount, _body(wanted, operation))
    arguments = [Argument(one.wire, one.location, value) for one, value in given]
    return Case(operation.id, amount, (*arguments, *_body_arguments(operation, body)), request(operation, given, body))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which arguments a case gives, and what makes their values."""

    maker: Maker
    rule: Rule

    def has(self, one: Parameter | Field) -> bool:
        if one.presence is Presence.REQUIRED or one.wire in self.rule.give:
            return True
        return self.maker.amount is Amount.FULL and one.wire not in self.rule.leave_out


def _argument(maker: Maker, parameter: Parameter) -> Value:
    """None: no value is worth giving (an optional one that can't be made, or that is nothing on the wire)."""
    examples = parameter.examples
    if parameter.location is Location.PATH:
        takes = maker.tally.budget.takes
        examples = tuple(one for one in examples if takes(one) and json.loads(one) not in NO_SEGMENTS)
    try:
        return maker.value(parameter.wire, parameter.type, examples)
    except Unmade as error:
        error.within(parameter.wire)
        if parameter.presence is Presence.REQUIRED:
            raise
        maker.leave_out(error)
        return None


def _body(wanted: Wanted, operation: Operation) -> Value:
    """None: no body goes out."""
    body, tally = operation.body, wanted.maker.tally
    if body is None or (wanted.maker.amount is Amount.MINIMAL and not _is_needed(body)):
        return None
    before = len(tally.left_out)
    try:
        return _made_body(wanted, body)
    except Unmade as error:
        _placed(body, error)
        if body.presence is Presence.REQUIRED:
            raise
        wanted.maker.leave_out(error)
        return None
    finally:
        for left_out in tally.left_out[before:]:
            _placed(body, left_out)


def _placed(body: Body, error: Unmade) -> None:
    """Fields of a body stand in its type, where that has a name."""
    if isinstance(body.type, Named):
        error.inside(body.type.id)


def _made_body(wanted: Wanted, body: Body) -> Value:
    if body.alternative is not None and given_whole(body):
        return as_whole(body, wanted.maker.value("body", body.alternative.type))
    match body.shape:
        case FlatBody():
            return as_declared(body, _flat(wanted, body, body.shape))
        case WholeBody(type=type):
            return as_whole(body, wanted.maker.value("body", type, body.examples))
        case _:
            assert_never(body.shape)


def _switched(result: Result, amount: Amount, body: Value) -> Value:
    """Where a field of the body chooses between one answer and events, the full case asks for events."""
    if isinstance(result, StreamResult) and result.switch and amount is Amount.FULL and isinstance(body, Mapping):
        return {**body, result.switch: True}
    return body


def _is_needed(body: Body) -> bool:
    """A body of fields always goes out, as `{}` where none is given: servers that want one get one."""
    return (isinstance(body.shape, FlatBody) and not given_whole(body)) or body.presence is Presence.REQUIRED


def _flat(wanted: Wanted, body: Body, shape: FlatBody) -> Value:
    """The document's own example of the whole body where it fits; the fields that it lacks are made.

    A body that is one of several gives the fields of one: all of them together would be none of the several.
    """
    maker = wanted.maker
    if isinstance(_resolved(maker, body.type), Union):
        value = maker.value("body", _alternative(maker, body), body.examples)
        known = {one.wire for one in shape.fields}
        return {wire: item for wire, item in value.items() if wire in known} if isinstance(value, Mapping) else {}
    example = _example(maker, body)
    given: dict[str, Value] = {}
    for field in filter(wanted.has, shape.fields):
        if field.wire in example:
            given[field.wire] = example[field.wire]
        else:
            given.update(maker.given([field]))
    types = {field.wire: field.type for field in shape.fields}
    values = distinct(((types[wire], value) for wire, value in given.items()), maker.definitions)
    return dict(zip(given, values, strict=True))


def _alternative(maker: Maker, body: Body) -> Type:
    """Of JSON and a form with a file, the full case gives the form; any other body is what its type says."""
    match body.type:
        case Union(variants=(json, form)) if {Wire.JSON, Wire.MULTIPART} <= {one.wire for one in body.contents}:
            if holds_files(form.type, maker.definitions):
                return json.type if maker.amount is Amount.MINIMAL else form.type
    return body.type


def _example(maker: Maker, body: Body) -> Mapping[str, Value]:
    for text in filter(maker.tally.budget.takes, body.examples):
        given = json.loads(text)
        if isinstance(given, dict) and maker.holds(given, body.type):
            kept = trimmed(given, body.type, maker.definitions, maker.amount, maker.hidden)
            return kept if isinstance(kept, Mapping) else {}
    return {}


def _resolved(maker: Maker, type: Type) -> Type:
    return maker.definitions[type.id].type if isinstance(type, Named) else type


def _body_arguments(operation: Operation, body: Value) -> Iterator[Argument]:
    if operation.body is None or body is None:
        return
    if isinstance(operation.body.shape, FlatBody) and isinstance(body, Mapping):
        yield from (Argument(wire, None, value) for wire, value in body.items())
    else:
        yield Argument("", None, body)
