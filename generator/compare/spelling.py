"""Types and calls as the users of a language read them: for people's eyes only, nothing is generated from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from ..model.types import (
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    Union,
)
from .surface import Surface, full

SHOWN = 4
"""Members of an enum or a union that are written out."""


@dataclass(frozen=True, slots=True)
class Language:
    """How one language writes types; `{}` is where the inner one goes."""

    scalars: Mapping[ScalarKind, str]
    array: str
    map: str
    nullable: str
    anything: str


PYTHON = Language(
    scalars={
        ScalarKind.STRING: "str",
        ScalarKind.INTEGER: "int",
        ScalarKind.NUMBER: "float",
        ScalarKind.BOOLEAN: "bool",
        ScalarKind.DATE: "date",
        ScalarKind.DATE_TIME: "datetime",
        ScalarKind.BASE64: "str (base64)",
        ScalarKind.BINARY: "bytes",
    },
    array="list[{}]",
    map="dict[str, {}]",
    nullable="{} | None",
    anything="object",
)


def spelled(type: Type, surface: Surface, language: Language = PYTHON) -> str:
    match type:
        case Scalar(kind=kind):
            return language.scalars[kind]
        case Literal(value=value):
            return value_text(value)
        case Enum(values=values):
            return _several([value_text(value.value) for value in values])
        case Array(items=items):
            return language.array.format(spelled(items, surface, language))
        case Map(values=inner):
            return language.map.format(spelled(inner, surface, language))
        case Union(variants=variants):
            return _several([*dict.fromkeys(spelled(each.type, surface, language) for each in variants)])
        case Nullable(inner=inner):
            return language.nullable.format(spelled(inner, surface, language))
        case Named(id=id):
            opened = surface.opened(type)
            is_plain = isinstance(opened, (Scalar, Array, Map, Any))
            return spelled(opened, surface, language) if is_plain else full(surface.type_name(id))
        case Object():
            return language.map.format(language.anything)
        case Any():
            return language.anything
        case _:
            assert_never(type)


def _several(texts: list[str]) -> str:
    more = ["…"] if len(texts) > SHOWN else []
    return " | ".join([*texts[:SHOWN], *more])


def value_text(value: object) -> str:
    """A JSON value as it is written: texts in quotes."""
    return json.dumps(value, ensure_ascii=False)
