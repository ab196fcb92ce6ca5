"""Where an operation stands among the others: what the rules of inference look at. Knows nothing of names promised."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from ..model.api import Api, BinaryResult, JsonResult, Operation, PageResult, Wire
from ..model.types import Array, Definition, Named, Nullable, Object, Type, TypeId
from .numbers import is_plural
from .paths import End, Path, end_of, fixed, known_paths, normal, template
from .vocabulary import NO_LISTS
from .words import Words, split


class Shape(Enum):
    """What an operation gives, as far as a name depends on it."""

    PAGE = "page"
    ARRAY = "array"
    ENVELOPE = "envelope"  # an object whose `data` is an array
    FILE = "file"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """What a rule may look at.

    path: the fixed segments. said: the words of the operationId, of which the first is a verb in most documents.
    below: how many operations stand at or under the last segment. here, items, around: HTTP methods of
    this path template, of the items of this collection, of the collection of this item.
    """

    method: str
    path: Path
    end: End
    shape: Shape
    said: Words
    below: int
    here: frozenset[str]
    items: frozenset[str]
    around: frozenset[str]
    uploads: bool

    @property
    def last(self) -> Words:
        return self.path[-1]

    @property
    def alone(self) -> bool:
        """Nothing else stands at or under the last segment, and it is not the first."""
        return self.below == 1 and len(self.path) > 1

    @property
    def lists(self) -> bool:
        """Whether what is read is one of many: by its shape, by its items, or by its name."""
        match self.shape:
            case Shape.PAGE | Shape.ARRAY:
                return True
            case Shape.ENVELOPE:
                said_so = self.said[:1] == ("list",) or many(self.said)
                return "GET" in self.items or said_so or many(self.last)
            case Shape.FILE:
                return False
            case Shape.OTHER:
                return many(self.last) and "DELETE" not in self.here
            case other:
                assert_never(other)


def many(words: Words) -> bool:
    return bool(words) and is_plural(words[-1]) and words[-1] not in NO_LISTS


def places(api: Api) -> Iterator[Place]:
    """A place for each operation, in document order."""
    raw = {operation.path: fixed(operation.path) for operation in api.operations}
    known = known_paths(raw.values())
    templates = _methods(api)
    paths = {text: normal(path, text, known, templates) for text, path in raw.items()}
    below = Counter(
        paths[operation.path][:length]
        for operation in api.operations
        for length in range(1, len(paths[operation.path]) + 1)
    )
    for operation in api.operations:
        path, place = paths[operation.path], template(operation.path)
        yield Place(
            method=operation.method,
            path=path,
            end=end_of(operation.path),
            shape=shape(operation, api.definitions),
            said=split(operation.operation_id) if operation.operation_id else (),
            below=below[path],
            here=templates[place],
            items=templates.get(place + "/{}", frozenset()),
            around=templates.get(place.removesuffix("/{}"), frozenset()),
            uploads=_uploads(operation),
        )


def _methods(api: Api) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        found[template(operation.path)].add(operation.method)
    return {path: frozenset(methods) for path, methods in found.items()}


def _uploads(operation: Operation) -> bool:
    """Whether the body is a file, or a form with one."""
    contents = operation.body.contents if operation.body else ()
    return bool(contents) and contents[0].wire in (Wire.MULTIPART, Wire.BINARY)


def shape(operation: Operation, definitions: Mapping[TypeId, Definition]) -> Shape:
    match operation.result:
        case PageResult():
            return Shape.PAGE
        case JsonResult(type=body):
            return _json_shape(_opened(body, definitions), definitions)
        case BinaryResult():
            return Shape.FILE
        case _:
            return Shape.OTHER


def _json_shape(body: Type, definitions: Mapping[TypeId, Definition]) -> Shape:
    match body:
        case Array():
            return Shape.ARRAY
        case Object(fields=fields):
            listed = (isinstance(_opened(item.type, definitions), Array) for item in fields if item.wire == "data")
            return Shape.ENVELOPE if any(listed) else Shape.OTHER
        case _:
            return Shape.OTHER


def _opened(body: Type, definitions: Mapping[TypeId, Definition]) -> Type:
    """`body` behind its names and its null. A circle of names ends where it began."""
    seen: set[TypeId] = set()
    while True:
        match body:
            case Nullable(inner=inner):
                body = inner
            case Named(id=id) if id in definitions and id not in seen:
                seen.add(id)
                body = definitions[id].type
            case _:
                return body
