"""api.md: every resource, and under it its types, and every method with its path, what it returns and an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api, Operation
from ....model.types import OperationId
from ....naming.names import Resource
from ...calls import NO_EXAMPLE
from ...markdown import code_span, fence, markdown
from ...target import Code
from ..arguments import arguments
from ..identify import identifier
from ..imports import export_key
from ..name import Book
from ..symbols import Scope
from .flavour import SYNC
from .outcome import outcomes


@dataclass(frozen=True, slots=True)
class MethodLine:
    """`fence`: around `example`, whose lines are those of Python. `without`: said in the place of an example."""

    call: Code
    endpoint: Code
    summary: Code
    fence: Code
    example: tuple[Code, ...]
    without: Code


@dataclass(frozen=True, slots=True)
class Section:
    """`module`: where the types are, empty where there are none."""

    title: Code
    module: Code
    types: tuple[Code, ...]
    methods: tuple[MethodLine, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    title: Code
    sections: tuple[Section, ...]


def reference_view(root: Resource, api: Api, config: Config, book: Book) -> ReferenceView:
    operations = {operation.id: operation for operation in api.operations}
    package = config.python.package
    sections = (*_shared(package, book), *_sections(root, operations, package, book))
    return ReferenceView(markdown(f"{api.title} for Python"), sections)


def accessor(path: tuple[str, ...], book: Book) -> str:
    """`client.ai.conversations`."""
    steps = (book.resources[path[: length + 1]].attribute for length in range(len(path)))
    return ".".join(("client", *steps))


def _shared(package: str, book: Book) -> Iterator[Section]:
    """The types that no resource has for itself."""
    types = _types((), book)
    if types:
        yield Section(Code("Types"), code_span(f"{package}.types"), types, ())


def _sections(
    node: Resource, operations: Mapping[OperationId, Operation], package: str, book: Book
) -> Iterator[Section]:
    types = _types(node.path, book) if node.path else ()
    if node.operations or types:
        place = accessor(node.path, book)
        lines = tuple(_line(operations[id_], place, book) for id_ in node.operations)
        module = code_span(".".join((package, "types", *map(identifier, node.path)))) if types else Code("")
        yield Section(code_span(place), module, types, lines)
    for child in node.children:
        yield from _sections(child, operations, package, book)


def _types(namespace: tuple[str, ...], book: Book) -> tuple[Code, ...]:
    return tuple(code_span(name) for name in sorted(book.types.exports.get(namespace, {}), key=export_key))


def _line(operation: Operation, place: str, book: Book) -> MethodLine:
    given = arguments(operation, book.names)
    positional = [] if given.positional is None else [given.positional.name]
    keywords = ["**params"] if given.keywords else []
    call = f"{place}.{book.methods[operation.id]}({', '.join((*positional, *keywords))})"
    returned = " | ".join(outcome.annotation for outcome in outcomes(operation, SYNC, Scope("."), book))
    example = book.shown.lines(operation)
    return MethodLine(
        call=code_span(f"{call} -> {returned}"),
        endpoint=code_span(f"{operation.method} {operation.path}"),
        summary=markdown(operation.summary),
        fence=fence("\n".join(example)),
        example=tuple(map(Code, example)),
        without=Code(NO_EXAMPLE),
    )
