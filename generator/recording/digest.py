"""A mark of all that a fixture depends on: the operation, its types and its cases. Words about them do not count."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

from ..cases.case import Case
from ..model.api import Api, Operation
from ..model.types import TypeId
from ..model.walk import of_operation, reachable

PROSE = {"description", "summary", "title", "deprecated", "operation_id", "pointer", "origin"}
"""Members that change nothing on the wire."""


@dataclasses.dataclass(frozen=True, slots=True)
class Digests:
    """Digests of one API's operations. `definitions`: each definition's own, made once however often it is used."""

    api: Api
    definitions: Mapping[TypeId, str]

    def of(self, operation: Operation, cases: Iterable[Case]) -> str:
        """SHA-256 in hexadecimal. It depends on the order of nothing but what the document orders."""
        used = reachable(self.api.definitions, of_operation(operation))
        parts = [
            canonical(dataclasses.replace(operation, tags=())),
            *(self.definitions[id] for id in used),
            *(canonical(case) for case in cases),
        ]
        secured = canonical([self.api.security, self.api.schemes]) if operation.security is None else ""
        return _hashed("\n".join([*parts, secured]))


def digests(api: Api) -> Digests:
    return Digests(api, {id: _hashed(canonical(definition)) for id, definition in api.definitions.items()})


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: object) -> str:
    """Frozen values as one line of JSON: their classes' names, and the members that differ from their defaults."""
    return json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        members = ((name, getattr(value, name), default) for name, default in _members(type(value)))
        return [type(value).__name__, {name: _plain(item) for name, item, default in members if item != default}]
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value


@cache
def _members(kind: type[Any]) -> tuple[tuple[str, object], ...]:
    """Names and defaults. What has its default is left out, so that the model can learn a new word for a few operations
    without making the recordings of all others stale.
    """
    return tuple((field.name, field.default) for field in dataclasses.fields(kind) if field.name not in PROSE)
