"""Type -> the words that a reference has for it: `string`, `array[object]`, `enum: a, b`, `uuid`, `string | null`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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


def kind(type: Type, definitions: Mapping[TypeId, Definition], say: Callable[[str], Code] = markdown) -> Code:
    """With words of the document in it: enum values, which `say` spells for where this stands."""
    return Code(_Words(definitions, say).of(type, frozenset()))


@dataclass(frozen=True, slots=True)
class _Words:
    definitions: Mapping[TypeId, Definition]
    say: Callable[[str], Code]

    def of(self, type: Type, inside: frozenset[TypeId]) -> str:
        """What holds itself is an object where it recurs. `inside`: the definitions on the way here."""
        match type:
            case Named(id=id):
                return "object" if id in inside else self.of(self.definitions[id].type, inside | {id})
            case Nullable(inner=inner):
                return f"{self.of(inner, inside)} | null"
            case Scalar(kind=ScalarKind.STRING, format=format) if format in FORMATS:
                return str(format)
            case Scalar():
                return WORDS[type.kind]
            case Literal(value=value):
                return f"enum: {self.value(value)}"
            case Enum(values=values):
                return f"enum: {', '.join(self.value(one.value) for one in values)}"
            case Array(items=items):
                return f"array[{self.of(items, inside)}]"
            case Map() | Object():
                return "object"
            case Union(variants=variants):
                return " | ".join(dict.fromkeys(self.of(one.type, inside) for one in variants))
            case Any():
                return "any"
            case _:
                assert_never(type)

    def value(self, value: str | int | float | bool | None) -> str:
        return self.say(value if isinstance(value, str) else json.dumps(value))
