"""JSON text (RFC 8259) into plain values, at any depth, with numbers of any length, exactly as they came."""

from __future__ import annotations

import json
import re
from typing import Final

from .exact import read_float, read_int

# Python's own integers do for all but `-0` and what is too long. A function for each is slow, so it is asked first.
_QUICK: Final = json.JSONDecoder(parse_float=read_float)
_EXACT: Final = json.JSONDecoder(parse_float=read_float, parse_int=read_int)
_MINUS_ZERO: Final = re.compile(r"-0(?=[,\]}\s]|$)")


def load(content: bytes | str) -> object:
    """The value that `content` is; ValueError where it isn't JSON."""
    try:
        return _loaded(content if isinstance(content, str) else _text(content))
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from error


def _loaded(text: str) -> object:
    value: object
    try:
        value = (_EXACT if _MINUS_ZERO.search(text) else _QUICK).decode(text)
    except RecursionError:
        from .deep_json import load_deep

        return load_deep(text, _EXACT.decode)
    except json.JSONDecodeError:
        raise
    except ValueError:  # an integer is too long
        value = _EXACT.decode(text)
    return value


def _text(content: bytes) -> str:
    """RFC 8259, section 8.1, has UTF-8 without a byte order mark; other Unicode is known by its first bytes."""
    return content.decode(json.detect_encoding(content), "surrogatepass").removeprefix("\ufeff")
