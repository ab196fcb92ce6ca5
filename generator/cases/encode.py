"""What the standard says must go out for a parameter's value (OpenAPI 3.1.1, section 4.8.12.4 "Style Examples").

Written from the standard alone and sharing no code with any target or runtime: this is what they are judged by.
Values are JSON values (None, bool, int, float, str, list, dict); the result is percent-encoded text (RFC 3986).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from ..model.api import Arrays, Explode, Parameter, Reserved, Style

Value: TypeAlias = "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | None"
Pair: TypeAlias = tuple[str, str]

RESERVED = ":/?#[]@!$&'()*+,;="
"""RFC 3986, section 2.2."""

ENDS_A_PAIR = "#&+[]"
"""Reserved characters that allowReserved can't leave alone in a query, as they would end or change it."""

DELIMITERS = {Style.FORM: ",", Style.SPACE_DELIMITED: "%20", Style.PIPE_DELIMITED: "%7C"}


def segment(parameter: Parameter, value: Value) -> str:
    """What takes the place of `{name}` in a path template."""
    name = parameter.wire
    match parameter.style:
        case Style.LABEL:
            return _label(value, parameter.explode)
        case Style.MATRIX:
            return _matrix(name, value, parameter.explode)
        case Style.JSON:
            return escaped(json_text(value))
        case _:
            return ",".join(_parts(value, parameter.explode, "="))


def _label(value: Value, explode: Explode) -> str:
    between = "." if explode is Explode.EXPLODED else ","
    return "." + between.join(_parts(value, explode, "="))


def _matrix(name: str, value: Value, explode: Explode) -> str:
    key = escaped(name)
    if isinstance(value, Mapping) and explode is Explode.EXPLODED:
        return "".join(f";{part}" for part in _parts(value, explode, "="))
    if isinstance(value, list | tuple) and explode is Explode.EXPLODED:
        return "".join(f";{key}={escaped(text(item))}" for item in value)
    joined = ",".join(_parts(value, explode, "="))
    return f";{key}={joined}" if joined else f";{key}"


def _parts(value: Value, explode: Explode, between: str) -> list[str]:
    """The texts that a style joins: items, or keys and values, or `key=value` where an object is exploded."""
    if isinstance(value, Mapping):
        pairs = [(escaped(key), escaped(text(item))) for key, item in value.items()]
        if explode is Explode.EXPLODED:
            return [between.join(pair) for pair in pairs]
        return [part for pair in pairs for part in pair]
    if isinstance(value, list | tuple):
        return [escaped(text(item)) for item in value]
    return [escaped(text(value))]


def pairs(parameter: Parameter, value: Value) -> list[Pair]:
    """The pairs of a query or cookie parameter, in order, both sides percent-encoded."""
    name, kept = escaped(parameter.wire), _kept(parameter.reserved)
    if parameter.style is Style.JSON:
        return [(name, escaped(json_text(value), kept))]
    if parameter.style is Style.DEEP_OBJECT:
        return _deep(parameter.wire, value, parameter.arrays, kept)
    if isinstance(value, Mapping):
        return _object_pairs(name, value, parameter, kept)
    if isinstance(value, list | tuple):
        return _array_pairs(name, value, parameter, kept)
    return [(name, escaped(text(value), kept))]


def _array_pairs(name: str, value: Sequence[Value], parameter: Parameter, kept: str) -> list[Pair]:
    items = [escaped(text(item), kept) for item in value]
    if parameter.explode is Explode.EXPLODED:
        return [(name, item) for item in items]
    return [(name, DELIMITERS[parameter.style].join(items))] if items else []


def _object_pairs(name: str, value: Mapping[str, Value], parameter: Parameter, kept: str) -> list[Pair]:
    fields = [(escaped(key), escaped(text(item), kept)) for key, item in value.items()]
    if parameter.explode is Explode.EXPLODED:
        return fields
    return [(name, DELIMITERS[parameter.style].join(part for field in fields for part in field))] if fields else []


def _deep(name: str, value: Value, arrays: Arrays, kept: str) -> list[Pair]:
    """`a[b]=c`; what the standard leaves open goes on in the same way: `a[b][c]=d`."""
    if isinstance(value, Mapping):
        return [pair for key, item in value.items() for pair in _deep(f"{name}[{key}]", item, arrays, kept)]
    if isinstance(value, list | tuple):
        keys = _keys(name, value, arrays)
        return [pair for key, item in zip(keys, value, strict=True) for pair in _deep(key, item, arrays, kept)]
    return [(escaped(name), escaped(text(value), kept))]


def _keys(name: str, items: Sequence[Value], arrays: Arrays) -> list[str]:
    """What each item of an array is called. Those with parts of their own are numbered, or they would run together."""
    if arrays is Arrays.INDICES or any(isinstance(item, Mapping | list | tuple) for item in items):
        return [f"{name}[{number}]" for number, _ in enumerate(items)]
    return [f"{name}[]" if arrays is Arrays.BRACKETS else name] * len(items)


def header(parameter: Parameter, value: Value) -> str:
    """A header's value: style `simple`, never percent-encoded (OpenAPI 3.1.1, appendix D)."""
    if parameter.style is Style.JSON:
        return json_text(value)
    if isinstance(value, Mapping):
        between = "=" if parameter.explode is Explode.EXPLODED else ","
        return ",".join(f"{key}{between}{text(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ",".join(text(item) for item in value)
    return text(value)


def text(value: Value) -> str:
    """A scalar as text: `true`, `false`, numbers as JSON writes them, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json_text(value)


def json_text(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def escaped(value: str, kept: str = "") -> str:
    """Percent-encoded but for RFC 3986's unreserved characters and `kept`."""
    return quote(value, safe=kept)


def _kept(reserved: Reserved) -> str:
    if reserved is Reserved.ENCODED:
        return ""
    return "".join(character for character in RESERVED if character not in ENDS_A_PAIR)
