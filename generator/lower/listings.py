"""Lists: where the items stand in a body, and what the body says of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.api import Location, Parameter, Path
from ..model.types import Array, Map, Object, Type
from . import flat, schemas
from .ledger import Ledger
from .page_schemes import ITEMS, METAS, NOT_ITEMS


@dataclass(frozen=True, slots=True)
class Listing:
    """A body with a list in it, and the parameters it was asked for with."""

    ledger: Ledger
    envelope: Type
    items: Path
    item: Type
    meta: Path | None
    parameters: Mapping[str, Parameter]

    def at(self, path: Path) -> Type | None:
        """The type of a value in the body, None where there is none."""
        return value_at(self.ledger, self.envelope, path)

    def find(self, names: Iterable[str | Path]) -> Path | None:
        """The first of these that the meta object or the body itself has."""
        for name in names:
            path = (name,) if isinstance(name, str) else name
            for place in (self.meta, ()):
                if place is not None and self.at((*place, *path)) is not None:
                    return (*place, *path)
        return None

    def parameter(self, names: Iterable[str]) -> str | None:
        return next((name for name in names if name in self.parameters), None)


def listing_of(ledger: Ledger, type: Type, parameters: Iterable[Parameter], stated: Path | None) -> Listing | None:
    query = {each.wire: each for each in parameters if each.location is Location.QUERY}
    whole = schemas.resolved(ledger, type)
    if isinstance(whole, Array):
        return Listing(ledger, type, (), whole.items, None, query)
    fields = flat.merged_fields(ledger, type)
    if fields is None:
        return None
    items = stated or _items(ledger, fields)
    found = value_at(ledger, type, items) if items is not None else None
    list = schemas.resolved(ledger, found) if found is not None else None
    if items is None or not isinstance(list, Array):
        return None
    names = {field.wire for field in fields.fields}
    meta = next(((name,) for name in METAS if name in names), ())
    return Listing(ledger, type, items, list.items, meta, query)


def _items(ledger: Ledger, envelope: Object) -> Path | None:
    """The list: the one with a usual name, else the only one."""
    lists = [
        field.wire
        for field in envelope.fields
        if field.wire not in NOT_ITEMS and isinstance(schemas.resolved(ledger, field.type), Array)
    ]
    usual = next((name for name in ITEMS if name in lists), None)
    if usual is not None:
        return (usual,)
    return (lists[0],) if len(lists) == 1 else None


def value_at(ledger: Ledger, type: Type, path: Path) -> Type | None:
    """The type of what stands at `path` in a body; a map has every key."""
    for name in path:
        if isinstance(schemas.resolved(ledger, type), Map):
            return None
        fields = flat.merged_fields(ledger, schemas.without_null(type))
        found = next((field for field in fields.fields if field.wire == name), None) if fields is not None else None
        if found is None:
            return None
        type = found.type
    return type
