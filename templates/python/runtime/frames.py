"""WebSocket frames (RFC 6455, section 5.6) and the typed values that they carry. Knows no connection."""

from __future__ import annotations

from typing import TypeVar, cast, get_args

from .json_out import dumps
from .parse import construct, decode

R = TypeVar("R")


def outgoing(frame: object) -> str | bytes:
    """Bytes go as a binary frame, text as a text frame, anything else as a text frame of JSON. TypeError: not JSON."""
    if isinstance(frame, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", frame))
    if isinstance(frame, str):
        return frame
    return dumps(frame)


def incoming(receives: type[R], frame: str | bytes) -> R:
    """A text frame as JSON, where it is; a binary one as bytes where `receives` has them, else as JSON, where it is."""
    wanted = get_args(receives) or (receives,)
    if isinstance(frame, bytes) and bytes in wanted:
        return cast("R", frame)
    if isinstance(frame, str) and receives in (str, bytes):
        return cast("R", frame)
    try:
        return decode(receives, frame if isinstance(frame, bytes) else frame.encode())
    except ValueError:
        return construct(receives, frame)
