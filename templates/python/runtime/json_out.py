"""Values as JSON text, numbers digit by digit.

`json` offers no way to choose how a number is written. So a number with a text of its own passes through it as a string
that begins with a mark; mark and quotes are removed from the result. The mark is random and made once a process, so no
text from outside can contain it.
"""

from __future__ import annotations

import json
import os
import re
from typing import Final, cast

from .exact import KINDS, any_made, digits_of
from .plain import jsonable

_MARK: Final = os.urandom(16).hex()


def marked(digits: str) -> str:
    """What stands for the number `digits` until the text is written."""
    return _MARK + digits


def unmarked(text: str) -> str:
    return re.sub(f'"{_MARK}([^"]*)"', r"\1", text) if _MARK in text else text


def dumps(value: object) -> str:
    """What a caller gave, as JSON without spaces. ValueError or TypeError for what JSON has no form for."""
    try:
        text = _UNICODE.encode(exactly(value))
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate: only an escape can carry it
        text = _ASCII.encode(exactly(value))
    return unmarked(text)


def json_of(value: object, indent: int | None) -> str:
    """JSON values, marked numbers among them, as text: characters as they are, half ones escaped. RecursionError: it is
    too deep for `json`."""
    separators = None if indent else (",", ":")
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent, separators=separators)
    return unmarked(text)


def exactly(value: object) -> object:
    """`value` with marks for the numbers that came with a text of their own."""
    return _exactly(value) if any_made() else value


def _exactly(value: object) -> object:
    if isinstance(value, KINDS):
        return marked(value.text)
    if isinstance(value, dict):
        return {key: _exactly(item) for key, item in cast("dict[object, object]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_exactly(item) for item in cast("list[object]", value)]
    return value


def _default(value: object) -> object:
    digits = digits_of(value)
    if digits is not None:
        return marked(digits)
    came = getattr(type(value), "_marked", None)
    return exactly(jsonable(value)) if came is None else came(value)


_UNICODE: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_default
)
_ASCII: Final = json.JSONEncoder(allow_nan=False, separators=(",", ":"), default=_default)
