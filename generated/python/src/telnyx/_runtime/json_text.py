"""JSON text (RFC 8259) into plain values, at any depth and with integers of any length."""

from __future__ import annotations

import json

from .deep_json import load_deep


def load(content: bytes | str) -> object:
    """The value that `content` is; ValueError where it isn't JSON.

    An integer too long for Python (4,300 digits, unless told otherwise) stays text.
    """
    try:
        return _loaded(content if isinstance(content, str) else _text(content))
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from error


def _loaded(text: str) -> object:
    try:
        value: object = json.loads(text, parse_int=_integer)
    except RecursionError:
        value = load_deep(text, _integer)
    return value


def _text(content: bytes) -> str:
    """RFC 8259, section 8.1, has UTF-8 without a byte order mark; other Unicode is known by its first bytes."""
    return content.decode(json.detect_encoding(content), "surrogatepass").removeprefix("\ufeff")


def _integer(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:
        return digits
