"""`_client.py`: the classes that users construct, with the API's servers, credentials and security as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api
from ....naming.names import Resource
from ...target import Code
from ..arguments import arguments
from ..identify import identifier
from ..imports import export_key
from ..name import Book, ResourceName
from ..spell_text import docstring, literal
from ..symbols import Scope, Symbol, builtin
from .by_hand import base
from .flavour import ASYNC, FLAVOURS, SYNC, Flavour, Wrapping
from .method import Draft, Method, delegated, draft
from .resource import (
    ROOT,
    TYPE_CHECKING,
    Child,
    child,
    child_maker,
    children_base,
    class_name,
    opens_channel,
    shadows,
)
from .servers import ServerOption, server_arguments, server_options
from .service import service_facts
from .signature import OMIT, SENTINEL

MODULE = "._client"
SERVICE = Symbol("._runtime.service", "Service")
BASE_ERROR = Symbol("._runtime.errors", "APIError")
SELF = Symbol("typing_extensions", "Self")
RETRIES = Symbol("._runtime.settings", "DEFAULT_RETRIES")


@dataclass(frozen=True, slots=True)
class Option:
    """A parameter of the constructor, passed on to the runtime under its own name."""

    name: Code
    annotation: Code
    default: Code


@dataclass(frozen=True, slots=True)
class SecretOption:
    """As `Option`, known to the runtime as `key`."""

    key: Code
    name: Code
    annotation: Code
    default: Code


@dataclass(frozen=True, slots=True)
class ClientWrapper:
    """As a resource's `Wrapper`."""

    name: Code
    kind: Code
    made: Code
    base: Code
    docstring: Code
    attribute: Code
    methods: tuple[Code, ...]
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class ClientClass:
    """`secrets`: the arguments that hold them. `options_of_copies`: the same options, where what isn't given stays as
    it is. `methods`: operations that are on no resource; `root` is the class that makes their calls."""

    name: Code
    base: Code
    docstring: Code
    secrets: tuple[SecretOption, ...]
    servers: tuple[ServerOption, ...]
    options: tuple[Option, ...]
    options_of_copies: tuple[Option, ...]
    child: Code
    children: tuple[Child, ...]
    methods: tuple[Method, ...]
    root: Code
    root_import: tuple[Code, ...]
    wrappers: tuple[ClientWrapper, ...]


