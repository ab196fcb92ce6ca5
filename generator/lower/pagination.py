"""Which lists go on, and how to ask for what follows: inferred from parameters and the shape of what comes back."""

from __future__ import annotations

import json
from dataclasses import replace

from ..config import PaginationRule
from ..model.api import (
    Body,
    Cursor,
    FlatBody,
    JsonResult,
    NextLink,
    Offset,
    PageNumber,
    PageResult,
    Pagination,
    Parameter,
    Result,
    Strategy,
)
from ..model.types import Named, Nested, OfOperation, Role, Scalar, ScalarKind, Type
from . import page_rules, schemas
from .listings import Listing, listing_of, value_at
from .page_schemes import (
    CURSORS,
    HAS_MORE,
    LINKS,
    NUMBERS,
    OFFSETS,
    SIZES,
    TOTAL_PAGES,
    TOTALS,
    CursorScheme,
)
from .subject import Subject


def paged(subject: Subject, parameters: tuple[Parameter, ...], body: Body | None, result: Result) -> Result:
    """The result as a page where the operation is a list that goes on; sdk.yaml has the last word."""
    rule = page_rules.rule_for(subject)
    if not isinstance(result, JsonResult) or not _may_page(subject, rule):
        return result
    listing = listing_of(subject.ledger, result.type, parameters, page_rules.path(rule, "items"))
    if listing is None:
        return result
    strategy = page_rules.strategy(subject, rule, askable(listing, body)) if rule is not None else _strategy(listing)
    if strategy is None:
        return result
    stated = page_rules.path(rule, "meta")
    meta = listing.meta if stated is None else stated
    meta_type = listing.at(meta) if meta is not None else None
    _own_item(subject, listing.item)
    pagination = Pagination(strategy, listing.items, meta if meta_type else None, listing.item, meta_type)
    return PageResult(result.type, pagination, result.media_type)


def askable(listing: Listing, body: Body | None) -> frozenset[str]:
    """What a call can be sent again with, by wire name: query parameters, and the fields of a body given by fields."""
    shape = body.shape if body is not None else None
    fields = shape.fields if isinstance(shape, FlatBody) else ()
    return frozenset({*listing.parameters, *(field.wire for field in fields)})


def _may_page(subject: Subject, rule: PaginationRule | None) -> bool:
    """Unasked, only what is read: a POST that is sent again for the next page may do something again."""
    if rule is not None:
        return rule.strategy != page_rules.NONE
    return subject.id.startswith("GET ")


def _own_item(subject: Subject, item: Type) -> None:
    """An inline item is named after the operation that lists it, not after the envelope's field."""
    ledger = subject.ledger
    known = ledger.definitions.get(item.id) if isinstance(item, Named) else None
    if known is not None and isinstance(known.origin, Nested):
        ledger.definitions[known.id] = replace(known, origin=OfOperation(subject.id, Role.ITEM))


def _strategy(listing: Listing) -> Strategy | None:
    """The scheme that the body bears out best: a number of pages, a cursor, a link; then what parameters say."""
    number = _number(listing)
    if number is not None and number.total_pages is not None:
        return number
    return _cursor(listing) or _link(listing) or number or _offset(listing)


def _number(listing: Listing) -> PageNumber | None:
    for scheme in NUMBERS:
        size = listing.parameter(scheme.sizes)
        if scheme.page in listing.parameters and size is not None:
            first = _first(listing.parameters[scheme.page])
            return PageNumber(scheme.page, size, listing.find(TOTAL_PAGES), first)
    return None


def _first(parameter: Parameter) -> int:
    """Pages count from 1, unless the parameter's default or minimum is 0."""
    least = parameter.type.constraints.minimum if isinstance(parameter.type, Scalar) else None
    default = json.loads(parameter.default) if parameter.default is not None else None
    return 0 if 0 in (default, least) and default != 1 else 1


def _cursor(listing: Listing) -> Cursor | None:
    for scheme in CURSORS:
        if scheme.parameter in listing.parameters:
            found = _cursor_of(listing, scheme)
            if found is not None:
                return found
    return None


def _cursor_of(listing: Listing, scheme: CursorScheme) -> Cursor | None:
    next_path = listing.find(scheme.gives)
    has_more = listing.find(HAS_MORE)
    key = scheme.item_key if value_at(listing.ledger, listing.item, (scheme.item_key or "",)) is not None else None
    if next_path is None and (key is None or not (has_more or not listing.items)):
        return None
    size = listing.parameter(SIZES)
    before = listing.parameter((scheme.before,)) if scheme.before is not None else None
    return Cursor(scheme.parameter, next_path, key if next_path is None else None, has_more, size, before)


def _link(listing: Listing) -> NextLink | None:
    """A link counts where the list can be asked for in pages at all."""
    asked = listing.parameter((*(scheme.page for scheme in NUMBERS), *SIZES, "PageSize", "PageToken"))
    path = listing.find(LINKS) if asked is not None else None
    type = listing.at(path) if path is not None else None
    shape = schemas.resolved(listing.ledger, type) if type is not None else None
    is_text = isinstance(shape, Scalar) and shape.kind is ScalarKind.STRING
    return NextLink(path) if path is not None and is_text else None


def _offset(listing: Listing) -> Offset | None:
    offset = listing.parameter(OFFSETS)
    return Offset(offset, listing.parameter(SIZES), listing.find(TOTALS)) if offset is not None else None
