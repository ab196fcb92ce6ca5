"""Type -> the words that a reference has for it: `string`, `array[object]`, `enum: a, b`, `uuid`, `string | null`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import assert_never

from ...model.types import (
    Any,
    Array,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from ..markdown import markdown
from ..target import Code

WORDS = {
    ScalarKind.STRING: "string",
    ScalarKind.INTEGER: "integer",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATE: "date",
    ScalarKind.DATE_TIME: "date-time",
    ScalarKind.BASE64: "base64",
    ScalarKind.BINARY: "file",
}

FORMATS = ("uuid",)
"""What of a text's format says more than `string` does."""


def kind(type: Type, definitions: Mapping[TypeId, Definition], inside: frozenset[TypeId] = frozenset()) -> Code:
    """Markdown, with words of the document in it: enum values. What holds itself is an object where it recurs.

    `inside`: the definitions on the way here.
    """

    return Code(_words(type, definitions, inside))


def _words(type: Type, definitions: Mapping[TypeId, Definition], inside: frozenset[TypeId]) -> str:
    def of(inner: Type) -> str:
        return _words(inner, definitions, inside)

    match type:
        case Named(id=id):
            return "object" if id in inside else _words(definitions[id].type, definitions, inside | {id})
        case Nullable(inner=inner):
            return f"{of(inner)} | null"
        case Scalar(kind=ScalarKind.STRING, format=format) if format in FORMATS:
            return str(format)
        case Scalar():
            return WORDS[type.kind]
        case Literal(value=value):
            return f"enum: {_said(value)}"
        case Enum(values=values):
            return f"enum: {', '.join(_said(one.value) for one in values)}"
        case Array(items=items):
            return f"array[{of(items)}]"
        case Map() | Object():
            return "object"
        case Union(variants=variants):
            return " | ".join(dict.fromkeys(of(one.type) for one in variants))
        case Any():
            return "any"
        case _:
            assert_never(type)


def _said(value: str | int | float | bool | None) -> str:
    return markdown(value if isinstance(value, str) else json.dumps(value))
