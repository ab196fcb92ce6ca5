"""The package's README: what a user wants to know first, and an example that runs of each thing that its API has."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api, Operation, PageResult, StreamResult
from ....naming.names import Names
from ...markdown import code_span, markdown
from ...target import Code
from ..arguments import arguments
from ..example import NOTHING
from ..example_results import item_of, telling
from ..example_values import STEP
from ..identify import identifier
from ..name import Book
from ..offers import Extra, extras, has_webhooks
from ..showcase import Showcase, showcase
from .client import client_name
from .endpoint import idempotency_header
from .flavour import ASYNC, SYNC
from .server_words import needed, server_words

NONE = Code("")

PURPOSES = {Extra.WEBHOOKS: Code("To verify webhooks"), Extra.WEBSOCKETS: Code("For WebSockets")}


@dataclass(frozen=True, slots=True)
class Secret:
    """Names as inline code."""

    argument: Code
    variable: Code


@dataclass(frozen=True, slots=True)
class Installed:
    """What an extra is for, and the line that installs the package with it."""

    purpose: Code
    line: Code


@dataclass(frozen=True, slots=True)
class Calls:
    """Of one operation that gives a value at once: as it stands, one step and two steps in, and otherwise."""

    call: Code
    inside: Code
    deep: Code
    raw: Code
    timed: Code


@dataclass(frozen=True, slots=True)
class Lists:
    """`loop`: statements; `call`: the list alone."""

    loop: Code
    call: Code


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Examples come after those above them, and use what those have set. Empty where the API has no such thing.
    `base_url`, `log`: of the environment; `log` as inline code. `needed`: arguments without which there is no client.
    `servers`: sentences on which of them is asked."""

    title: Code
    summary: Code
    distribution: Code
    package: Code
    client: Code
    async_client: Code
    needed: Code
    servers: tuple[Code, ...]
    base_url: Code
    log: Code
    credentials: tuple[Secret, ...]
    extras: tuple[Installed, ...]
    example: Code
    plain: tuple[Calls, ...]
    lists: tuple[Lists, ...]
    stream: Code
    channel: Code
    upload: Code
    download: Code
    webhooks: Code
    idempotency: Code


def readme_view(api: Api, names: Names, config: Config, book: Book) -> ReadmeView:
    chosen = showcase(api, names, config, book.shown)
    return ReadmeView(
        title=markdown(f"{api.title} for Python"),
        summary=markdown(api.about.summary),
        distribution=Code(shlex.quote(config.python.distribution)),
        package=Code(config.python.package),
        client=client_name(config, SYNC),
        async_client=client_name(config, ASYNC),
        needed=needed(api),
        servers=server_words(api, config),
        base_url=Code(f"{config.environment}_BASE_URL"),
        log=code_span(f"{config.environment}_LOG=info"),
        credentials=tuple(
            Secret(code_span(identifier(each.argument)), code_span(each.environment)) for each in config.credentials
        ),
        extras=tuple(_installed(each, config) for each in extras(api, config)),
        example=_first(chosen, api, names, book),
        plain=(_calls(chosen.plain, book),) if chosen.plain is not None else (),
        lists=(_lists(chosen.listing, api, names, book),) if chosen.listing is not None else (),
        stream=_stream(chosen.stream, names, book),
        channel=_statements(chosen.channel, book),
        upload=_statements(chosen.upload, book),
        download=_download(chosen.download, book),
        webhooks=Code("client.webhooks") if has_webhooks(api, config) else NONE,
        idempotency=_idempotency(api, config),
    )


def _installed(extra: Extra, config: Config) -> Installed:
    wanted = shlex.quote(f"{config.python.distribution}[{extra.value}]")
    return Installed(PURPOSES[extra], code_span(f"pip install {wanted}"))


def _first(chosen: Showcase, api: Api, names: Names, book: Book) -> Code:
    if chosen.first is not None and isinstance(chosen.first.result, PageResult):
        return _lists(chosen.first, api, names, book).loop
    return _statements(chosen.first, book)


def _statements(operation: Operation | None, book: Book) -> Code:
    return Code("\n".join(book.shown.lines(operation))) if operation is not None else NONE


def _calls(operation: Operation, book: Book) -> Calls:
    call = book.shown.call(operation)
    return Calls(
        call=Code(call),
        inside=_indented(call, 1),
        deep=_indented(call, 2),
        raw=Code(book.shown.call(operation, "with_raw_response")),
        timed=Code(book.shown.call(operation, "", {"timeout": "5", "extra_headers": '{"X-Trace": "42"}'})),
    )


def _indented(text: str, steps: int) -> Code:
    return Code(text.replace("\n", f"\n{STEP * steps}"))


def _lists(operation: Operation, api: Api, names: Names, book: Book) -> Lists:
    call, item = book.shown.call(operation), item_of(operation, names)
    paging = operation.result.pagination if isinstance(operation.result, PageResult) else None
    shown = telling(paging.item, api.definitions) if paging is not None else ""
    return Lists(Code(f"for {item} in {call}:\n{STEP}print({item}{shown})"), Code(call))


def _stream(operation: Operation | None, names: Names, book: Book) -> Code:
    """With the argument that asks for a stream, where there is one."""
    if operation is None or not isinstance(operation.result, StreamResult):
        return NONE
    switch = operation.result.switch
    given = [one.name for one in arguments(operation, names).keywords if one.wire == switch]
    return Code(book.shown.call(operation, "", dict.fromkeys(given, "True") if given else NOTHING))


def _download(operation: Operation | None, book: Book) -> Code:
    return Code(f'{book.shown.call(operation)}.write_to_file("download.bin")') if operation is not None else NONE


def _idempotency(api: Api, config: Config) -> Code:
    """The header by which the API knows a repeated request, as inline code."""
    found = (idempotency_header(operation) for operation in api.operations)
    name = config.idempotency_header or next(filter(None, found), "")
    return code_span(name) if name else NONE
