"""Pages whose body says more than items and totals: classes of their own, so that type checkers know its attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model.api import Api, Operation, PageResult
from ...model.types import Access, Definition, Field, Named, Object, OperationId, Type, TypeId
from ...naming.names import Names, TypeName
from .identify import identifiers
from .reserved import FIELDS, PAGES
from .shelf import Shelf
from .symbols import Symbol


@dataclass(frozen=True, slots=True)
class PageNames:
    """The class of a page as a blocking client gives it, and as an awaiting one does."""

    sync: Symbol
    asynchronous: Symbol


def named_pages(api: Api, names: Names, shelf: Shelf) -> dict[OperationId, PageNames]:
    """A module with two classes for each such operation, called as its params class is: `CallListSyncPage`."""
    return {
        operation.id: _named(names.params[operation.id], shelf)
        for operation in api.operations
        if page_fields(operation, api.definitions)
    }


def _named(params: TypeName, shelf: Shelf) -> PageNames:
    stem = params.name.removesuffix("Params")
    sync, other = (TypeName(params.namespace, f"{stem}{kind}Page") for kind in ("Sync", "Async"))
    module = shelf.module(sync, ("page", params))
    return PageNames(shelf.symbol(sync, module, ("sync", params)), shelf.symbol(other, module, ("async", params)))


def page_fields(operation: Operation, definitions: Mapping[TypeId, Definition]) -> dict[str, Field]:
    """Those of the body that a page doesn't have by itself, by their Python names."""
    if not isinstance(operation.result, PageResult):
        return {}
    type_ = _body(operation.result.envelope, definitions)
    fields = [] if type_ is None else [field for field in type_.fields if field.access is not Access.WRITE_ONLY]
    names = identifiers((field.wire for field in fields), FIELDS)
    return {names[field.wire]: field for field in fields if names[field.wire] not in PAGES}


def _body(type_: Type, definitions: Mapping[TypeId, Definition]) -> Object | None:
    seen = list(_followed(type_, definitions))
    return seen[-1] if seen and isinstance(seen[-1], Object) else None


def _followed(type_: Type, definitions: Mapping[TypeId, Definition]) -> Iterator[Type]:
    """What a name means, through other names."""
    known: set[TypeId] = set()
    while isinstance(type_, Named) and type_.id not in known:
        known.add(type_.id)
        type_ = definitions[type_.id].type
        yield type_
