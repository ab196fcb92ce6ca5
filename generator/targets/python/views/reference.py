"""api.md: every resource, and under it every method with its path and what it returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....model.api import Api, Operation
from ....model.types import OperationId
from ....naming.names import Resource
from ...markdown import code_span, markdown
from ...target import Code
from ..arguments import arguments
from ..name import Book
from ..symbols import Scope
from .flavour import SYNC
from .outcome import outcomes


@dataclass(frozen=True, slots=True)
class MethodLine:
    call: Code
    endpoint: Code
    summary: Code


@dataclass(frozen=True, slots=True)
class Section:
    title: Code
    methods: tuple[MethodLine, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    title: Code
    sections: tuple[Section, ...]


def reference_view(root: Resource, api: Api, book: Book) -> ReferenceView:
    operations = {operation.id: operation for operation in api.operations}
    return ReferenceView(markdown(f"{api.title} for Python"), tuple(_sections(root, operations, book)))


def accessor(path: tuple[str, ...], book: Book) -> str:
    """`client.ai.conversations`."""
    steps = (book.resources[path[: length + 1]].attribute for length in range(len(path)))
    return ".".join(("client", *steps))


def _sections(node: Resource, operations: Mapping[OperationId, Operation], book: Book) -> Iterator[Section]:
    if node.operations:
        place = accessor(node.path, book)
        lines = tuple(_line(operations[id_], place, book) for id_ in node.operations)
        yield Section(code_span(place), lines)
    for child in node.children:
        yield from _sections(child, operations, book)


def _line(operation: Operation, place: str, book: Book) -> MethodLine:
    given = arguments(operation)
    positional = [] if given.positional is None else [given.positional.name]
    keywords = ["**params"] if given.keywords else []
    call = f"{place}.{book.methods[operation.id]}({', '.join((*positional, *keywords))})"
    returned = " | ".join(outcome.annotation for outcome in outcomes(operation, SYNC, Scope("."), book))
    return MethodLine(
        call=code_span(f"{call} -> {returned}"),
        endpoint=code_span(f"{operation.method} {operation.path}"),
        summary=markdown(operation.summary),
    )
