"""`_client.py`: the classes that users construct, with the API's servers, credentials and security as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from ....config import Config, Credential
from ....model.api import Api, ApiKey, Basic, Bearer, ClientCredentials, SecurityScheme, Unserved
from ....naming.names import Resource
from ...target import Code
from ..identify import identifier
from ..name import Book, ResourceName
from ..spell_text import docstring, literal
from ..symbols import Scope, Symbol, builtin
from .endpoint import tuple_value
from .flavour import FLAVOURS, Flavour, Wrapping
from .resource import CACHED_PROPERTY, TYPE_CHECKING, Child, child
from .signature import OMIT, SENTINEL, Entry

MODULE = "._client"
SERVICE = Symbol("._runtime.service", "Service")
CREDENTIAL = Symbol("._runtime.service", "Credential")
VERSION = Symbol("._version", "__version__")
RETRIES = Symbol("._runtime.settings", "DEFAULT_RETRIES")


@dataclass(frozen=True, slots=True)
class Option:
    """A parameter of the constructor, passed on to the runtime under its own name."""

    name: Code
    annotation: Code
    default: Code


@dataclass(frozen=True, slots=True)
class ClientWrapper:
    name: Code
    docstring: Code
    attribute: Code
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class ClientClass:
    """`secrets`: the arguments that hold them, by the name that the runtime knows."""

    name: Code
    base: Code
    docstring: Code
    secrets: tuple[Entry, ...]
    options: tuple[Option, ...]
    children: tuple[Child, ...]
    wrappers: tuple[ClientWrapper, ...]


@dataclass(frozen=True, slots=True)
class ClientView:
    """`service`: the call that makes the value, `facts` its named arguments. `text`: what `str` is called here."""

    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    exports: tuple[Code, ...]
    service: Code
    facts: tuple[Code, ...]
    text: Code
    cached_property: Code
    type_checking: Code
    classes: tuple[ClientClass, ...]


def client_view(root: Resource, api: Api, config: Config, book: Book) -> ClientView:
    top = [book.resources[each.path] for each in root.children]
    names = [client_name(config, flavour, each) for flavour in FLAVOURS for each in (None, *flavour.wrappings)]
    scope = Scope(MODULE, defined=names, hidden=[each.attribute for each in top])
    service = Code(scope.need(SERVICE))
    facts = tuple(map(Code, _facts(api, config, scope)))
    text = Code(scope.use(builtin("str")))
    cached_property, type_checking = (Code(scope.need(symbol)) for symbol in (CACHED_PROPERTY, TYPE_CHECKING))
    secrets = dict(_secrets(api, config))
    classes = tuple(_class(top, secrets, config, flavour, scope) for flavour in FLAVOURS)
    return ClientView(
        imports=scope.runtime_imports(),
        typing_imports=scope.typing_imports(),
        exports=tuple(map(literal, sorted(names))),
        service=service,
        facts=facts,
        text=text,
        cached_property=cached_property,
        type_checking=type_checking,
        classes=classes,
    )


def client_name(config: Config, flavour: Flavour, wrapping: Wrapping | None = None) -> Code:
    return Code(f"{flavour.prefix}{config.client}{wrapping.suffix if wrapping else ''}")


def _facts(api: Api, config: Config, scope: Scope) -> Iterator[str]:
    """The arguments of `Service`."""
    yield f"package={literal(config.python.package)}"
    yield f"version={scope.need(VERSION)}"
    yield f"environment={literal(config.environment)}"
    yield f"server={literal(api.servers[0].url if api.servers else '')}"
    credentials = [_credential(each, scope) for each in config.credentials]
    yield f"credentials={tuple_value(credentials)}"
    schemes = [(scheme.name, _scheme(scheme, scope)) for scheme in api.schemes]
    served = ", ".join(f"{literal(name)}: {value}" for name, value in schemes if value is not None)
    yield f"schemes={{{served}}}"
    yield f"security={tuple_value([_texts(alternative) for alternative in api.security])}"


def _credential(credential: Credential, scope: Scope) -> str:
    names = f"{literal(identifier(credential.argument))}, {literal(credential.environment)}"
    return f"{scope.need(CREDENTIAL)}({names}, {_texts(credential.schemes)})"


def _scheme(scheme: SecurityScheme, scope: Scope) -> str | None:
    """None for those that no client library can serve."""
    auth = Symbol("._runtime.auth", type(scheme).__name__)
    match scheme:
        case Bearer() | Basic():
            return f"{scope.need(auth)}()"
        case ApiKey():
            return f"{scope.need(auth)}({literal(scheme.place.value)}, {literal(scheme.wire)})"
        case ClientCredentials():
            return f"{scope.need(auth)}({literal(scheme.token_url)}, {_texts(scheme.scopes)})"
        case Unserved():
            return None
        case _:
            assert_never(scheme)


def _secrets(api: Api, config: Config) -> Iterator[tuple[str, str]]:
    """Argument -> what it is."""
    for credential in config.credentials:
        variable = credential.environment
        yield identifier(credential.argument), f"Your credentials; where absent, the environment variable {variable}."
    if config.webhooks is not None and api.webhooks:
        variable = config.webhooks.environment
        yield identifier(config.webhooks.argument), f"Verifies webhooks; where absent, the variable {variable} does."


def _class(
    top: Sequence[ResourceName], secrets: Mapping[str, str], config: Config, flavour: Flavour, scope: Scope
) -> ClientClass:
    return ClientClass(
        name=client_name(config, flavour),
        base=Code(scope.need(flavour.client)),
        docstring=docstring(CONSTRUCTOR, 8, config.python.line_length, (*secrets.items(), *_explained(config))),
        secrets=tuple(Entry(literal(name), Code(name)) for name in secrets),
        options=tuple(_options(flavour, scope)),
        children=tuple(child(each, flavour, scope) for each in top),
        wrappers=tuple(
            ClientWrapper(
                name=client_name(config, flavour, wrapping),
                docstring=docstring(wrapping.meaning, 4, config.python.line_length),
                attribute=Code(wrapping.attribute),
                children=tuple(child(each, flavour, scope, wrapping) for each in top),
            )
            for wrapping in flavour.wrappings
        ),
    )


CONSTRUCTOR = "A client. It holds connections: use it in a `with` statement, or close it."


def _explained(config: Config) -> Iterator[tuple[str, str]]:
    yield "base_url", f"Another server; where absent, the environment variable {config.environment}_BASE_URL."
    yield "timeout", "Seconds that each step of a call may take; `None` waits for ever."
    yield "max_retries", "How many times a call that failed for a passing reason is made again."
    yield "default_headers", "Sent with every call."
    yield "default_query", "Sent with every call."
    yield "http_client", "Your own httpx client, with its proxies, transport and limits; you close it."


def _options(flavour: Flavour, scope: Scope) -> Iterator[Option]:
    text, whole, real = (scope.use(builtin(name)) for name in ("str", "int", "float"))
    headers, query, timeout = (scope.use(Symbol("._runtime.options", name)) for name in ("Headers", "Query", "Timeout"))
    transport = scope.use(Symbol("httpx", f"{flavour.prefix}Client"))
    none = Code("None")
    yield Option(Code("base_url"), Code(f"{text} | None"), none)
    yield Option(Code("timeout"), Code(f"{real} | {timeout} | None | {scope.use(OMIT)}"), Code(scope.need(SENTINEL)))
    yield Option(Code("max_retries"), Code(whole), Code(scope.need(RETRIES)))
    yield Option(Code("default_headers"), Code(f"{headers} | None"), none)
    yield Option(Code("default_query"), Code(f"{query} | None"), none)
    yield Option(Code("http_client"), Code(f"{transport} | None"), none)


def _texts(texts: Sequence[str]) -> str:
    return tuple_value([literal(text) for text in texts])
