"""What lowering writes down as it goes: definitions, types already found, faults. It decides nothing.

A fault is what lowering had to decide: what a rule of the document room says of a node isn't said again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Protocol

from ..config import Config
from ..diagnostics import Diagnostic, Place, Severity
from ..model.types import Definition, Json, Origin, Type, TypeId
from .parts import NOTHING, Part, Raw, below, origin_of


class Source(Protocol):
    """What lowering asks of a document; `generator.document.Document` gives it."""

    @property
    def root(self) -> Mapping[str, object]: ...

    def get(self, id: str, /) -> object: ...

    def place(self, id: str, /) -> Place: ...


class Ledger:
    """What is known so far.

    `types`: each inline schema's type. `order`: ids as they were met, for definitions in document order. `open`: what
    is being typed; `circles`: those of them that came back to themselves. `merges`: by the parts that were merged, what
    the merge is called. `wanted`: what was referred to and has no definition yet. `nulls`: whether a node admits null.
    `heirs`: who extends a component by allOf. `made_of`: by the id of a variant with the fields that stand beside its
    choice, the schema that was the variant; `shared`: how many of them there are.
    """

    def __init__(self, source: Source, config: Config) -> None:
        self.source = source
        self.config = config
        self.definitions: dict[TypeId, Definition] = {}
        self.types: dict[TypeId, Type] = {}
        self.order: dict[TypeId, None] = {}
        self.open: set[TypeId] = set()
        self.circles: set[TypeId] = set()
        self.merges: dict[tuple[TypeId, ...], Part] = {}
        self.wanted: dict[TypeId, None] = {}
        self.nulls: dict[TypeId, bool] = {}
        self.heirs: dict[TypeId, tuple[TypeId, ...]] = {}
        self.shared = 0
        self.made_of: dict[TypeId, TypeId] = {}
        self._targets: dict[TypeId, Part] = {}
        self._faults: dict[tuple[str, str, str], Diagnostic] = {}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self._faults.values())

    def fault(self, fault: Diagnostic) -> None:
        """One that stands in another file than the document."""
        self._faults.setdefault((fault.code, str(fault.place), fault.message), fault)

    def report(self, severity: Severity, code: str, id: str, message: str, action: str) -> None:
        """One fault; the same one at the same place is said once."""
        if (code, id, message) not in self._faults:
            self._faults[code, id, message] = Diagnostic(code, severity, self.place(id), message, action)

    def has(self, id: str) -> bool:
        """Whether an id leads to something in the document as it is; what a merge made has an id of its own."""
        try:
            self.source.get(id)
        except KeyError:
            return False
        return True

    def place(self, id: str) -> Place:
        """The place of a node, or of the nearest thing above it that was written."""
        while "/" in id and not self.has(id):
            id = id.rpartition("/")[0]
        return self.source.place(id)

    def note(self, code: str, id: str, message: str, action: str) -> None:
        self.report(Severity.NOTE, code, id, message, action)

    def warn(self, code: str, id: str, message: str, action: str) -> None:
        self.report(Severity.WARNING, code, id, message, action)

    def target(self, id: TypeId) -> Part:
        """What a `$ref` leads to."""
        if id not in self._targets:
            self._targets[id] = self.part(self.source.get(id), id, origin_of(id))
        return self._targets[id]

    def follow(self, part: Part) -> Part:
        """What a Reference Object leads to, under the words that it has itself (OpenAPI 3.1.1, section 4.8.23)."""
        seen: set[str] = set()
        words: dict[str, object] = {}
        while isinstance(ref := part.raw.get("$ref"), str) and ref not in seen:
            seen.add(ref)
            words = {key: part.raw[key] for key in ("summary", "description") if key in part.raw} | words
            part = self.target(TypeId(ref))
        return Part({**part.raw, **words}, part.id, part.origin) if words else part

    def part(self, raw: object, id: TypeId, origin: Origin) -> Part:
        """A node as a mapping; a boolean schema becomes what it means, anything else is reported and means nothing."""
        if isinstance(raw, Mapping):
            return Part(raw, id, origin)
        if not isinstance(raw, bool):
            self.warn("wrong-kind", id, f"An object is expected here, not {_kind(raw)}.", "read as if it were empty")
        return Part(NOTHING if raw is False else {}, id, origin)

    def child(self, part: Part, key: str, origin: Origin | None = None) -> Part | None:
        """The object under `key`, None where there is none."""
        if key not in part.raw:
            return None
        return self.part(part.raw[key], below(part.id, key), origin or part.origin)

    def mapping(self, part: Part, key: str) -> Raw:
        value = part.raw.get(key)
        if value is None or isinstance(value, Mapping):
            return value or {}
        self._wrong(part, key, "an object", value)
        return {}

    def entries(self, part: Part, key: str) -> Iterator[tuple[str, Part]]:
        """The members of the object under `key`, by name."""
        for name, raw in self.mapping(part, key).items():
            yield str(name), self.part(raw, below(part.id, key, name), part.origin)

    def sequence(self, part: Part, key: str) -> list[object]:
        value = part.raw.get(key)
        if value is None or isinstance(value, list):
            return value or []
        self._wrong(part, key, "a list", value)
        return []

    def members(self, part: Part, key: str) -> Iterator[Part]:
        """The members of the list under `key`."""
        for number, raw in enumerate(self.sequence(part, key)):
            yield self.part(raw, below(part.id, key, number), part.origin)

    def text(self, part: Part, key: str) -> str:
        value = part.raw.get(key)
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        if isinstance(value, (dict, list)):
            self._wrong(part, key, "a string", value)
            return ""
        return json.dumps(value)

    def words(self, part: Part, key: str) -> tuple[str, ...]:
        """A list of strings; anything else in it is reported and left out."""
        found = self.sequence(part, key)
        for value in found:
            if not isinstance(value, str):
                self._wrong(part, key, "a list of strings", value)
        return tuple(value for value in found if isinstance(value, str))

    def flag(self, part: Part, key: str) -> bool:
        value = part.raw.get(key)
        if value is not None and not isinstance(value, bool):
            self._wrong(part, key, "true or false", value)
        return value is True

    def json(self, part: Part, value: object) -> Json | None:
        """A value of the document as JSON text, None (and a report) where JSON can't say it: NaN, infinity."""
        try:
            return Json(json.dumps(value, ensure_ascii=False, allow_nan=False))
        except (ValueError, TypeError) as fault:
            self.warn("not-json", part.id, f"A value here is not JSON: {fault}.", "left out")
            return None

    def _wrong(self, part: Part, key: str, wanted: str, value: object) -> None:
        place = below(part.id, key)
        self.warn("wrong-kind", place, f"`{key}` must be {wanted}, not {_kind(value)}.", "ignored")


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case str():
            return "a string"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "an object"
