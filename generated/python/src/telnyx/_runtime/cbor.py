"""Values as CBOR (RFC 8949), in its preferred serialization: what a JSON value can be, and bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from .encode import is_array, is_object
from .plain import jsonable, plain

_INTEGER, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP = range(6)
_SIMPLE: Final[dict[object, bytes]] = {False: b"\xf4", True: b"\xf5", None: b"\xf6"}
_WIDTHS: Final = ((1, 24), (2, 25), (4, 26), (8, 27))  # bytes of a number, and what announces them


def cbor(value: object) -> bytes:
    """TypeError or ValueError for what can't be written."""
    return b"".join(_pieces(value))


def _pieces(value: object) -> Iterator[bytes]:
    value = plain(value)
    if value is None or isinstance(value, bool):
        yield _SIMPLE[value]
    elif isinstance(value, int):
        yield _head(_INTEGER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    elif isinstance(value, float):
        yield b"\xfb" + struct.pack(">d", value)
    elif isinstance(value, (bytes, bytearray)):
        yield _head(_BYTES, len(value)) + bytes(value)
    elif isinstance(value, str):
        text = value.encode()
        yield _head(_TEXT, len(text)) + text
    elif is_object(value):
        yield _head(_MAP, len(value))
        for key, item in value.items():
            yield from _pieces(str(key))
            yield from _pieces(item)
    elif is_array(value):
        items = list(value)
        yield _head(_ARRAY, len(items))
        for item in items:
            yield from _pieces(item)
    else:
        yield from _pieces(jsonable(value))


def _head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    for width, announced in _WIDTHS:
        if number < 1 << (8 * width):
            return bytes([major << 5 | announced]) + number.to_bytes(width, "big")
    raise ValueError(f"{number} is too large for CBOR's integers")
