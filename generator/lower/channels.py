"""WebSocket upgrades (status 101): what the client sends and what it receives.

OpenAPI has no words for either; the rules here stand for them.
"""

from __future__ import annotations

from ..model.api import Body, ChannelResult, Wire
from ..model.types import Any, Named, OfOperation, Role, Scalar, ScalarKind, Type, Union, Variant
from . import media, schemas
from .parts import Part, last_word
from .subject import Subject

CLIENT_WORD = "client"
"""A variant whose name begins with it is what the client sends."""


def channel(subject: Subject, response: Part, body: Body | None) -> ChannelResult:
    """The request body is the client's frames, the response's content the server's.

    Without a request body the names of the variants tell the sides apart.
    """
    ledger = subject.ledger
    frames = _frames(subject, response)
    if body is not None:
        sends: Type = body.type
        if body.contents[0].wire is Wire.BINARY:
            sends = Scalar(ScalarKind.BINARY)
        return ChannelResult(sends, frames)
    variants = frames.variants if isinstance(frames, Union) else ()
    sent = tuple(variant for variant in variants if _is_clients(variant))
    if not sent:
        message = "A WebSocket that doesn't say what the client sends."
        ledger.warn("unknown-frames", response.id, message, "any frame may be sent")
        return ChannelResult(Any(), frames)
    names = ", ".join(str(variant.type.id) for variant in sent if isinstance(variant.type, Named))
    ledger.note("frames-by-name", response.id, "One schema says both sides of a WebSocket.", f"{names} is what is sent")
    received = tuple(variant for variant in variants if variant not in sent)
    return ChannelResult(_one(sent), _one(received))


def _frames(subject: Subject, response: Part) -> Type:
    ledger = subject.ledger
    for media_type, content in ledger.entries(response, "content"):
        schema = ledger.child(content, "schema", OfOperation(subject.id, Role.RECEIVED_FRAME))
        if schema is not None and media.wire(media_type) is not Wire.BINARY:
            return schemas.type_of(ledger, schema)
        return Scalar(ScalarKind.BINARY)
    return Any()


def _is_clients(variant: Variant) -> bool:
    return isinstance(variant.type, Named) and last_word(variant.type.id).lower().startswith(CLIENT_WORD)


def _one(variants: tuple[Variant, ...]) -> Type:
    if not variants:
        return Any()
    return variants[0].type if len(variants) == 1 else Union(variants)
