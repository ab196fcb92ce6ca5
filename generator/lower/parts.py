"""Where lowering stands in a document: a raw node, its id, and what a type found there would be called after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeAlias

from ..model.types import Component, Nested, OfOperation, OfWebhook, OperationId, Origin, Role, TypeId

Raw: TypeAlias = Mapping[str, object]

NOTHING: Raw = {"not": {}}
"""What the boolean schema `false` means (JSON Schema 2020-12 Core, section 4.3.2)."""

COMPONENT_DEPTH = 3
"""`components`, the kind, the name."""

_STRUCTURE = (
    "components",
    "schemas",
    "properties",
    "items",
    "schema",
    "content",
    "responses",
    "allOf",
    "oneOf",
    "anyOf",
)
"""Tokens of a pointer that name nothing."""


def escaped(token: str) -> str:
    """One token of a JSON pointer (RFC 6901, section 3)."""
    if "/" not in token and "~" not in token:
        return token
    return token.replace("~", "~0").replace("/", "~1")


def unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def below(pointer: str, *tokens: str | int) -> TypeId:
    """The id of what stands under `pointer`."""
    return TypeId("/".join((pointer, *[escaped(str(token)) for token in tokens])))


@dataclass(frozen=True, slots=True)
class Part:
    """A node of the document. `origin`: what an object found here is named after when it is hoisted."""

    raw: Raw
    id: TypeId
    origin: Origin

    def named(self, origin: Origin) -> Part:
        return replace(self, origin=origin)


def step(part: Part, word: str) -> Origin:
    """The origin of what stands inside `part` where `part` itself is no object: an item, a value, a variant."""
    if isinstance(part.origin, Component) and _is_schema_component(part.id):
        return Nested(part.id, word)
    return part.origin if word in ("item", "value") else widened(part.origin, word)


def _is_schema_component(id: TypeId) -> bool:
    """Whether a schema with this id has a definition whatever its type: not so what is inline in a shared response."""
    tokens = id.partition("#")[2].split("/")[1:]
    if tokens[:1] == ["components"]:
        return tokens[1:2] == ["schemas"] and len(tokens) == COMPONENT_DEPTH
    return tokens[:1] not in (["paths"], ["webhooks"])


def widened(origin: Origin, word: str) -> Origin:
    match origin:
        case Nested():
            return replace(origin, part=f"{origin.part} {word}")
        case OfOperation():
            return replace(origin, part=f"{origin.part} {word}".strip())
        case Component():
            return Component(f"{origin.name} {word}")
        case OfWebhook():
            return origin


def last_word(id: str) -> str:
    """The name at the end of an id: of a component, else of the file."""
    file, _, pointer = id.partition("#")
    return unescaped(pointer.rpartition("/")[2]) or PurePosixPath(file).stem


def origin_of(id: TypeId) -> Origin:
    """What the target of a `$ref` is called: a component, a whole file, or something inside of one."""
    file, _, pointer = id.partition("#")
    tokens = [unescaped(token) for token in pointer.split("/")[1:]]
    if not tokens:
        return Component(PurePosixPath(file).stem)
    words = [token for token in tokens if token not in _STRUCTURE and "/" not in token] or tokens[-1:]
    if tokens[:2] == ["components", "schemas"] and len(tokens) > COMPONENT_DEPTH:
        return Nested(below(f"{file}#", *tokens[:COMPONENT_DEPTH]), " ".join(words[1:]) or "item")
    return _of_operation(tokens) or Component(words[-1])


OPERATION_DEPTH = 3
"""`paths`, the path, the method."""


def _of_operation(tokens: list[str]) -> Origin | None:
    """The schema of an operation's body or answer is named after it, as it is where nothing else refers to it."""
    if tokens[:1] != ["paths"] or tokens[-1] != "schema" or len(tokens) <= OPERATION_DEPTH:
        return None
    operation = OperationId(f"{tokens[2].upper()} {tokens[1]}")
    match tokens[OPERATION_DEPTH:]:
        case ["requestBody", "content", _, "schema"]:
            return OfOperation(operation, Role.BODY)
        case ["responses", status, "content", _, "schema"] if status.startswith("2"):
            return OfOperation(operation, Role.RESPONSE)
        case ["responses", status, "content", _, "schema"]:
            return OfOperation(operation, Role.ERROR, status)
        case _:
            return None
