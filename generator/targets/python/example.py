"""Case -> a call as a person would write it, and what it gives put to use. For pages, docstrings and the README."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ...cases.case import Amount, Case, File, Value
from ...cases.choices import each
from ...cases.unmade import Unmade
from ...cases.values import Maker
from ...config import Config
from ...model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    StreamResult,
    TextResult,
)
from ...model.types import OperationId
from ...naming.names import Names
from ..calls import Calls
from ..target import Code
from .arguments import Slot, arguments
from .example_results import telling, variable
from .example_values import STEP, written
from .name_resources import ResourceName, named_methods, named_resources
from .spell_text import literal

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Examples:
    """Examples of one API: what everything is called is looked up once."""

    api: Api
    names: Names
    resources: Mapping[tuple[str, ...], ResourceName]
    methods: Mapping[OperationId, str]

    def call(self, operation: Operation, case: Case, via: str = "", more: Mapping[str, str] = NOTHING) -> str:
        """The call alone, from `client` to its closing parenthesis; an argument a line where there are any. `via`: what
        stands before the method; `more`: arguments besides, or instead, by name."""
        given = dict(self._given(operation, case)) | {name: f"{name}={more[name]}" for name in more}
        lines = [f"{STEP}{argument}," for argument in given.values()]
        method = self._method(operation, via)
        return "\n".join((f"{method}(", *lines, ")")) if lines else f"{method}()"

    def example(self, operation: Operation, case: Case) -> Code:
        """Statements, `client` being there."""
        return Code("\n".join(self._statements(operation, case)))

    def _method(self, operation: Operation, via: str) -> str:
        path = self.names.operations[operation.id].resource
        steps = (self.resources[path[: length + 1]].attribute for length in range(len(path)))
        return ".".join(("client", *steps, *([via] if via else []), self.methods[operation.id]))

    def _given(self, operation: Operation, case: Case) -> Iterator[tuple[str, str]]:
        """By position what stands alone and can, all else by name: the last of the path, then as they are called."""
        known = arguments(operation, self.names)
        values = {(one.location.value if one.location else "body", one.wire): one.value for one in case.arguments}
        if known.positional is not None:
            name, value = known.positional.name, written(values[Slot.PATH.value, known.positional.wire], STEP)
            yield name, f"{name}={value}" if known.keywords else value
        for one in sorted(known.keywords, key=lambda argument: argument.name):
            place = Slot.FIELD.value if one.slot is Slot.WHOLE else one.slot.value
            if (place, one.wire) in values:
                yield one.name, f"{one.name}={written(values[place, one.wire], STEP)}"

    def _statements(self, operation: Operation, case: Case) -> Iterator[str]:
        call, result = self.call(operation, case), operation.result
        match result:
            case NoResult():
                yield call
            case PageResult():
                yield f"page = {call}"
                yield "page = page.data[0]"
                yield f"print(page{telling(result.pagination.item, self.api.definitions)})"
            case BinaryResult():
                yield f"response = {call}"
                yield "print(response)"
                yield "content = response.read()"
                yield "print(content)"
            case StreamResult(whole=None):
                yield from _shown(call, "stream")
            case ChannelResult():
                yield from _shown(call, "channel", *self._sends(result))
            case JsonResult() | TextResult() | StreamResult():
                name = variable(operation, self.names)
                yield f"{name} = {call}"
                yield f"print({name}{self._telling(result)})"
            case _:
                assert_never(result)

    def _telling(self, result: JsonResult | TextResult | StreamResult) -> str:
        match result:
            case JsonResult(type=type):
                return telling(type, self.api.definitions)
            case StreamResult(whole=whole):
                return telling(whole, self.api.definitions)
            case TextResult():
                return ""

    def _sends(self, result: ChannelResult) -> Iterator[str]:
        """A frame of each kind that the client may send, as far as one can be made."""
        try:
            frames = each(Maker(self.api.definitions, Amount.FULL), "frame", result.sends)
        except Unmade:
            return
        yield from (f"channel.send({_frame(value)})" for value in frames)


@dataclass(frozen=True, slots=True)
class Shown:
    """The example of each operation."""

    examples: Examples
    calls: Calls

    def lines(self, operation: Operation) -> list[str]:
        """Statements, `client` being there; none where there is no example."""
        case = self.calls.of(operation)
        return self.examples.example(operation, case).split("\n") if case is not None else []

    def call(self, operation: Operation, via: str = "", more: Mapping[str, str] = NOTHING) -> str:
        """As `Examples.call`, of an operation that has an example."""
        return self.examples.call(operation, self.case(operation), via, more)

    def case(self, operation: Operation) -> Case:
        """The call that is shown. LookupError where there is no example."""
        found = self.calls.of(operation)
        if found is None:
            raise LookupError(f"{operation.id} has no example")
        return found


def shown(api: Api, names: Names, config: Config) -> Shown:
    return Shown(examples(api, names, config), Calls(api, config))


def examples(api: Api, names: Names, config: Config) -> Examples:
    return Examples(api, names, named_resources(names, config), named_methods(names))


def _frame(value: Value) -> str:
    return literal_bytes(value.octets) if isinstance(value, File) else written(value, STEP)


def literal_bytes(octets: bytes) -> str:
    """As `literal`: double quotes, unless single ones need fewer escapes."""
    text = literal(octets.decode("ascii", "backslashreplace"))
    return f"b{text}" if octets.isascii() else repr(octets)


def _shown(opened: str, name: str, *first: str) -> Iterator[str]:
    """What is opened, left again, and iterated in between."""
    yield f"with {opened} as {name}:"
    yield from (f"{STEP}{line}" for line in first)
    yield f"{STEP}for event in {name}:"
    yield f"{STEP * 2}print(event)"
