"""What sdk.yaml says of arguments that belong together, as cases read it."""

from __future__ import annotations

from collections.abc import Iterator

from ..cases.build import Rules
from ..cases.case import Rule
from ..config import Config
from ..model.api import Api, FlatBody, Operation
from ..model.types import OperationId


def rules(config: Config) -> Rules:
    return {OperationId(one.operation): Rule(frozenset(one.give), frozenset(one.leave_out)) for one in config.cases}


def needless_rules(api: Api, config: Config) -> Iterator[str]:
    """A line for each rule about an operation or an argument that the document no longer has."""
    known = {operation.id: set(_arguments(operation)) for operation in api.operations}
    for rule in config.cases:
        arguments = known.get(OperationId(rule.operation))
        if arguments is None:
            yield f"`cases` has a rule for {rule.operation}, which the document has no more"
            continue
        for wire in sorted({*rule.give, *rule.leave_out} - arguments):
            yield f"`cases` has a rule for {wire} of {rule.operation}, which it has no more"


def _arguments(operation: Operation) -> Iterator[str]:
    yield from (parameter.wire for parameter in operation.parameters)
    if operation.body is not None and isinstance(operation.body.shape, FlatBody):
        yield from (field.wire for field in operation.body.shape.fields)
