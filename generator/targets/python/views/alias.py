"""A name for a type that is no class: `Status: TypeAlias = Open[Literal["a", "b"]]`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....model.types import Definition
from ...target import Code
from ..order import Kind
from ..spell_text import docstring, literal
from ..symbols import Namer, Symbol


@dataclass(frozen=True, slots=True)
class Room:
    """Where a docstring stands: columns before it, columns in all."""

    indent: int
    width: int


NOT_A_CLASS = Code("")


@dataclass(frozen=True, slots=True)
class Alias:
    """`declaration`: what stands before the `=`. `base` tells a template that this is no class."""

    declaration: Code
    value: Code
    docstring: Code
    base: Code = NOT_A_CLASS


def alias(name: str, annotation: Code, kind: Kind, scope: Namer, docs: Code) -> Alias:
    """A lazy alias has its value as text, which pydantic and type checkers read when it is first needed."""
    if kind is Kind.LAZY_ALIAS:
        lazy = scope.use(Symbol("typing_extensions", "TypeAliasType"))
        return Alias(Code(name), Code(f"{lazy}({literal(name)}, {literal(annotation)})"), docs)
    return Alias(Code(f"{name}: {scope.use(Symbol('typing', 'TypeAlias'))}"), annotation, docs)


def described(definition: Definition, name: str, room: Room, keys: Sequence[tuple[str, str]] = ()) -> Code:
    """The docstring of a definition that is called `name`, unless the name says it all. `keys`: name and text of those
    that can't have a docstring of their own."""
    text = definition.description.strip() or definition.title
    if name.lower().startswith("".join(filter(str.isalnum, text)).lower()):
        text = ""
    return docstring(marked(text, definition.deprecated), room.indent, room.width, keys)


def marked(text: str, deprecated: bool) -> str:
    """Text that says of a deprecated thing that it is one."""
    return f"{text.strip()}\n\nDeprecated.".strip() if deprecated else text
