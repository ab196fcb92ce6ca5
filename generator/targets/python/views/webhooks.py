"""Webhooks: how they are signed, which event is which payload, and the two methods of the resource `webhooks`."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from ....config import WebhookSigning
from ....model.api import Webhook
from ....model.types import Named
from ...target import Code
from ..identify import identifier
from ..name import Book
from ..spell_text import docstring, literal
from ..symbols import Scope, Symbol, builtin
from .endpoint import tuple_value
from .method import INDENT, Call, Head, Method
from .outcome import CAST
from .signature import NOTHING

SIGNING = Symbol("._runtime.signatures", "Signing")
EVENTS = Symbol("._runtime.webhook_events", "WebhookEvents")
UNKNOWN = Symbol("._runtime.webhooks", "UnknownEvent")
MAPPING = Symbol("collections.abc", "Mapping")
ALIAS = Symbol("typing", "TypeAlias")

UNWRAP = (
    "The event that `payload` is: one of the documented types, or, for an event that this version does not know, "
    "one that holds whatever came. Raises WebhookVerificationError unless the provider signed it just now."
)
UNSAFE_UNWRAP = (
    "As `unwrap`, without verifying anything: whoever knows where you receive webhooks may have sent `payload`. "
    "For what was verified before, and for tests."
)
VERIFY = "Raises WebhookVerificationError, by the reason, unless the provider signed `payload` just now."
KEY = "key"
"""What both methods call the key, whatever the client calls it."""

EXPLAINED = (
    ("payload", "The body as it came over the wire, not parsed."),
    ("headers", "The headers of the request; the case of their names does not matter."),
)


@dataclass(frozen=True, slots=True)
class Webhooks:
    """`event`: the union of all payloads."""

    signing: WebhookSigning
    webhooks: tuple[Webhook, ...]
    event: Symbol

    @property
    def argument(self) -> str:
        """What the key is called, as an argument of the client."""
        return identifier(self.signing.argument)


@dataclass(frozen=True, slots=True)
class EventView:
    """The module of the union. `variants` in document order, the unknown event last."""

    imports: tuple[Code, ...]
    name: Code
    literal: Code
    alias: Code
    variants: tuple[Code, ...]


def event_view(webhooks: Webhooks, book: Book) -> EventView:
    scope = Scope(webhooks.event.module, defined=[webhooks.event.name])
    payloads = [symbol for _, symbol in _payloads(webhooks, book)]
    variants = tuple(Code(scope.need(symbol)) for symbol in dict.fromkeys([*payloads, UNKNOWN]))
    alias = Code(scope.need(ALIAS))
    name = Code(webhooks.event.name)
    return EventView(scope.runtime_imports(), name, literal(name), alias, variants)


def signing_value(webhooks: Webhooks, scope: Scope) -> Code:
    """`Signing("ed25519", …)`."""
    signing = webhooks.signing
    facts = {
        "signature_header": literal(signing.signature_header),
        "timestamp_header": literal(signing.timestamp_header),
        "id_header": literal(signing.id_header),
        "argument": literal(webhooks.argument),
        "environment": literal(signing.environment),
        "tolerance_seconds": literal(signing.tolerance_seconds),
        "event_field": tuple_value([literal(step) for step in signing.event_field]),
    }
    given = ", ".join(f"{name}={value}" for name, value in facts.items())
    return Code(f"{scope.need(SIGNING)}({literal(signing.scheme)}, {given})")


def events_value(webhooks: Webhooks, book: Book, scope: Scope) -> Code:
    """Module and class of each payload, as text: loaded when such an event comes."""
    types = [
        f"{literal(event)}: ({literal(symbol.module.lstrip('.'))}, {literal(symbol.name)})"
        for webhook, symbol in _payloads(webhooks, book)
        for event in webhook.events
    ]
    shapes = _shapes(webhooks, book)
    known = f"{{{', '.join(types)}}}"
    return Code(f"{scope.need(EVENTS)}({', '.join([known, *([tuple_value(shapes)] if shapes else [])])})")


def _shapes(webhooks: Webhooks, book: Book) -> list[str]:
    """Of payloads that no event type tells: module, class, and the fields they are known by."""
    return [
        tuple_value([literal(symbol.module.lstrip(".")), literal(symbol.name), tuple_value(_fields(webhook))])
        for webhook, symbol in _payloads(webhooks, book)
        if webhook.shape
    ]


def _fields(webhook: Webhook) -> list[str]:
    return [literal(".".join(path)) for path in webhook.shape]


@dataclass(frozen=True, slots=True)
class Duty:
    """`function`: of the runtime, and of the method unless an operation is called so. `takes`: its parameters;
    `explained`: what its docstring says of them."""

    function: str
    text: str
    returns: Code
    call: Call
    takes: tuple[Code, ...]
    explained: tuple[tuple[str, str], ...]


def webhook_methods(webhooks: Webhooks, taken: Set[str], scope: Scope, width: int) -> tuple[Method, ...]:
    """`unwrap`, `unsafe_unwrap` and `verify`; where an operation has such a name, `unwrap_webhook` and so on."""
    return tuple(_method(duty, taken, scope, width) for duty in _duties(webhooks, scope))


def _duties(webhooks: Webhooks, scope: Scope) -> Iterator[Duty]:
    key = KEY if webhooks.argument == KEY else f"{KEY} or {webhooks.argument}"
    given = f"self._line.settings, payload, headers, {key}"
    event = scope.use(webhooks.event)
    explained = (*EXPLAINED, *_keys(webhooks))
    payload, *others = _parameters(webhooks, scope)
    unwrapped = Code(f"{scope.local(_symbol('unwrap'))}(_signing, _events, {given})")
    unwrap = Call((Code(f"return {scope.need(CAST)}("),), (literal(event), unwrapped), (), ())
    yield Duty("unwrap", UNWRAP, Code(event), unwrap, (payload, *others), explained)
    unproven = Code(f"{scope.local(_symbol('unsafe_unwrap'))}(_signing, _events, self._line.settings, payload)")
    unsafe = Call((Code(f"return {scope.need(CAST)}("),), (literal(event), unproven), (), ())
    yield Duty("unsafe_unwrap", UNSAFE_UNWRAP, Code(event), unsafe, (payload,), EXPLAINED[:1])
    verify = Call((Code(f"{scope.local(_symbol('verify'))}("),), (Code(f"_signing, {given}"),), (), ())
    yield Duty("verify", VERIFY, Code("None"), verify, (payload, *others), explained)


def _method(duty: Duty, taken: Set[str], scope: Scope, width: int) -> Method:
    return Method(
        decorators=(),
        overload=NOTHING,
        overloads=(),
        prefix=NOTHING,
        name=Code(f"{duty.function}_webhook" if duty.function in taken else duty.function),
        head=Head(duty.takes, duty.returns),
        docstring=docstring(duty.text, INDENT, width, duty.explained),
        imports=scope.statements([_symbol(duty.function)]),
        calls=(duty.call,),
    )


def _parameters(webhooks: Webhooks, scope: Scope) -> Iterator[Code]:
    text, content = scope.use(builtin("str")), scope.use(builtin("bytes"))
    yield Code(f"payload: {text} | {content}")
    yield Code(f"headers: {scope.use(MAPPING)}[{text}, {text}]")
    yield Code("*")
    for name, _ in _keys(webhooks):
        yield Code(f"{name}: {text} | None = None")


def _keys(webhooks: Webhooks) -> Iterator[tuple[str, str]]:
    """Argument -> what it is."""
    environment = webhooks.signing.environment
    yield KEY, f"The provider's key; where absent, the client's, else the environment variable {environment}."
    if webhooks.argument != KEY:
        yield webhooks.argument, f"The same as `{KEY}`, by the name that it has as an argument of the client."


def _symbol(function: str) -> Symbol:
    return Symbol("._runtime.webhooks", function)


def _payloads(webhooks: Webhooks, book: Book) -> Iterator[tuple[Webhook, Symbol]]:
    """Each webhook whose payload has a name."""
    for webhook in webhooks.webhooks:
        symbol = book.received.get(webhook.payload.id) if isinstance(webhook.payload, Named) else None
        if symbol is not None:
            yield webhook, symbol
