"""The package's README: installation, and one real example of each thing that its API has."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api, ChannelResult, JsonResult, Location, Operation, PageResult, StreamResult
from ....model.types import Presence
from ....naming.names import Names
from ...markdown import code_span, markdown
from ...target import Code
from ..arguments import Argument, Arguments, arguments
from ..example_values import written
from ..identify import identifier
from ..name import Book
from .client import client_name
from .flavour import ASYNC, SYNC
from .reference import accessor
from .server_words import needed, server_words


@dataclass(frozen=True, slots=True)
class Secret:
    """Names as inline code."""

    argument: Code
    variable: Code


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Calls are without `await`, and as written after `client = …`; empty where the API has no such operation.

    `example`: the first of them, and what it gives put to use. `needed`: arguments without which there is no client.
    `servers`: sentences on which of them is asked.
    """

    title: Code
    distribution: Code
    package: Code
    client: Code
    async_client: Code
    needed: Code
    servers: tuple[Code, ...]
    credentials: tuple[Secret, ...]
    example: Code
    call: Code
    raw_call: Code
    list_call: Code
    stream_call: Code
    channel_call: Code
    webhooks: Code


def readme_view(api: Api, names: Names, config: Config, book: Book) -> ReadmeView:
    call = next(_simple(api, JsonResult), None) or next(_simple(api, PageResult), None)
    listing = next(_simple(api, PageResult), None)
    return ReadmeView(
        title=markdown(f"{api.title} for Python"),
        distribution=Code(shlex.quote(config.python.distribution)),
        package=Code(config.python.package),
        client=client_name(config, SYNC),
        async_client=client_name(config, ASYNC),
        needed=needed(api),
        servers=server_words(api, config),
        credentials=tuple(
            Secret(code_span(identifier(each.argument)), code_span(each.environment)) for each in config.credentials
        ),
        example=Code("\n".join(book.shown.lines(call))) if call is not None else Code(""),
        call=_call(call, names, book, ""),
        raw_call=_call(call, names, book, ".with_raw_response"),
        list_call=_call(listing, names, book, ""),
        stream_call=_any_call(api, StreamResult, names, book),
        channel_call=_any_call(api, ChannelResult, names, book),
        webhooks=Code("client.webhooks" if config.webhooks and api.webhooks else ""),
    )


def _simple(api: Api, kind: type[JsonResult] | type[PageResult]) -> Iterator[Operation]:
    """Operations that can be called with nothing but a path argument: those with none first."""
    found = [each for each in api.operations if isinstance(each.result, kind) and not each.deprecated]
    callable_ = [each for each in found if not _required(arguments(each))]
    yield from sorted(callable_, key=lambda each: arguments(each).positional is not None)


def _any_call(api: Api, kind: type[StreamResult] | type[ChannelResult], names: Names, book: Book) -> Code:
    """A call with arguments that are left to the reader."""
    found = [each for each in api.operations if isinstance(each.result, kind)]
    if not found:
        return Code("")
    operation = min(found, key=lambda each: each.deprecated)
    switch = operation.result.switch if isinstance(operation.result, StreamResult) else None
    given = [argument.name for argument in arguments(operation).keywords if argument.wire == switch]
    place = accessor(names.operations[operation.id].resource, book)
    shown = ", ".join(("**arguments", *(f"{name}=True" for name in given)))
    return Code(f"{place}.{book.methods[operation.id]}({shown})")


def _required(given: Arguments) -> list[Argument]:
    return [argument for argument in given.keywords if argument.presence is Presence.REQUIRED]


def _path_value(operation: Operation, positional: Argument, book: Book) -> Code:
    case = book.shown.calls.of(operation)
    values = (one.value for one in case.arguments if one.location is Location.PATH and one.wire == positional.wire)
    return Code(written(next(values, positional.name)))


def _call(operation: Operation | None, names: Names, book: Book, via: str) -> Code:
    if operation is None:
        return Code("")
    positional = arguments(operation).positional
    argument = _path_value(operation, positional, book) if positional is not None else ""
    place = accessor(names.operations[operation.id].resource, book)
    return Code(f"{place}{via}.{book.methods[operation.id]}({argument})")
