"""A lazy `__init__`: the package's own, and the one of its resources. Importing it imports nothing else (PEP 562)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api
from ....naming.names import Resource
from ...target import Code
from ..imports import export_key, relative
from ..name import Book
from ..spell_text import docstring, literal
from ..symbols import Scope, Symbol
from .by_hand import exported
from .client import client_name, error_name
from .flavour import FLAVOURS
from .resource import class_name

RUNTIME_EXPORTS = {
    "._runtime.channels": ("AsyncChannel", "Channel"),
    "._runtime.closing": ("ChannelClosedError",),
    "._runtime.drop_in": ("DefaultAsyncHttpxClient", "DefaultHttpxClient", "file_from_path"),
    "._runtime.errors": (
        "APIConnectionError",
        "APIDecodeError",
        "APIError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "InternalServerError",
        "LimitExceededError",
        "MissingCredentialsError",
        "NotFoundError",
        "PermissionDeniedError",
        "RateLimitError",
        "UnprocessableEntityError",
    ),
    "._runtime.events": ("AsyncStream", "EventError", "Stream", "StreamEvent"),
    "._runtime.extras": ("MissingExtraError",),
    "._runtime.files": ("FileTypes",),
    "._runtime.limits": ("Limits",),
    "._runtime.models": ("BaseModel", "Unknown"),
    "._runtime.options": ("Deadline", "Timeout"),
    "._runtime.origins": ("ForeignLinkError",),
    "._runtime.pages": ("AsyncPage", "AsyncPages", "AsyncPaginator", "SyncPage"),
    "._runtime.request_ids": ("request_id",),
    "._runtime.responses": ("APIResponse", "AsyncAPIResponse", "AsyncBinaryAPIResponse", "BinaryAPIResponse"),
    "._runtime.sentinels": ("NOT_GIVEN", "NotGiven", "Omit", "omit"),
    "._runtime.webhook_errors": (
        "FutureTimestampError",
        "InvalidKeyError",
        "InvalidPayloadError",
        "InvalidSignatureError",
        "MalformedHeaderError",
        "MissingHeaderError",
        "MissingKeyError",
        "OldTimestampError",
        "WebhookVerificationError",
    ),
    "._runtime.webhooks": ("UnknownEvent",),
}
"""What users hold, catch or pass, by the module of the runtime that has it."""


@dataclass(frozen=True, slots=True)
class Export:
    """`name` is in `module`; both literals."""

    name: Code
    module: Code


@dataclass(frozen=True, slots=True)
class LazyView:
    """`folders`: packages below, exported as such. `version`: what the package's version is called, if it is here."""

    docstring: Code
    typing_imports: tuple[Code, ...]
    folders: Code
    exports: tuple[Export, ...]
    names: tuple[Code, ...]
    version: Code


def package_view(api: Api, config: Config) -> LazyView:
    clients = [Symbol("._client", client_name(config, flavour)) for flavour in FLAVOURS]
    clients.append(Symbol("._client", error_name(config)))
    runtime = [Symbol(module, name) for module, names in RUNTIME_EXPORTS.items() for name in names]
    text = f"{api.title} for Python: sync and async, typed."
    return _lazy(
        text, ".", _once([*exported(config), *clients, *runtime]), ("resources", "types"), config, Code("__version__")
    )


def resources_view(root: Resource, book: Book, config: Config) -> LazyView:
    names = [book.resources[each.path] for each in root.children]
    symbols = [Symbol(name.module, class_name(name, flavour)) for name in names for flavour in FLAVOURS]
    return _lazy("The resources at the top of the client.", ".resources.", _once(symbols), (), config, Code(""))


def _once(symbols: Iterable[Symbol]) -> list[Symbol]:
    """Of two classes of one name, the first is exported."""
    return list({symbol.name: symbol for symbol in reversed(list(symbols))}.values())


def _lazy(
    text: str, module: str, symbols: Sequence[Symbol], folders: Sequence[str], config: Config, version: Code
) -> LazyView:
    scope = Scope(module)
    for symbol in symbols:
        scope.use(symbol)
    names = [symbol.name for symbol in symbols]
    return LazyView(
        docstring=docstring(text, 0, config.python.line_length),
        typing_imports=scope.typing_imports(),
        folders=Code(", ".join(folders)),
        exports=tuple(
            Export(literal(symbol.name), literal(relative(module, symbol.module)))
            for symbol in sorted(symbols, key=lambda symbol: symbol.name)
        ),
        names=tuple(map(literal, sorted({*names, *folders, *filter(None, [version])}, key=export_key))),
        version=version,
    )