@dataclass(frozen=True, slots=True)
class ClientView:
    """`error`: the name, after the API, of everything that a call can raise.

    `service`: the call that makes the value, `facts` its named arguments. `itself`: what typing's `Self` is called."""

    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    exports: tuple[Code, ...]
    service: Code
    facts: tuple[Code, ...]
    error: Code
    base_error: Code
    error_docstring: Code
    itself: Code
    type_checking: Code
    classes: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A module on its way. `drafts`: the operations on the client itself."""

    top: tuple[ResourceName, ...]
    drafts: tuple[Draft, ...]
    secrets: Mapping[str, str]
    api: Api
    config: Config
    scope: Scope
    book: Book


def client_view(root: Resource, api: Api, config: Config, book: Book) -> ClientView:
    own = {operation.id: operation for operation in api.operations if operation.id in root.operations}
    top = tuple(book.resources[each.path] for each in root.children)
    names = [client_name(config, flavour, each) for flavour in FLAVOURS for each in (None, *flavour.wrappings)]
    given = [arguments(own[id_], book.names) for id_ in root.operations]
    hidden = {*(each.attribute for each in top), *(book.methods[id_] for id_ in own), *shadows(given)}
    names.append(error_name(config))
    scope = Scope(MODULE, defined=names, hidden=hidden)
    service = Code(scope.need(SERVICE))
    facts = service_facts(api, config, scope)
    type_checking = Code(scope.need(TYPE_CHECKING))
    itself = Code(scope.use(SELF))
    base_error = Code(scope.need(BASE_ERROR))
    width = config.python.line_length
    drafts = tuple(draft(own[id_], each, scope, book, width) for id_, each in zip(root.operations, given, strict=True))
    sketch = Sketch(top, drafts, dict(_secrets(api, config)), api, config, scope, book)
    classes = tuple(_class(sketch, flavour) for flavour in FLAVOURS)
    return ClientView(
        imports=scope.runtime_imports(),
        typing_imports=scope.typing_imports(),
        exports=tuple(map(literal, sorted(names, key=export_key))),
        service=service,
        facts=facts,
        error=error_name(config),
        base_error=base_error,
        error_docstring=docstring("Anything that went wrong with a call: APIError by another name.", 0, width),
        itself=itself,
        type_checking=type_checking,
        classes=classes,
    )


def client_name(config: Config, flavour: Flavour, wrapping: Wrapping | None = None) -> Code:
    return Code(f"{flavour.prefix}{config.client}{wrapping.suffix if wrapping else ''}")


def error_name(config: Config) -> Code:
    return Code(f"{config.client}Error")


def _secrets(api: Api, config: Config) -> Iterator[tuple[str, str]]:
    """Argument -> what it is."""
    for credential in config.credentials:
        variable = credential.environment
        what = "Your credentials, or a function that gives them for each attempt"
        yield identifier(credential.argument), f"{what}; where absent, the environment variable {variable}."
    if config.webhooks is not None and api.webhooks:
        variable = config.webhooks.environment
        yield identifier(config.webhooks.argument), f"Verifies webhooks; where absent, the variable {variable} does."


def _class(sketch: Sketch, flavour: Flavour) -> ClientClass:
    config, scope = sketch.config, sketch.scope
    told = server_options(sketch.api, config, scope)
    explained = (*sketch.secrets.items(), *_explained(sketch.api, config))
    root = Symbol(ROOT.module, class_name(ROOT, flavour))
    options = tuple(_options(flavour, scope))
    return ClientClass(
        name=client_name(config, flavour),
        base=Code(scope.need(base(config, flavour))),
        docstring=docstring(CONSTRUCTOR, 8, config.python.line_length, explained),
        secrets=tuple(_secret_options(sketch, flavour)),
        servers=told,
        options=options,
        options_of_copies=tuple(_of_copies(each, scope) for each in options),
        child=child_maker(sketch.top, scope),
        children=tuple(child(each, flavour, scope) for each in sketch.top),
        methods=tuple(delegated(each, flavour, scope, sketch.book, root) for each in sketch.drafts),
        root=Code(scope.local(root)),
        root_import=scope.statements([root]) if sketch.drafts else (),
        wrappers=tuple(_wrapper(sketch, flavour, wrapping) for wrapping in flavour.wrappings),
    )


def _wrapper(sketch: Sketch, flavour: Flavour, wrapping: Wrapping) -> ClientWrapper:
    name = client_name(sketch.config, flavour, wrapping)
    return ClientWrapper(
        name=name,
        kind=literal(name),
        made=Code(sketch.scope.need(wrapping.made)),
        base=children_base(sketch.top, wrapping, sketch.scope),
        docstring=docstring(wrapping.meaning, 4, sketch.config.python.line_length),
        attribute=Code(wrapping.attribute),
        methods=tuple(Code(each.name) for each in sketch.drafts if not opens_channel(each)),
        children=tuple(child(each, flavour, sketch.scope, wrapping) for each in sketch.top),
    )


def _secret_options(sketch: Sketch, flavour: Flavour) -> Iterator[SecretOption]:
    """Text, or a function that gives it; to the asynchronous client one that may be awaited."""
    scope, proofs = sketch.scope, {identifier(each.argument) for each in sketch.config.credentials}
    text = scope.use(builtin("str"))
    for name in sketch.secrets:
        waits = flavour if name in proofs else SYNC  # verifying a webhook never waits
        annotation = Code(f"{text} | {_function(text, waits, scope)} | None")
        yield SecretOption(literal(name), Code(name), annotation, Code("None"))


def _function(text: str, flavour: Flavour, scope: Scope) -> str:
    callable_, awaitable = (Symbol("collections.abc", name) for name in ("Callable", "Awaitable"))
    gives = f"{text} | {scope.use(awaitable)}[{text}]" if flavour is ASYNC else text
    return f"{scope.use(callable_)}[[], {gives}]"


CONSTRUCTOR = "A client. It holds connections: use it in a `with` statement, or close it."


def _explained(api: Api, config: Config) -> Iterator[tuple[str, str]]:
    yield from ((each.name, each.meaning) for each in server_arguments(api, config))
    is_known = any(server.is_absolute for server in api.servers)
    what = "Another server" if is_known else "Where the API is, which its document doesn't say"
    yield "base_url", f"{what}; where absent, the environment variable {config.environment}_BASE_URL."
    yield "timeout", "Seconds that each step of a call may take; `None` waits for ever."
    yield "max_retries", "How many times a call that failed for a passing reason is made again."
    yield "max_time", "Seconds that a call may take in all, retries and waits included; `None`: no end."
    yield "limits", "How much a server may send, and how many connections there are at once."
    yield "default_headers", "Sent with every call."
    yield "default_query", "Sent with every call."
    yield "http_client", "Your own httpx client, with its proxies, transport and limits; you close it."


def _options(flavour: Flavour, scope: Scope) -> Iterator[Option]:
    text, whole, real = (scope.use(builtin(name)) for name in ("str", "int", "float"))
    headers, query, timeout = (scope.use(Symbol("._runtime.options", name)) for name in ("Headers", "Query", "Timeout"))
    transport = scope.use(Symbol("httpx", f"{flavour.prefix}Client"))
    none = Code("None")
    yield Option(Code("base_url"), Code(f"{text} | None"), none)
    yield Option(Code("timeout"), Code(f"{real} | {timeout} | {scope.use(OMIT)} | None"), Code(scope.need(SENTINEL)))
    yield Option(Code("max_retries"), Code(whole), Code(scope.need(RETRIES)))
    limits, defaults = (Symbol("._runtime.limits", name) for name in ("Limits", "DEFAULT_LIMITS"))
    yield Option(Code("max_time"), Code(f"{real} | {scope.use(OMIT)} | None"), Code(scope.need(SENTINEL)))
    yield Option(Code("limits"), Code(scope.use(limits)), Code(scope.need(defaults)))
    yield Option(Code("default_headers"), Code(f"{headers} | None"), none)
    yield Option(Code("default_query"), Code(f"{query} | None"), none)
    yield Option(Code("http_client"), Code(f"{transport} | None"), none)


def _of_copies(option: Option, scope: Scope) -> Option:
    """What a copy takes: absent, it is as it was. Where None means something, absent is `omit`."""
    if option.default == scope.need(SENTINEL):
        return option
    null = "" if option.annotation.endswith(" | None") else " | None"
    return Option(option.name, Code(f"{option.annotation}{null}"), Code("None"))
