"""Where an operation stands among the others: what the rules of inference look at. Knows nothing of names promised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from ..model.api import Api, BinaryResult, JsonResult, NoResult, Operation, PageResult, TextResult
from ..model.types import Array, Definition, Named, Nullable, Object, Type, TypeId
from .numbers import is_plural
from .words import Words, split

Path = tuple[Words, ...]


class Shape(Enum):
    """What an operation gives, as far as a name depends on it."""

    PAGE = "page"
    LIST = "list"
    ONE = "one"
    FILE = "file"
    NOTHING = "nothing"


class End(Enum):
    COLLECTION = "collection"  # /calls
    ITEM = "item"  # /calls/{id}


@dataclass(frozen=True, slots=True)
class Place:
    """`path`: the fixed segments. `here`: HTTP methods of the same path template. `below`: operations at or under the last segment.

    `said`: the words of the operationId, the first of which is a verb in most documents.
    """

    method: str
    path: Path
    end: End
    shape: Shape
    here: frozenset[str]
    below: int
    tops: frozenset[Words]
    said: Words

    @property
    def last(self) -> Words:
        return self.path[-1] if self.path else ()

    @property
    def verb(self) -> str:
        return self.said[0] if self.said else ""

    @property
    def alone(self) -> bool:
        """Nothing else stands at or under the last segment, and it is not the first."""
        return self.below == 1 and len(self.path) > 1

    @property
    def lists(self) -> bool:
        return self.shape is Shape.PAGE or (
            self.shape is not Shape.FILE and bool(self.last) and is_plural(self.last[-1])
        )


VERSION = re.compile("v[0-9]+([.][0-9]+)?")
PARAMETER = re.compile("[{][^{}]*[}]")


def places(api: Api) -> Iterator[Place]:
    """A place for each operation, in document order."""
    paths = {operation.path: fixed(operation.path) for operation in api.operations}
    below: Counter[Path] = Counter()
    here: dict[str, set[str]] = {}
    for operation in api.operations:
        path = paths[operation.path]
        below.update(path[:length] for length in range(1, len(path) + 1))
        here.setdefault(_template(operation.path), set()).add(operation.method)
    tops = frozenset(path[0] for path in paths.values() if path)
    for operation in api.operations:
        path = paths[operation.path]
        yield Place(
            method=operation.method,
            path=path,
            end=End.ITEM if PARAMETER.fullmatch(operation.path.rsplit("/", 1)[-1]) else End.COLLECTION,
            shape=shape(operation, api.definitions),
            here=frozenset(here[_template(operation.path)]),
            below=below[path] if path else 0,
            tops=tops,
            said=split(operation.operation_id) if operation.operation_id else (),
        )


def fixed(path: str) -> Path:
    """The words of the segments that are no parameter; a version in front says nothing about what stands behind it."""
    segments = [segment for segment in path.split("/") if segment and not PARAMETER.fullmatch(segment)]
    if len(segments) > 1 and VERSION.fullmatch(segments[0]):
        del segments[0]
    return tuple(split(segment) for segment in segments)


def _template(path: str) -> str:
    return PARAMETER.sub("{}", path)


def shape(operation: Operation, definitions: Mapping[TypeId, Definition]) -> Shape:
    match operation.result:
        case PageResult():
            return Shape.PAGE
        case JsonResult(type=body):
            return Shape.LIST if _is_list(body, definitions) else Shape.ONE
        case BinaryResult() | TextResult():
            return Shape.FILE
        case NoResult():
            return Shape.NOTHING
        case _:
            return Shape.ONE


def _is_list(body: Type, definitions: Mapping[TypeId, Definition]) -> bool:
    """An array, or an envelope whose `data` is one."""
    match _open(body, definitions):
        case Array():
            return True
        case Object(fields=fields):
            return any(isinstance(_open(field.type, definitions), Array) for field in fields if field.wire == "data")
        case _:
            return False


def _open(body: Type, definitions: Mapping[TypeId, Definition]) -> Type:
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
