"""How the arrays inside a deepObject are written: by sdk.yaml, else by the document's own words, else by a guess.

OpenAPI 3.1.1, section 4.8.12.3 defines deepObject for one level of scalars; every API goes on in a way of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from ..config import DeepArrays
from ..model.api import Arrays, Operation, Style
from ..model.types import Array, Map, Object, Type, TypeId
from . import flat
from .ledger import Ledger
from .parts import Part
from .subject import Subject

_KEY = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Deep:
    """A parameter, or a field of a form, of this style. `words`: what the document says of it."""

    name: str
    id: TypeId
    type: Type
    words: Sequence[str]


def arrays(subject: Subject, deep: Deep) -> Arrays:
    ledger, config = subject.ledger, subject.ledger.config
    for rule in config.deep_objects:
        if (rule.operation, rule.parameter) == (subject.id, deep.name) and rule.arrays is not DeepArrays.TEXT:
            return Arrays(rule.arrays.value)
    places = list(_array_places(ledger, deep.type, deep.name, frozenset()))
    written = _written(places, deep) if places else Arrays.BRACKETS
    if written is not None:
        return written
    if config.deep_object_arrays is not DeepArrays.TEXT:
        return Arrays(config.deep_object_arrays.value)
    message = f"Nothing says how an array in the deepObject `{deep.name}` is written."
    action = f"`{places[0]}[]=a`, or `{places[0]}[0][key]=a` for items with parts; see deep_object_arrays in sdk.yaml"
    ledger.note("deep-object-arrays", deep.id, message, action)
    return Arrays.BRACKETS


def words(subject: Subject, nodes: Iterable[Part]) -> tuple[str, ...]:
    """What the operation says, and what the nodes say anywhere in them."""
    own = (subject.part.raw.get(key) for key in ("description", "summary"))
    inside = (text for node in nodes for text in _texts(node.raw))
    return tuple(text for text in (*own, *inside) if isinstance(text, str))


def _texts(raw: object) -> Iterator[str]:
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            if isinstance(value, str) and key in ("description", "example"):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _texts(value)


def unused(ledger: Ledger, operations: Iterable[Operation]) -> None:
    """Reports the lines of sdk.yaml that nothing is written by."""
    known = {(operation.id, name) for operation in operations for name in _names(operation)}
    for rule in ledger.config.deep_objects:
        if (rule.operation, rule.parameter) not in known:
            message = f"`{rule.parameter}` of `{rule.operation}`, in sdk.yaml's deep_objects, is no deepObject here."
            ledger.warn("unused-deep-object", "#", message, "ignored")


def _names(operation: Operation) -> Iterator[str]:
    for parameter in operation.parameters:
        if parameter.style is Style.DEEP_OBJECT:
            yield parameter.wire
    for content in operation.body.contents if operation.body is not None else ():
        yield from (encoding.field for encoding in content.encodings if encoding.style is Style.DEEP_OBJECT)


def _array_places(ledger: Ledger, type: Type, name: str, opened: frozenset[Type]) -> Iterator[str]:
    """Where arrays stand in a value, as keys are written."""
    for shape in flat.alternatives(ledger, type):
        within = opened | {shape}
        match shape:
            case Array():
                yield name
            case Object(fields=fields) if shape not in opened:
                for field in fields:
                    yield from _array_places(ledger, field.type, f"{name}[{field.wire}]", within)
            case Map(values=values) if shape not in opened:
                yield from _array_places(ledger, values, f"{name}[key]", within)


def _written(places: Collection[str], deep: Deep) -> Arrays | None:
    """As examples in the text write it: `filter[x][]`, `filter[x][0]=a`, or `filter[x]=a` where x is an array."""
    pattern = re.compile(rf"(?<![\w\]]){re.escape(deep.name)}((?:\[[^\[\]\s]*\])+)(\s?=)?")
    for text in deep.words:
        for found in pattern.finditer(unquote(text)):
            *keys, last = _KEY.findall(found[1])
            place = deep.name + "".join(f"[{key}]" for key in keys)
            if last == "" and place in places:
                return Arrays.BRACKETS
            if last.isdecimal() and place in places:
                return Arrays.INDICES
            if found[2] and f"{place}[{last}]" in places:
                return Arrays.REPEAT
    return None
