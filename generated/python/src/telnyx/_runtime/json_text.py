"""JSON text (RFC 8259) into plain values, at any depth and with integers of any length."""

from __future__ import annotations

import json

from .deep_json import load_deep


def load(content: bytes | str) -> object:
    """The value that `content` is; ValueError where it isn't JSON.

    An integer too long for Python (4,300 digits, unless told otherwise) stays text.
    """
    text = (
        content
        if isinstance(content, str)
        else content.decode(json.detect_encoding(content), "surrogatepass")
    )
    text = text[1:] if text.startswith("\ufeff") else text
    try:
        value: object = json.loads(text, parse_int=_integer)
    except RecursionError:
        value = load_deep(text, _integer)
    return value


def _integer(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:
        return digits
